import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, inject, test } from 'vitest'
import { publicApi } from '../house/public-api.js'

const types = join(inject('consumer'), 'node_modules/reportedly/dist/types')
const ENTRIES = [
  'index',
  'text/index',
  'time/index',
  'schema/index',
  'validate/index',
  'report/index',
  'diff/index',
  'distributed/index',
  'interop/index',
]

test.each(ENTRIES)(
  '%s declares what it did; a change that is meant: see "The public API" in docs/releasing.md',
  async (entry) => {
    const snapshot = resolve('test/api', `${entry.replace('/index', '')}.txt`)
    await expect(publicApi(join(types, `${entry}.d.ts`))).toMatchFileSnapshot(snapshot)
  },
)

test('a comment changes nothing; a type behind an export does', () => {
  const folder = mkdtempSync(join(tmpdir(), 'api-'))
  const write = (comment: string, type: string) => {
    mkdirSync(join(folder, 'dist/types'), { recursive: true })
    const file = join(folder, 'dist/types/a.d.ts')
    writeFileSync(file, `/** ${comment} */\nexport declare const a: A;\ninterface A { b: ${type}; }\n`)
    return publicApi(file)
  }
  try {
    const before = write('one', 'string')
    expect(before).toContain('interface A')
    expect(write('two', 'string')).toBe(before)
    expect(write('one', 'number')).not.toBe(before)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
