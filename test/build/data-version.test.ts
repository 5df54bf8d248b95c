import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dataVersionModule, digestOfData } from '../../src/build/data-version.js'
import type { Article } from '../../src/model/index.js'
import { readArticle } from '../../src/validate/read-article.js'
import { FERRY } from '../diff/ferry.js'

const FOLDER = 'data/morocco-isf'
const bundled = readArticle(FOLDER).article as Article

/** As docs/versions.md tells it, with nothing of ours. */
function recomputed(folder: string): string {
  const read = (name: string) => {
    const { $schema: _, ...content } = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))
    return content
  }
  const parts = ['article', 'entities', 'events', 'quotes', 'stances'].map(read)
  const sorted = JSON.stringify([Object.assign({}, ...parts)], (_, value) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(
          Object.keys(value)
            .sort()
            .map((key) => [key, value[key]]),
        )
      : value,
  )
  return createHash('sha256').update(sorted, 'utf8').digest('base64url')
}

test('anyone can recompute the digest of the bundled data', () => {
  expect(digestOfData([bundled])).toBe(recomputed(FOLDER))
})

test('neither the order of articles nor $schema changes it, and anything else does', () => {
  const digest = digestOfData([bundled, FERRY])
  expect(digestOfData([FERRY, { ...bundled, $schema: './other.json' }])).toBe(digest)
  expect(digestOfData([{ ...FERRY, revision: 2 }, bundled])).not.toBe(digest)
})

test('the module holds the version and the digest', () => {
  const module = dataVersionModule('1.2.3', [bundled])
  expect(module).toContain("export const dataVersion: string = '1.2.3'".replaceAll("'", '"'))
  expect(module).toContain(`export const dataDigest: string = "${recomputed(FOLDER)}"`)
})
