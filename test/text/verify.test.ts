import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { OFFSET_UNITS, type Span } from '../../src/model/index.js'
import { canonicalize, offsetMap, verify } from '../../src/text/index.js'
import { skipWithoutText, textPath } from '../support/needs.js'
import { lengthIn, sha256 } from './naive.js'
import { articleWith, HARBOUR, HARBOUR_SPANS, harbourArticle, spanOf } from './sample.js'

describe('verify', () => {
  it.each(OFFSET_UNITS)('accepts an article and its text in %s', (unit) => {
    const { ok, spans, changes, mismatches } = verify(harbourArticle(unit), HARBOUR)
    expect({ ok, spans, changes, mismatches }).toEqual({ ok: true, spans: HARBOUR_SPANS, changes: [], mismatches: [] })
  })

  it('accepts a view over an article', () => {
    expect(verify({ data: harbourArticle() }, HARBOUR).ok).toBe(true)
  })

  it('makes the text canonical and says so', () => {
    const fromWindows = `\uFEFF${HARBOUR.replaceAll('\n', '\r\n')}`
    expect(verify(harbourArticle(), fromWindows)).toMatchObject({ ok: true, changes: ['byte-order-mark', 'line-ends'] })
  })

  it('compares digest and length of the whole', () => {
    expect(verify(harbourArticle('utf-8'), `${HARBOUR} 🎉`).text).toEqual({
      digestMatches: false,
      lengthMatches: false,
      expectedDigest: sha256(HARBOUR),
      actualDigest: sha256(`${HARBOUR} 🎉`),
      expectedLength: lengthIn(HARBOUR, 'utf-8'),
      actualLength: lengthIn(HARBOUR, 'utf-8') + 5,
      codePointsMatch: true,
    })
  })

  it('compares the length in code points where it is recorded', () => {
    const article = harbourArticle('utf-8')
    const withCodePoints = (codePoints: number) => ({ ...article, text: { ...article.text, codePoints } })
    const length = [...HARBOUR].length
    expect(verify(withCodePoints(length), HARBOUR)).toMatchObject({ ok: true, text: { codePointsMatch: true } })
    expect(verify(withCodePoints(length + 1), HARBOUR)).toMatchObject({ ok: false, text: { codePointsMatch: false } })
  })

  it('points at each span whose words changed', () => {
    const { mismatches } = verify(harbourArticle(), HARBOUR.replace('Monday', 'Friday'))
    expect(mismatches.map(({ record, pointer, actual }) => ({ record, pointer, actual }))).toEqual([
      { record: null, pointer: '/published/expression', actual: 'Friday' },
      { record: 'opening', pointer: '/events/0/time/expression', actual: 'on Friday' },
    ])
    expect(mismatches[0]).toMatchObject({ problem: 'digest', expected: sha256('Monday', 8) })
    expect(mismatches[0]?.message).toBe(
      `At 43 to 49 stands "Friday" with the digest ${sha256('Friday', 8)}, where the article records ${sha256('Monday', 8)}.`,
    )
  })

  it('names what is wrong with offsets that are no place', () => {
    const text = 'go 🎉'
    const digest = sha256('go', 8)
    const spans: Span[] = [
      { start: 0, end: 9, digest },
      { start: 0, end: 4, digest },
      { start: 2, end: 0, digest },
      { start: 1, end: 1, digest },
    ]
    const { ok, mismatches } = verify(articleWith(text, spans), text)
    expect(ok).toBe(false)
    expect(mismatches.map(({ problem }) => problem)).toEqual(['outside', 'split-character', 'reversed', 'empty'])
    expect(mismatches.every((mismatch) => mismatch.actual === undefined && mismatch.message !== '')).toBe(true)
  })

  it('compares verbatim words with the text even where the digest matches', () => {
    const article = harbourArticle()
    const quotes = article.quotes.map((quote) => ({
      ...quote,
      verbatim: quote.verbatim?.map((span) => ({ ...span, text: 'We close it' })) ?? [],
    }))
    expect(verify({ ...article, quotes }, HARBOUR).mismatches).toMatchObject([
      { pointer: '/quotes/0/verbatim/0', problem: 'verbatim', expected: 'We close it', actual: 'We open it 🎉' },
    ])
  })

  it('refuses what is no article in plain words', () => {
    expect(() => verify(undefined as never, '')).toThrow(/Expected an article first/)
    expect(() => verify({ text: {} } as never, '')).toThrow(TypeError)
  })

  it('gives frozen results and leaves the article alone', () => {
    const article = articleWith('a b', [{ ...spanOf('a b', 'a'), digest: 'x' }])
    const verification = verify(article, 'a b')
    expect(
      [verification, verification.text, verification.mismatches, verification.mismatches[0]].every(Object.isFrozen),
    ).toBe(true)
    expect(Object.isFrozen(article.entities[0]?.mentions[0])).toBe(false)
  })
})

describe.skipIf(skipWithoutText('counting the units of the text'))('the text named by REPORTEDLY_TEXT', () => {
  it('is counted as a naive count does, once canonical', () => {
    const { text } = canonicalize(readFileSync(textPath as string, 'utf8'))
    expect(canonicalize(text).changes).toEqual([])
    for (const unit of OFFSET_UNITS) expect(offsetMap(text).length(unit)).toBe(lengthIn(text, unit))
  })
})
