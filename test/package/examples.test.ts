import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { transformSync } from 'esbuild'
import { describe, expect, inject, test } from 'vitest'
import { filesBelow, run } from './support.js'

const FENCE = /^[ \t]*(?:\* )?```ts\n([\s\S]*?)^[ \t]*(?:\* )?```$/gm

interface Example {
  readonly where: string
  readonly code: string
}

/** The blocks marked `ts` in a Markdown file or in the docblocks of a source file. */
function examplesOf(file: string): Example[] {
  const text = readFileSync(file, 'utf8')
  return [...text.matchAll(FENCE)].map((match) => ({
    where: `${file}:${text.slice(0, match.index).split('\n').length}`,
    code: (match[1] ?? '').replaceAll(/^[ \t]*\* ?/gm, file.endsWith('.ts') ? '' : '$&'),
  }))
}

const filesWith = (folder: string, extension: string) =>
  filesBelow(folder).filter((file) => file.endsWith(extension) && !/^docs\/(api|site)\//.test(file))

const examples = ['README.md', ...filesWith('docs', '.md'), ...filesWith('src', '.ts')].flatMap(examplesOf)
const folder = join(inject('consumer'), 'examples')
mkdirSync(folder, { recursive: true })
examples.forEach(({ code }, i) => {
  writeFileSync(join(folder, `${i}.ts`), `${code}\nexport {}\n`)
  writeFileSync(join(folder, `${i}.mjs`), transformSync(code, { loader: 'ts', format: 'esm' }).code)
})

describe('examples in the documentation', () => {
  test('there are some, on every public module', () => {
    for (const area of ['README.md', 'src/index.ts', 'src/query', 'src/text', 'src/time', 'src/schema']) {
      expect(
        examples.some(({ where }) => where.startsWith(area)),
        area,
      ).toBe(true)
    }
  })

  test('all typecheck', () => {
    const tsc = resolve('node_modules/typescript/bin/tsc')
    const options = '--noEmit --strict --target es2022 --module nodenext --skipLibCheck --types node'.split(' ')
    const files = examples.map((_, i) => `${i}.ts`)
    const { stdout } = run(process.execPath, [tsc, ...options, ...files], folder)
    expect(stdout.replaceAll(/^(\d+)\.ts/gm, (_, i) => examples[Number(i)]?.where ?? '')).toBe('')
  })

  test.each(examples.map(({ where }, i) => [where, i] as const))('%s runs', (_, i) => {
    const { code, stderr } = run(process.execPath, [join(folder, `${i}.mjs`)], folder)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  })
})
