import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import type { AnyRecord, OffsetUnit, Quote, Time } from '../src/model/index.js'
import { COLLECTIONS, KINDS } from '../src/model/index.js'
import { openArticle } from '../src/query/index.js'
import { jsonSchema } from '../src/schema/index.js'
import { canonicalize, digestSpan, verify, withText } from '../src/text/index.js'
import { type EdtfDate, parseEdtf } from '../src/time/index.js'
import { checkDocument } from '../src/validate/check-document.js'
import { readArticle } from '../src/validate/read-article.js'
import { run } from './cli/support.js'
import { arabic, emoji, FIXTURES, long, machine } from './fixtures/load.js'
import { NOT_USED } from './fixtures/not-used.js'
import { schemaPoints } from './fixtures/schema-points.js'

/** Cuts words out in the plainest way that each unit has. */
const CUT: Record<OffsetUnit, (text: string, start: number, end: number) => string> = {
  'utf-16': (text, start, end) => text.slice(start, end),
  'code-point': (text, start, end) => Array.from(text).slice(start, end).join(''),
  'utf-8': (text, start, end) => Buffer.from(text).subarray(start, end).toString(),
}

const bundled = readArticle(fileURLToPath(new URL('../data/morocco-isf', import.meta.url)))
  .article as typeof long.article
const articles = [bundled, ...FIXTURES.map(({ article }) => article)]

describe.each(FIXTURES)('$id', ({ path, textFile, source, article }) => {
  const { text } = canonicalize(source)
  const records = KINDS.flatMap<AnyRecord>((kind) => article[COLLECTIONS[kind]])

  it('has no finding, with its text and without', () => {
    expect(checkDocument(article, text)).toEqual([])
    expect(checkDocument(article)).toEqual([])
  })

  it('matches its text in every span', () => {
    const { ok, spans, mismatches } = verify(article, source)
    expect(mismatches).toEqual([])
    expect(ok).toBe(true)
    expect(spans).toBeGreaterThan(40)
  })

  it('has offsets that cut the right words out of the text', () => {
    const annotated = withText(article, source)
    const { offsetUnit } = article.text
    for (const { id } of records) {
      for (const { span, words } of annotated.words(id)) {
        expect(annotated.slice(span)).toBe(words)
        expect(CUT[offsetUnit](text, span.start, span.end)).toBe(words)
        expect(digestSpan(words)).toBe(span.digest)
      }
    }
    for (const span of article.quotes.flatMap(({ verbatim = [] }) => verbatim))
      expect(annotated.slice(span)).toBe(span.text)
  })

  it('opens as a view', () => {
    const view = openArticle(article)
    expect(view.data).toEqual(article)
    for (const { id, kind } of records) expect(view.find(id)?.kind).toBe(kind)
    for (const { id } of article.quotes) expect(view.chain(id).at(-1)?.id).toBe(id)
    expect(view.timeline()).toHaveLength(article.events.length)
  })

  it('leaves `annotate` nothing to do', async () => {
    const { code, stdout } = await run(['annotate', path, '--text', textFile, '--check'])
    expect(stdout).toBe('every span has its offsets; nothing to write\n')
    expect(code).toBe(0)
  })

  it('includes its text only as its rights say', () => {
    expect(article.text.content).toBe(article.rights.text.included ? text : undefined)
  })
})

describe('the fixtures', () => {
  it('count in every offset unit', () => {
    expect(new Set(FIXTURES.map(({ article }) => article.text.offsetUnit))).toEqual(new Set(Object.keys(CUT)))
  })
})

describe('the right-to-left one', () => {
  it('is in Arabic, with quotation marks of that script and a quote inside another', () => {
    expect(arabic.source.match(/\p{Script=Arabic}+/gu)?.length).toBeGreaterThan(100)
    const direct = arabic.article.quotes.filter(({ mode }) => mode === 'direct')
    for (const { verbatim = [] } of direct)
      for (const { text } of verbatim) expect(arabic.source).toContain(`«${text}»`)
    expect(direct).not.toEqual([])
    expect(arabic.article.quotes.some(({ within }) => within !== null)).toBe(true)
  })
})

