import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
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
  page: renderReport(article.data).startsWith('<!doctype html>'),
  converted: toJsonLd(article.data)['@graph'][0]['@type'],
}
`
const EXPECTED = {
  type: 'gpe',
  same: true,
  quotes: true,
  timeline: true,
  start: true,
  text: true,
  unknown: true,
  page: true,
  converted: 'NewsArticle',
}

const names = {
  reportedly: '{ article }',
  'reportedly/records': '{ morocco }',
  'reportedly/text': '{ canonicalize }',
  'reportedly/time': '{ bounds }',
  'reportedly/report': '{ renderReport }',
  'reportedly/interop': '{ toJsonLd }',
}
const imports = Object.entries(names).map(([from, what]) => `import ${what} from '${from}'`)
const requires = Object.entries(names).map(([from, what]) => `const ${what} = require('${from}')`)

/** The validator in a browser: what reads files is left out of the bundle. */
const BROWSER = `
import { validateArticle, validateCorpus } from 'reportedly/validate'
globalThis.validation = validateCorpus('x').then(
  () => 'no error',
  (error) => [validateArticle(article).counts.error, error.message],
)
`

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

const VALIDATE = `
const run = async () => {
  const reports = await Promise.all([1, 3].map((concurrency) => validateCorpus('corpus', { concurrency })))
  const [alone, together] = reports.map(canonicalJson)
  const own = await validateCorpus('corpus', { ruleModules: ['own-rules.mjs'] })
  return { own: own.counts.byCode['never-right'].count, same: alone === together, complete: reports[0].complete, read: reports[0].read, valid: validateArticle(article).counts.error === 0 }
}
run().then((out) => console.log(JSON.stringify(out)))
`
const OWN_RULES = `export default [{
  code: 'never-right', group: 'provenance', severity: 'warning', needsText: false, summary: 'An article is wrong.',
  visit: { article: (_, context) => context.report('', 'it is there') },
}]
`
const validatePrograms = {
  mjs: `import { article } from 'reportedly'\nimport { canonicalJson, validateArticle, validateCorpus } from 'reportedly/validate'\n`,
  cjs: `const { article } = require('reportedly')\nconst { canonicalJson, validateArticle, validateCorpus } = require('reportedly/validate')\n`,
}

describe.each(['mjs', 'cjs'] as const)('the installed validator from .%s', (kind) => {
  const file = join(consumer, `validate.${kind}`)
  const corpus = join(consumer, 'corpus')
  mkdirSync(corpus, { recursive: true })
  const data = join(consumer, 'node_modules/reportedly/dist/data/morocco-isf.json')
  for (const name of ['a', 'b', 'c']) copyFileSync(data, join(corpus, `${name}.json`))
  writeFileSync(file, validatePrograms[kind] + VALIDATE)
  writeFileSync(join(consumer, 'own-rules.mjs'), OWN_RULES)

  test.each([20, 22, 24])('checks a corpus on one and three threads on Node %i', (major) => {
    const current = Number(process.versions.node.split('.')[0])
    const node = major === current ? process.execPath : nodeOf(major)
    if (skipWithout(node, `Node ${major} is not installed; run \`npm ci --prefix test/bench\``)) return
    const { code, stdout, stderr } = run(node as string, [file], consumer)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const read = { files: 3, articles: 3, invalid: 0 }
    expect(JSON.parse(stdout)).toMatchObject({ same: true, complete: true, read, valid: true, own: 3 })
  })
})

test('runs bundled in a browser', async () => {
  if (skipWithout(chromium, 'Chromium is not installed; run `apt-get install -y chromium` or set CHROMIUM')) return
  const { outputFiles } = await build({
    stdin: { contents: `${BROWSER}${programs.mjs}\nglobalThis.out = out`, resolveDir: consumer },
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
    expect(await page.evaluate('globalThis.validation')).toEqual([0, expect.stringContaining('needs Node')])
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
