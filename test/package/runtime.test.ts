import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { chromium as playwright } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { skipWithout } from '../support/needs.js'
import { chromium, nodeOf, run } from './support.js'

const consumer = inject('consumer')

const BODY = `
const out = {
  type: article.entity('morocco').type,
  same: article.entity('morocco') === morocco,
  quotes: article.quotes().length > 0,
  timeline: article.timeline().length === article.events().length,
  start: bounds('2025-11') !== undefined,
  text: canonicalize('a\\r\\nb').text === 'a\\nb',
  unknown: article.find('no-such-id') === undefined,
}
`
const EXPECTED = { type: 'gpe', same: true, quotes: true, timeline: true, start: true, text: true, unknown: true }

const names = {
  reportedly: '{ article }',
  'reportedly/records': '{ morocco }',
  'reportedly/text': '{ canonicalize }',
  'reportedly/time': '{ bounds }',
}
const imports = Object.entries(names).map(([from, what]) => `import ${what} from '${from}'`)
const requires = Object.entries(names).map(([from, what]) => `const ${what} = require('${from}')`)

const programs = { mjs: [...imports, BODY].join('\n'), cjs: [...requires, BODY].join('\n') }

describe.each(['mjs', 'cjs'] as const)('the installed package from .%s', (kind) => {
  const file = join(consumer, `runtime.${kind}`)
  writeFileSync(file, `${programs[kind]}\nconsole.log(JSON.stringify(out))\n`)

  test.each([20, 22, 24])('runs on Node %i', (major) => {
    const current = Number(process.versions.node.split('.')[0])
    const node = major === current ? process.execPath : nodeOf(major)
    if (skipWithout(node, `Node ${major} is not installed; run \`npm ci --prefix test/bench\``)) return
    const { code, stdout, stderr } = run(node as string, [file], consumer)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(JSON.parse(stdout)).toEqual(EXPECTED)
  })
})

test('runs bundled in a browser', async () => {
  if (skipWithout(chromium, 'Chromium is not installed; run `apt-get install -y chromium` or set CHROMIUM')) return
  const { outputFiles } = await build({
    stdin: { contents: `${programs.mjs}\nglobalThis.out = out`, resolveDir: consumer },
    bundle: true,
    format: 'iife',
    platform: 'browser',
    write: false,
  })
  const browser = await playwright.launch({
    executablePath: chromium as string,
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'].concat([
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ]),
  })
  try {
    const page = await browser.newPage()
    await page.addScriptTag({ content: outputFiles[0]?.text ?? '' })
    expect(await page.evaluate('globalThis.out')).toEqual(EXPECTED)
  } finally {
    await browser.close()
  }
})

test('plain JSON is at hand for other languages', () => {
  const file = join(consumer, 'node_modules/reportedly/dist/data/morocco-isf.json')
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ schemaVersion: 1, id: 'morocco-isf' })
})

test('the command line is installed and starts', () => {
  const bin = join(consumer, 'node_modules/.bin/reportedly')
  const version = JSON.parse(readFileSync('package.json', 'utf8')).version
  expect(run(bin, ['--version'], consumer)).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
  const data = join(consumer, 'node_modules/reportedly/dist/data/morocco-isf.json')
  expect(run(bin, ['show', data], consumer)).toMatchObject({ code: 0, stderr: '' })
})