describe('the one with emoji', () => {
  it('comes in a file that has to be made canonical in every way', () => {
    expect(canonicalize(emoji.source).changes).toEqual(['byte-order-mark', 'line-ends', 'normalization'])
  })

  it('has joined emoji and a combining mark that stays one', () => {
    const { text } = canonicalize(emoji.source)
    expect(text).toMatch(/\p{Emoji}\u200D\p{Emoji}/u)
    expect(text).toMatch(/\p{L}\p{M}/u)
    expect(emoji.article.text.length).toBe(Buffer.byteLength(text))
    expect(emoji.article.text.length).toBeGreaterThan(text.length)
  })

  it('has spans over emoji, joiners and marks', () => {
    const annotated = withText(emoji.article, emoji.source)
    expect(annotated.surfaceForms('team-mousse').map(({ words }) => words)).toEqual(['Team m\u0303ousse'])
    expect(annotated.surfaceForms('zoe-marchant').map(({ words }) => words)).toContain('Zo\u00EB Marchant')
    expect(annotated.words('marchant-on-wind').some(({ words }) => words.includes('👨‍👩‍👧‍👦'))).toBe(true)
  })
})

describe('the long one', () => {
  const { article, source } = long

  it('is long', () => {
    expect(source.split(/\s+/).length).toBeGreaterThan(5000)
    expect(article.entities.length + article.events.length + article.quotes.length).toBeGreaterThan(400)
  })

  it('has quotes three deep', () => {
    const view = openArticle(article)
    expect(Math.max(...article.quotes.map(({ id }) => view.chain(id).length))).toBe(3)
  })

  it('has mentions one inside the other', () => {
    const mentions = article.entities.flatMap((entity) => entity.mentions.map((mention) => ({ entity, mention })))
    const nested = mentions.filter(({ mention: inner, entity }) =>
      mentions.some(
        ({ mention: outer, entity: other }) => other !== entity && outer.start <= inner.start && inner.end <= outer.end,
      ),
    )
    expect(nested).not.toEqual([])
  })

  it('has direct speech that runs over a paragraph', () => {
    const { content } = article.quotes.find(({ id }) => id === 'fenwick-on-answer') as Quote
    expect(content).toHaveLength(2)
    expect(source.slice(content[0]?.end, content[1]?.start)).toBe('.\n\n“')
  })

  describe('when made anew', () => {
    const folder = mkdtempSync(join(tmpdir(), 'long-'))
    afterAll(() => rmSync(folder, { recursive: true }))

    it('is the same', () => {
      const script = fileURLToPath(new URL('fixtures/long-tidal-barrier/make.ts', import.meta.url))
      execFileSync(process.execPath, ['--import', 'tsx', script, folder])
      expect(readFileSync(join(folder, 'text.txt'), 'utf8')).toBe(source)
      expect(readArticle(folder).article).toEqual(article)
    })
  })
})

describe('the machine-made one', () => {
  it('is one document with little more than what is required', () => {
    const { url, dateline, modified } = machine.article
    expect({ url, dateline, modified }).toEqual({})
    expect(machine.article.entities.some(({ labels, aliases, roles }) => labels ?? aliases ?? roles)).toBe(false)
  })

  it('says how sure the software was of each record', () => {
    for (const kind of KINDS) {
      for (const { provenance } of machine.article[COLLECTIONS[kind]]) {
        expect(provenance).toMatchObject({ by: 'newsreader', method: 'automatic', confidence: expect.any(Number) })
      }
    }
  })
})

