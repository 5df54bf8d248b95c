import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { KINDS } from '../../src/model/index.js'
import { canonicalJson } from '../../src/validate/report/canonical.js'
import { documentSource } from '../fuzz/documents.js'
import { makeCorpus } from '../support/corpus/generate.js'
import { inFolder } from './corpus/folder.js'

const ACCEPTOR = '../../src/generated/accept.js'
const SCREEN = '../../src/rules/screen/index.js'

/** The validator twice: as it is, and with an acceptor and a screen that refuse everything. */
async function load() {
  return {
    ...(await import('../../src/validate/check-source.js')),
    ...(await import('../../src/validate/corpus/validate-corpus.js')),
  }
}
type Validator = Awaited<ReturnType<typeof load>>
let quick: Validator
let thorough: Validator
let accepted = 0

beforeAll(async () => {
  const acceptor = await import('../../src/generated/accept.js')
  const counting = (value: unknown) => {
    const keys = acceptor.acceptArticle(value)
    if (keys >= 0) accepted++
    return keys
  }
  vi.doMock(ACCEPTOR, () => ({ ...acceptor, acceptArticle: counting }))
  quick = await load()
  vi.resetModules()
  const refuse = () => -1
  vi.doMock(ACCEPTOR, () => ({
    ...acceptor,
    acceptArticle: refuse,
    acceptRecord: Object.fromEntries(KINDS.map((kind) => [kind, refuse])),
  }))
  const screen = await import('../../src/rules/screen/index.js')
  vi.doMock(SCREEN, () => ({ ...screen, isClean: () => false }))
  thorough = await load()
})

afterAll(() => {
  vi.doUnmock(ACCEPTOR)
  vi.doUnmock(SCREEN)
  vi.resetModules()
})

describe('the fast path', () => {
  it.each([0, 2])('finds what zod and the rules find, byte for byte (indent %i)', (indent) => {
    const verdicts = { clean: 0, found: 0 }
    fc.assert(
      fc.property(documentSource(indent), (source) => {
        const [fast, slow] = [quick.checkSource(source), thorough.checkSource(source)]
        expect(JSON.stringify(fast)).toBe(JSON.stringify(slow))
        verdicts[slow.findings.length === 0 ? 'clean' : 'found']++
      }),
      { numRuns: 1500 },
    )
    expect(verdicts.found).toBeGreaterThan(200)
    expect(verdicts.clean).toBeGreaterThan(50)
  })

  it('makes the same report of a corpus, and takes most articles of it', async () => {
    const { data, manifest } = makeCorpus({ bytes: 3_000_000, invalid: 0.1, seed: 7 })
    await inFolder({ 'news.ndjson': data }, async (folder) => {
      const file = join(folder, 'news.ndjson')
      accepted = 0
      const fast = await quick.validateCorpus(file, { concurrency: 1 })
      expect(accepted).toBeGreaterThan(0.9 * manifest.articles)
      const slow = await thorough.validateCorpus(file, { concurrency: 1 })
      expect(slow.counts.error).toBeGreaterThan(20)
      expect(canonicalJson(fast)).toBe(canonicalJson(slow))
    })
  })
})
