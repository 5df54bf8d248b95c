import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { measureCoverage } from '../../src/cli/measure-coverage.js'
import { findSentences } from '../../src/cli/sentences.js'
import { Workspace } from './support.js'

describe('coverage', () => {
  let workspace: Workspace
  afterEach(() => workspace.remove())

  it('lists each sentence with its records and the words that none touches', async () => {
    workspace = new Workspace()
    await workspace.run('annotate')
    const { code, stdout } = await workspace.run('coverage')
    expect(code).toBe(1)
    expect(stdout).toContain('2. [30, 84) 4 records\n   The ferry line will close, the company said on Monday.\n')
    expect(stdout).toContain('   by company, ferry-line, closure, q-company\n   untouched [74, 83) "on Monday"\n')
    expect(stdout).toContain('5. [141, 158) no record\n')
    expect(stdout).toContain(
      '5 sentences, 1 without a record\n92 of 159 characters touched (57 %); untouched: 40 in words, 27 in',
    )
  })

  it('prints the same as JSON, and exits with 0 once every sentence has a record', async () => {
    workspace = new Workspace()
    await workspace.run('annotate')
    await workspace.run('annotate', '--record', 'old-age', '--field', 'mentions', '--words', 'Nobody knows')
    const { code, stdout } = await workspace.run('coverage', '--json')
    expect(code).toBe(0)
    const { sentences, totals } = JSON.parse(stdout)
    expect(totals).toEqual({
      sentences: 5,
      withoutRecord: 0,
      length: 159,
      touched: 104,
      untouchedWords: 27,
      untouchedOther: 28,
    })
    expect(sentences[4]).toEqual({
      start: 141,
      end: 158,
      text: 'Nobody knows why.',
      records: ['old-age'],
      untouched: [{ start: 154, end: 157, text: 'why' }],
    })
  })

  it('does not measure against another text', async () => {
    workspace = new Workspace((draft) => Object.assign(draft.article.text, { digest: 'A'.repeat(43) }))
    const { code, stdout } = await workspace.run('coverage')
    expect(code).toBe(1)
    expect(stdout).toContain('this is not the text that was annotated')
  })

  it('says that a span lies outside the text', async () => {
    workspace = new Workspace((draft) => {
      draft.stances.stances[0]?.evidence.push({ start: 5, end: 5000, digest: 'AAAAAAAAAAA' } as never)
    })
    const { code, stderr } = await workspace.run('coverage')
    expect(code).toBe(1)
    expect(stderr).toContain('lies outside the text')
  })
})

describe('findSentences', () => {
  it('ends a sentence at every line end', () => {
    const text = 'A headline\nOne sentence. Another one!\n\n***\n'
    expect(findSentences(text, 'en').map(({ start, end }) => text.slice(start, end))).toEqual([
      'A headline',
      'One sentence.',
      'Another one!',
    ])
  })
})

describe('measureCoverage', () => {
  it('accounts for every character once', () => {
    const text = 'One 🚢 sailed. Two 👍🏽 did not, they said.\nWhy? — Nobody knows.'
    const offset = fc.constantFrom(...[...text].map((_, i) => [...text].slice(0, i).join('').length), text.length)
    const span = fc.tuple(offset, offset).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
    fc.assert(
      fc.property(fc.array(span), (mentions) => {
        const { totals, sentences } = measureCoverage({ language: 'en', entities: [{ id: 'a', mentions }] }, text)
        expect(totals.touched + totals.untouchedWords + totals.untouchedOther).toBe(text.length)
        for (const { start, end } of sentences.flatMap(({ untouched }) => untouched)) {
          expect(
            mentions.some((mention) => mention.start < end && mention.end > start && mention.start < mention.end),
          ).toBe(false)
        }
      }),
    )
  })
})
