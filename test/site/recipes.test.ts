import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { run } from '../package/support.js'
import { skipWithout } from '../support/needs.js'

const REACT = resolve('docs/site/node_modules/@types/react')
const withoutReact = skipWithout(
  existsSync(REACT) ? REACT : undefined,
  'the check of the React recipe needs its types: npm ci --prefix docs/site',
)

describe.skipIf(withoutReact)('the React recipe', () => {
  const folder = mkdtempSync(join(tmpdir(), 'reportedly-recipes-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  function complaints(code: string): string {
    const compilerOptions = {
      noEmit: true,
      strict: true,
      target: 'es2022',
      module: 'nodenext',
      jsx: 'react-jsx',
      skipLibCheck: true,
      types: [],
      paths: { reportedly: [resolve('src/index.ts')], 'react/jsx-runtime': [join(REACT, 'jsx-runtime.d.ts')] },
    }
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['recipe.tsx'] }))
    writeFileSync(join(folder, 'recipe.tsx'), code)
    return run(process.execPath, [resolve('node_modules/typescript/bin/tsc'), '-p', folder], '.').stdout
  }

  const [, recipe = ''] = /^```tsx\n([\s\S]*?)^```$/m.exec(readFileSync('docs/guide/recipes.md', 'utf8')) ?? []

  test('typechecks', () => expect(complaints(recipe)).toBe(''))

  test('would not with a field that a quote does not have', () => {
    expect(complaints(recipe.replace('quote.gloss', 'quote.glos'))).toContain("Property 'glos' does not exist")
  })
})
