import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/model/index.js'
import { type Rule, rules } from '../../src/rules/index.js'
import { checkSource } from '../../src/validate/check-source.js'
import { binaryStringOf, decodeStringsIn, textOfBinary } from '../../src/validate/corpus/binary-string.js'
import { type BinaryCheck, checkBinary, type DocumentOptions } from '../../src/validate/document.js'
import { documentSource } from '../fuzz/documents.js'
import { makeCorpus } from '../support/corpus/generate.js'
import { templateOf } from '../support/corpus/template.js'

/** What is said of a source by its binary string; nothing where it has none. */
function checkIn(source: string | Buffer, options?: DocumentOptions): BinaryCheck | undefined {
  const binary = binaryStringOf(typeof source === 'string' ? Buffer.from(source) : source)
  return binary === undefined ? undefined : checkBinary(binary, options)
}

const verdictOn = (source: string | Buffer, options?: DocumentOptions) => checkIn(source, options)?.verdict

/** A value with each string of it as text. */
const asText = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, inner) => (typeof inner === 'string' ? textOfBinary(inner) : inner))

type Verdict = BinaryCheck['verdict'] | 'none'

/** Expects that a verdict is true of the text; returns it. */
function verdictThatHolds(source: string): Verdict {
  const check = checkIn(source)
  if (check === undefined) return 'none'
  const { verdict, value } = check
  if (verdict === 'broken') {
    expect(() => JSON.parse(source)).toThrow(SyntaxError)
  } else if (verdict !== 'unclear') {
    const { findings, hasShape, value: expected } = checkSource(source)
    expect(verdict === 'clean' ? findings : findings.filter(({ code }) => /^(json|shape)\//.test(code))).toEqual([])
    expect(hasShape).toBe(true)
    expect(asText(value)).toEqual(expected)
  }
  if (typeof value === 'object' && value !== null && decodeStringsIn(value)) {
    expect(JSON.stringify(value)).toBe(JSON.stringify(JSON.parse(source)))
  }
  return verdict
}

/** JSON that is ASCII: what is beyond it is escaped, as Python does it. */
const escaped = (source: string) =>
  source.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** Parts of a JSON string, as they stand in the source: some are in order, in some there is something to be found. */
const RAW = [
  ...[
    'é',
    'à',
    '\u00a0',
    'قارب',
    '字',
    '🚢',
    'e\u0301',
    '\u200d',
    '\u2027',
    '\ufffd',
    '\uffff',
    '²',
    'ſ',
    '\u{10ffff}',
  ],
  ...['\u0080', '\u0085', '\u009f', '\u2028', '\u2029', '\u202a', '\u202e', '\u2066', '\u2069', '\ufeff', '\u007f'],
  ...['a', '-', ' ', '\\n', '\\"', '\\\\', '\\/', '<', '<b>', '&', '&amp;', '&#233;', 'A'.repeat(32)],
]
const ESCAPES = [
  ...['\\u00e9', '\\u00C3\\u00a9', '\\u0061', '\\u5b57', '\\ud83d\\udea2', '\\u00a0', '\\u00c3', '\\u2027', '\\ufffd'],
  ...['\\u0000', '\\u001f', '\\u007f', '\\u0085', '\\u009F', '\\u2028', '\\u202e', '\\u2066', '\\uFEFF', '\\u003c'],
  ...['\\ud800', '\\uDC00', '\\ude00\\ud83d'],
]

const MARK = 'THE MARK'

/** Articles without their texts: invented ones in each language, as they are and with nothing beyond ASCII. */
const articles: readonly Article[] = Array.from({ length: 24 }, (_, seed) => templateOf(seed, 0).article)
  .filter(({ entities }) => entities.length < 20)
  .flatMap((article) => [article, JSON.parse(JSON.stringify(article).replaceAll(/[^\0-\x7f]/g, '_')) as Article])

interface Slot {
  readonly holder: Record<string, unknown>
  readonly key: string
}

const slotsOf = (holder: Record<string, unknown>): Slot[] =>
  Object.entries(holder).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [{ holder, key }]
      : typeof value === 'object' && value !== null
        ? slotsOf(value as Record<string, unknown>)
        : [],
  )

/** Fields that any words may stand in, and all others. */
const WORDS = new Set(['title', 'summary', 'name', 'note', 'gloss', 'version'])

/** An article in which parts were put into a string, as they stand in the source. */
const naughty = (parts: readonly string[]): fc.Arbitrary<string> =>
  fc
    .record({
      chosen: fc.constantFrom(...articles),
      pick: fc.nat(),
      isWords: fc.integer({ min: 0, max: 4 }).map((number) => number > 0),
      keeps: fc.boolean(),
      put: fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 3 }),
      indent: fc.constantFrom(0, 2),
    })
    .map(({ chosen, pick, isWords, keeps, put, indent }) => {
      const article = structuredClone(chosen)
      const all = slotsOf(article as unknown as Record<string, unknown>)
      const slots = isWords ? all.filter(({ key }) => WORDS.has(key)) : all
      const { holder, key } = slots[pick % slots.length] as Slot
      holder[key] = `${keeps ? holder[key] : ''}${MARK}`
      return JSON.stringify(article, null, indent).replace(MARK, () => put.join(''))
    })

/** Counts the verdicts on sources, each of which has to hold. */
function countVerdicts(sources: fc.Arbitrary<string>, numRuns: number): Record<Verdict, number> {
  const counts = { clean: 0, accepted: 0, suspect: 0, unclear: 0, broken: 0, none: 0 }
  fc.assert(
    fc.property(sources, (source) => {
      counts[verdictThatHolds(source)]++
    }),
    { numRuns },
  )
  return counts
}