describe('the fixtures and the bundled article together', () => {
  const allowed = schemaPoints(jsonSchema())
  const used = schemaPoints(jsonSchema(), articles)

  it('use every field and every member of an enumeration, those aside that are listed with a reason', () => {
    expect([...allowed].filter((point) => !used.has(point)).sort()).toEqual(Object.keys(NOT_USED).sort())
  })

  it('give a reason for each that is not used', () => {
    for (const reason of Object.values(NOT_USED)) expect(reason).toMatch(/\w+ \w+/)
  })

  const times: Time[] = articles.flatMap(({ published, modified, events, entities }) => [
    published,
    ...(modified ? [modified] : []),
    ...events.flatMap(({ time }) => time ?? []),
    ...entities.flatMap(({ roles = [] }) => roles.flatMap(({ time }) => time ?? [])),
  ])
  const parsed = times.map(({ edtf }) => parseEdtf(edtf))
  const dates = parsed.filter((edtf): edtf is EdtfDate => edtf.type === 'date')
  const intervals = parsed.flatMap((edtf) => (edtf.type === 'interval' ? [edtf] : []))
  const members = parsed.flatMap((edtf) => (edtf.type === 'set' ? edtf.members : []))
  const anchors = new Set(times.map(({ anchor }) => anchor))
  const kindOf = articles.map(
    (article) => new Map(KINDS.flatMap((kind) => article[COLLECTIONS[kind]].map(({ id }) => [id, kind] as const))),
  )
  const targets = new Set(articles.flatMap(({ stances }, i) => stances.map(({ target }) => kindOf[i]?.get(target))))
  const fillers = new Set(
    articles.flatMap(({ events }, i) =>
      events.flatMap((event) => event.arguments.map(({ filler }) => kindOf[i]?.get(filler))),
    ),
  )
  const schemes = new Set(
    articles.flatMap(({ entities }) => entities.flatMap(({ externalIds }) => externalIds.map(({ scheme }) => scheme))),
  )
  const triggers = articles.flatMap(({ events }) => events.flatMap(({ mentions }) => mentions))

  it.each<[string, boolean]>([
    ...(['year', 'month', 'day', 'minute', 'second'] as const).map((precision): [string, boolean] => [
      `a date to the ${precision}`,
      dates.some((date) => date.precision === precision),
    ]),
    ['a time of day with its zone', dates.some(({ time }) => time?.offset != null)],
    ['an approximate date', dates.some(({ approximate }) => approximate)],
    ['an uncertain date', dates.some(({ uncertain }) => uncertain)],
    ['a decade', dates.some(({ unspecifiedYearDigits }) => unspecifiedYearDigits === 1)],
    ['a season', parsed.some(({ type }) => type === 'season')],
    ['a closed interval', intervals.some(({ start, end }) => typeof start === 'object' && typeof end === 'object')],
    ['an interval without an end', intervals.some(({ end }) => end === 'open')],
    ['an interval whose start is not known', intervals.some(({ start }) => start === 'unknown')],
    ['a set of single dates', members.some(({ type }) => type === 'date')],
    ['a set with an open range', members.some((member) => member.type === 'range' && member.earliest === null)],
    ['a set with a closed range', members.some((member) => member.type === 'range' && member.earliest !== null)],
    ['the anchor published', anchors.has('published')],
    ['the anchor external', anchors.has('external')],
    ['an event as anchor', kindOf.some((kinds) => [...anchors].some((id) => kinds.get(id ?? '') === 'event'))],
    ...(['entity', 'event', 'quote'] as const).map((kind): [string, boolean] => [
      `a stance on an ${kind}`,
      targets.has(kind),
    ]),
    ...(['entity', 'event'] as const).map((kind): [string, boolean] => [`an ${kind} as argument`, fillers.has(kind)]),
    ...['wikidata', 'iso3166-1', 'un-symbol', 'url', 'structures-register'].map((scheme): [string, boolean] => [
      `an external id of ${scheme}`,
      schemes.has(scheme),
    ]),
    ['a nominal and a verbal trigger', triggers.some(({ level }) => level) && triggers.some(({ level }) => !level)],
    ['an article without stances', articles.some(({ stances }) => stances.length === 0)],
  ])('have %s', (_, present) => {
    expect(present).toBe(true)
  })
})
