import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { skipWithoutText } from '../support/needs.js'

const folder = mkdtempSync(join(tmpdir(), 'reportedly-generate-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Case {
  readonly file: string
  readonly change: (json: string) => string
  readonly says: readonly (string | RegExp)[]
  readonly withText?: boolean
}

function generate(name: string, { file, change, withText = false }: Case) {
  const data = join(folder, name)
  const out = join(folder, `${name}-out`)
  cpSync('data/morocco-isf', data, { recursive: true })
  const path = join(data, file)
  writeFileSync(path, change(readFileSync(path, 'utf8')))
  const { REPORTEDLY_TEXT, ...env } = process.env
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/build/generate.ts', data, out],
    { encoding: 'utf8', env: withText ? process.env : env },
  )
  return { status, stdout, stderr, path, written: existsSync(join(out, 'article.ts')) }
}

const cases: Record<string, Case> = {
  'an unknown value': {
    file: 'stances.json',
    change: (json) => json.replace('"value": "favor"', '"value": "favour"'),
    says: ['#/stances/0/value', '"favour"', 'did you mean "favor"'],
  },
  'a key that does not belong': {
    file: 'entities.json',
    change: (json) => json.replace('"specificity"', '"specifity"'),
    says: ['#/entities/0/specifity', 'does not belong here', '"specificity" is missing'],
  },
  'a reference to nothing': {
    file: 'quotes.json',
    change: (json) => json.replace('"source": "jerusalem-post"', '"source": "jerusalem-pots"'),
    says: [/quotes\.json#\/quotes\/\d+\/source/, '"jerusalem-pots"', '"jerusalem-post"'],
  },
  'a reference to the wrong kind': {
    file: 'stances.json',
    change: (json) => json.replace('"holder": "morocco"', '"holder": "gaza-war"'),
    says: ['#/stances/0/holder', '"gaza-war"', 'entity'],
  },
  'a span beyond the text': {
    file: 'entities.json',
    change: (json) => json.replace(/"end": \d+/, '"end": 99999'),
    says: [/entities\.json#\/entities\/\d+\/mentions\/0/, '99999'],
  },
  'a broken line': {
    file: 'events.json',
    change: (json) => json.slice(0, json.length / 2),
    says: [/events\.json:\d+:\d+/],
  },
  'two ids that give one constant': {
    file: 'stances.json',
    change: (json) => {
      let n = 0
      return json.replace(
        /"id": "[^"]+"/g,
        (id) => (n < 2 ? ['"id": "stance-1"', '"id": "stance1"'][n++] : id) as string,
      )
    },
    says: ['"stance-1"', '"stance1"', 'rename'],
  },
  'a digest that is not that of the span': {
    file: 'entities.json',
    change: (json) => json.replace(/"digest": "[^"]+"/, '"digest": "AAAAAAAAAAA"'),
    says: [/entities\.json#\/entities\/\d+\/mentions\/0/, 'AAAAAAAAAAA'],
    withText: true,
  },
  'an offset that is one off': {
    file: 'quotes.json',
    change: (json) => json.replace(/"start": (\d+)/, (_, start) => `"start": ${Number(start) + 1}`),
    says: [/quotes\.json#\/quotes\/0\//],
    withText: true,
  },
}

describe('data that does not compile names file, pointer, value and remedy', () => {
  test.each(Object.entries(cases))('%s', (name, each) => {
    if (each.withText && skipWithoutText(`"${name}"`)) return
    const { status, stdout, stderr, path, written } = generate(name.replaceAll(' ', '-'), each)
    expect({ status, stdout, written }).toEqual({ status: 1, stdout: '', written: false })
    expect(stderr).toContain(dirname(path))
    for (const part of each.says) expect(stderr).toMatch(part)
    expect(stderr).not.toMatch(/\.ts:\d+:\d+/)
  })
})

test('the data as it is compiles to the same modules every time', () => {
  const untouched: Case = { file: 'article.json', change: (json) => json, says: [] }
  expect(generate('first', untouched)).toMatchObject({ status: 0, stderr: '' })
  expect(generate('second', untouched)).toMatchObject({ status: 0, stderr: '' })
  for (const module of ['types.ts', 'records.ts', 'article.ts']) {
    const read = (name: string) => readFileSync(join(folder, `${name}-out`, module), 'utf8')
    expect(read('first')).toBe(read('second'))
  }
})