/** Whether each verdict was met. */
const areAll = (counts: Record<Verdict, number>, ...verdicts: Verdict[]) => verdicts.filter((each) => counts[each] < 50)

describe('what is said of a document by its binary string is true of its text', () => {
  it.each([0, 2])('be it an article or what changes made of it (indent %i)', (indent) => {
    expect(areAll(countVerdicts(documentSource(indent), 1500), 'clean', 'accepted', 'unclear')).toEqual([])
  })

  it('whatever its strings hold', () => {
    expect(areAll(countVerdicts(naughty(RAW), 1500), 'clean', 'suspect', 'unclear')).toEqual([])
  })

  it('whatever is escaped in it', () => {
    expect(areAll(countVerdicts(naughty([...RAW, ...ESCAPES, ...ESCAPES]), 1500), 'clean', 'none')).toEqual([])
  })

  it.each(ESCAPES)('where %s stands in ASCII', (part) => {
    for (const article of articles) {
      verdictThatHolds(JSON.stringify({ ...article, title: MARK }).replace(MARK, () => part))
    }
  })

  it('with all that is beyond ASCII escaped', () => {
    countVerdicts(naughty(RAW).map(escaped), 1000)
  })
})

const linesOf = (data: Buffer) =>
  data
    .toString('latin1')
    .trimEnd()
    .split('\n')
    .map((line) => Buffer.from(line, 'latin1'))

const [article, ascii] = articles as [Article, Article]

describe('by its binary string', () => {
  it('most articles without a text are clean, in every language', () => {
    const { data } = makeCorpus({ bytes: 1_500_000, invalid: 0, texts: 0, seed: 5 })
    const byLanguage = new Map<string, Verdict[]>()
    for (const line of linesOf(data)) {
      const { language } = JSON.parse(String(line)) as Article
      byLanguage.set(language, [...(byLanguage.get(language) ?? []), verdictThatHolds(String(line))])
    }
    expect([...byLanguage.keys()].sort()).toEqual(['ar', 'en', 'fr', 'ja'])
    for (const [language, verdicts] of byLanguage) {
      expect(verdicts.length, language).toBeGreaterThan(10)
      const clean = verdicts.filter((verdict) => verdict === 'clean')
      expect(clean.length, language).toBeGreaterThan(0.9 * verdicts.length)
    }
  })

  it('an article in ASCII is clean, and left to the text where it has escapes with a number', () => {
    expect(checkIn(JSON.stringify(ascii))).toMatchObject({ verdict: 'clean' })
    const source = JSON.stringify({ ...ascii, title: MARK }).replace(MARK, '\\u0054ides \\u0026 piers')
    expect(checkIn(source)).toBeUndefined()
  })

  it('no defect is clean', () => {
    const { data, manifest } = makeCorpus({ bytes: 700_000, invalid: 0.5, texts: 0 })
    const lines = linesOf(data)
    for (const [defect, numbers] of Object.entries(manifest.expected)) {
      // Only the whole corpus shows this one.
      if (defect === 'duplicate-article-id') continue
      expect(numbers.length, defect).toBeGreaterThan(0)
      const clean = numbers.filter((number) => verdictOn(lines[number - 1] as Buffer) === 'clean')
      expect(clean, defect).toEqual([])
    }
  })
})

const json = JSON.stringify(article)

describe('the shape is right and more is to be seen by the text', () => {
  it('where the article includes it', () => {
    for (let seed = 0; seed < 12; seed++) {
      const source = JSON.stringify(templateOf(seed, 1).article)
      expect(checkSource(source).findings).toEqual([])
      expect(verdictOn(source)).toBe('accepted')
    }
  })

  it.each([
    ['where a rule finds something', json.replace(article.title, '$&\u202e')],
    ['where the screen leaves an article to the rules', json.replace(article.title, `$&&${'A'.repeat(32)}`)],
  ])('%s', (_, source) => {
    expect(source).not.toBe(json)
    expect(verdictOn(source)).toBe('suspect')
  })

  it('where another rule looks at the article', () => {
    const [rule] = rules as [Rule]
    const own: Rule = { ...rule, code: 'own-rule', needsText: false }
    expect(verdictOn(json)).toBe('clean')
    expect(verdictOn(json, { rules: [...rules, own] })).toBe('accepted')
    expect(verdictOn(json, { rules: [...rules, { ...own, needsText: true }] })).toBe('clean')
  })
})

describe('nothing is said', () => {
  it.each([
    ['where a field is missing', json.replace('"revision"', '"version"')],
    ['where an id has a character beyond ASCII', json.replace(`"${article.id}"`, '"é"')],
    ['where a key stands twice', json.replace('{', '{"id":"twice",')],
  ])('%s', (_, source) => {
    expect(verdictOn(source)).toBe('unclear')
    expect(checkSource(source).findings).not.toEqual([])
  })

  it('where a surrogate is alone', () => {
    const source = JSON.stringify({ ...ascii, title: MARK }).replace(MARK, '\\ud800')
    expect(verdictOn(source) ?? 'unclear').toBe('unclear')
    expect(checkSource(source).findings).not.toEqual([])
  })

  it('where the source is no JSON', () => {
    expect(verdictOn(json.slice(0, -1))).toBe('broken')
  })

  it('where it nests deeper than is allowed', () => {
    expect(verdictOn(json, { maxDepth: 3 })).toBe('unclear')
  })
})
