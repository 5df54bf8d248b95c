import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bratConfiguration, fromBrat, toBrat } from '../../src/interop/brat/index.js'
import type { Article, OffsetUnit, Quote } from '../../src/model/index.js'
import { articleSchema } from '../../src/schema/index.js'
import { canonicalize, TextMismatchError } from '../../src/text/index.js'
import { checkDocument } from '../../src/validate/check-document.js'
import { arbitraryAnnotatedText } from '../support/arbitrary-article.js'

const known = (publisher = 'The Gazette', offsetUnit: OffsetUnit = 'utf-16') =>
  ({
    id: 'draft',
    title: 'A draft',
    language: 'en',
    publisher,
    license: 'CC-BY-4.0',
    offsetUnit,
    today: '2026-11-22',
  }) as const

const read = (txt: string, ann: string) => fromBrat({ txt, ann }, known())

const leftOut = (notes: ReturnType<typeof read>['notes']) => notes.filter(({ kind }) => kind === 'left-out')

/** What brat carries of an article: the records that words stand for, without provenance. */
function carried(article: Article) {
  const bare = <T extends { readonly provenance: unknown }>({ provenance: _, ...rest }: T) => rest
  const isShown = new Set<string>([
    ...article.entities.filter(({ mentions }) => mentions.length > 0).map(({ id }) => id),
    ...article.events.filter(({ mentions }) => mentions.length > 0).map(({ id }) => id),
    ...article.quotes.filter(({ cue, content }) => cue.length + content.length > 0).map(({ id }) => id),
  ])
  const shown = <T>(id: T): T | null => (typeof id === 'string' && isShown.has(id) ? id : null)
  const byId = <T extends { readonly id: string }>(records: readonly T[]) =>
    [...records].sort((a, b) => (a.id < b.id ? -1 : 1))
  const anchored = <T extends { readonly anchor?: string }>({ anchor, ...time }: T) =>
    anchor === undefined || anchor === 'published' || anchor === 'external' || shown(anchor)
      ? { ...time, ...(anchor && { anchor }) }
      : time
  return {
    entities: byId(article.entities.filter(({ id }) => shown(id)))
      .map(bare)
      .map(({ roles, partOf, externalIds, ...entity }) => ({
        ...entity,
        externalIds: new Set(
          externalIds.map((external) => JSON.stringify([external.scheme, external.id, external.match])),
        ),
        ...(partOf && { partOf: partOf.filter(shown) }),
        ...(roles && {
          roles: roles.map(({ of, time, ...role }) => {
            if (time) {
              const { expression: _, ...plain } = time
              return { ...role, ...(shown(of) && { of }), time: anchored(plain) }
            }
            return { ...role, ...(shown(of) && { of }) }
          }),
        }),
      })),
    events: byId(article.events.filter(({ id }) => shown(id)))
      .map(bare)
      .map(({ relations, time, ...event }) => ({
        ...event,
        ...(time && { time: anchored(time) }),
        arguments: event.arguments.filter(({ filler }) => shown(filler)),
        accounts: event.accounts.filter(({ quote }) => quote === null || shown(quote)),
        relations: (relations ?? []).filter(({ to, quote }) => shown(to) && (quote === null || shown(quote))),
      })),
    quotes: byId(article.quotes.filter(({ id }) => shown(id)))
      .map(bare)
      .map(({ act, ...quote }: Omit<Quote, 'provenance'>) => ({
        ...quote,
        source: shown(quote.source),
        within: shown(quote.within),
        ...(shown(act) && { act }),
      })),
    stances: byId(
      article.stances.filter(({ holder, target, quotes }) => shown(holder) && shown(target) && quotes.every(shown)),
    ).map(bare),
  }
}

describe('brat', () => {
  it('comes back as it went, as far as words of the text stand for it', () => {
    fc.assert(
      fc.property(arbitraryAnnotatedText, ({ article, text }) => {
        const publisher = article.entities.find(({ id }) => id === article.publisher)
        const brat = toBrat(article, text)
        const draft = fromBrat(brat, known(publisher?.name, article.text.offsetUnit))
        expect(articleSchema.safeParse(draft.article).error).toBeUndefined()
        const there = carried(article)
        const back = carried(draft.article)
        const isAnyAccountLost = article.events.some(({ accounts }) => accounts.length === 0)
        expect(isAnyAccountLost).toBe(false)
        expect({ ...back, events: withoutAssumed(back.events, there.events) }).toEqual({ ...there })
      }),
      { numRuns: 150 },
    )
  })

  it('prints the words of each fragment as brat checks them, offsets in code points', () => {
    fc.assert(
      fc.property(arbitraryAnnotatedText, ({ article, text }) => {
        const characters = [...text]
        for (const line of toBrat(article, text)
          .ann.split('\n')
          .filter((each) => each.startsWith('T'))) {
          const [, data = '', words] = line.split('\t')
          const fragments = data
            .slice(data.indexOf(' ') + 1)
            .split(';')
            .map((each) => each.split(' ').map(Number))
          expect(fragments.map(([start, end]) => characters.slice(start, end).join('')).join(' ')).toBe(words)
          expect(words).not.toMatch(/[\n\r\u2028\u0085]/)
        }
      }),
    )
  })

  it('tells of what no words of the text stand for', () => {
    fc.assert(
      fc.property(arbitraryAnnotatedText, ({ article, text }) => {
        const places = new Set(toBrat(article, text).notes.map(({ place }) => place))
        for (const { id, mentions } of [...article.entities, ...article.events]) {
          if (mentions.length === 0) expect(places).toContain(id)
        }
      }),
    )
  })

  it('takes the text that the article includes, and refuses another', () => {
    const { article } = read('Ada Moss spoke.', 'T1\tPER 0 8\tAda Moss')
    expect(() => toBrat(article)).toThrow(TypeError)
    expect(() => toBrat(article, 'Ada Moss spoke!')).toThrow(TextMismatchError)
    const rights = { ...article.rights, text: { included: true } }
    const including = { ...article, rights, text: { ...article.text, content: 'Ada Moss spoke.' } }
    expect(toBrat(including).ann).toBe(toBrat(article, 'Ada Moss spoke.').ann)
  })

  it('has every type that it writes in the configuration', () => {
    const conf = bratConfiguration()['annotation.conf']
    const names = new Set(conf.split('\n').map((line) => line.split('\t')[0]))
    fc.assert(
      fc.property(arbitraryAnnotatedText, ({ article, text }) => {
        for (const line of toBrat(article, text).ann.split('\n')) {
          if (!/^[TERA]/.test(line)) continue
          const [, data = ''] = line.split('\t')
          expect(names).toContain(data.split(/[ :]/)[0])
        }
      }),
    )
  })
})

/** Relations are optional, and where every account is lost with its quote the import assumes one. */
function withoutAssumed<T extends { readonly id: string; readonly accounts: readonly unknown[] }>(
  back: readonly T[],
  there: readonly T[],
): readonly T[] {
  const lost = new Set(there.filter(({ accounts }) => accounts.length === 0).map(({ id }) => id))
  return back.map((event) => (lost.has(event.id) ? { ...event, accounts: [] } : event))
}

const TEXT =
  'Ada Moss met the crew 🚢 in Rye.\r\nShe turned the offer firmly down.\nCafe\u0301 owners, Moss said, wait.'
const codePoints = [...TEXT]
const at = (words: string) => {
  const start = [...TEXT.slice(0, TEXT.indexOf(words))].length
  return `${start} ${start + [...words].length}`
}

describe('files of others', () => {
  it('knows usual types of entity, and takes them by option', () => {
    const ann = `T1\tPER ${at('Ada Moss')}\tAda Moss\nT2\tGPE ${at('Rye')}\tRye\nT3\tBoat ${at('🚢')}\t🚢\n`
    expect(read(TEXT, ann).article.entities.map(({ type }) => type)).toEqual(['outlet', 'person', 'gpe'])
    expect(read(TEXT, ann).notes).toContainEqual(expect.objectContaining({ place: 'line 3', kind: 'left-out' }))
    const { article } = fromBrat({ txt: TEXT, ann }, known(), { types: { Boat: 'facility' } })
    expect(article.entities[3]?.type).toBe('facility')
  })

  it('takes the whole stretch of a discontinuous span and says so', () => {
    const turned = `${at('turned')};${at('down')}`
    const { article, notes } = read(TEXT, `T1\tREJECT ${turned}\tturned down\nE1\tREJECT:T1\n`)
    const [mention] = article.events[0]?.mentions ?? []
    expect(canonicalize(TEXT).text.slice(mention?.start, mention?.end)).toBe('turned the offer firmly down')
    expect(notes).toContainEqual(expect.objectContaining({ place: 'line 1', kind: 'assumed' }))
  })

  it('joins the fragments that brat makes of a span over a line end', () => {
    const { article, notes } = read('Ada\nMoss', 'T1\tPER 0 3;4 8\tAda Moss\nA1\tLevel T1 NAM\n')
    expect(article.entities[1]?.mentions).toMatchObject([{ start: 0, end: 8, level: 'NAM' }])
    expect(notes.map(({ message }) => message)).toEqual(['Its words are the name.'])
  })

  it('takes events with numbered roles, nested events, attributes, equivalences and references', () => {
    const ann = [
      `T1\tPerson ${at('Ada Moss')}\tAda Moss`,
      `T2\tPerson ${at('She')}\tShe`,
      `T3\tORG ${at('the crew')}\tthe crew`,
      `T4\tMeet ${at('met')}\tmet`,
      `T5\tSpeak ${at('said')}\tsaid`,
      'E1\tMeet:T4 Theme:T1 Theme2:T3 Ghost:T99 Cause:T1',
      'E2\tSpeak:T5 agent:T1 topic:E1',
      '*\tEquiv T1 T2',
      'A1\tNegation E1',
      'M1\tSpeculation E1',
      'A2\tMood T1 glad',
      'N1\tReference T1 Wikidata:Q42\tAda Moss',
      '#1\tAnnotatorNotes T1\tis she the mayor?',
      'R1\tOrigin Arg1:T1 Arg2:T3',
      'R2\tbefore Arg1:E1 Arg2:E2',
    ].join('\r\n')
    const { article, notes } = read(TEXT, ann)
    const [, ada] = article.entities
    expect(ada?.mentions).toHaveLength(2)
    expect(ada?.externalIds).toEqual([{ scheme: 'wikidata', id: 'Q42', match: 'exact' }])
    expect(article.events[0]?.arguments).toEqual([
      { role: 'patient', filler: 'ada-moss' },
      { role: 'patient', filler: 'the-crew' },
    ])
    expect(article.events[1]?.arguments[1]).toEqual({ role: 'topic', filler: 'met' })
    expect(article.events[0]?.accounts).toMatchObject([{ quote: null, polarity: 'negative', certainty: 'possible' }])
    expect(article.events[0]?.relations).toMatchObject([{ type: 'before', to: 'said' }])
    expect(
      leftOut(notes)
        .map(({ place }) => place)
        .sort(),
    ).toEqual(['line 11', 'line 13', 'line 14', 'line 6', 'line 6', 'line 6', 'line 7'].sort())
  })

  it.each([
    ['offsets beyond the text', 'T1\tPER 90000 90003\tAda'],
    ['a space instead of a tab', 'T1 PER 0 3\tAda'],
    ['tabs between offsets', 'T1\tPER\t0\t3\tAda'],
    ['an empty span', 'T1\tPER 3 3\t'],
    ['a span of blanks', 'T1\tPER 3 4\t '],
    ['a reversed span', 'T1\tPER 5 3\tAda'],
    ['an offset inside a composed character', `T1\tPER 0 ${codePoints.indexOf('\u0301')}\tx`],
    ['an unknown kind of line', 'X1\tPER 0 3\tAda'],
    ['a trigger that is not there', 'E1\tMeet:T9'],
    ['an argument without an id', 'E1\tMeet:T9 Theme:'],
    ['a relation with one argument', 'R1\tOrigin Arg1:T1'],
    ['an attribute of nothing', 'A1\tNegation'],
    ['an equivalence of what is not there', '*\tEquiv T7 T8'],
    ['a note of ours that is no JSON', '#1\tReportedly T1\t{no'],
    ['a reference to nothing', 'N1\tReference T9 Wikidata:Q1\tx'],
    ['words without any form', 'Ada Moss'],
  ])('lists %s with the line', (_, line) => {
    const { article, notes } = read(TEXT, `\n${line}`)
    expect(article.entities).toHaveLength(1)
    expect(notes.map(({ place, kind }) => [place, kind])).toEqual([['line 2', 'left-out']])
  })

  it('lists a line with the id of an earlier one', () => {
    const { article, notes } = read(TEXT, 'T1\tPER 0 3\tAda\nT1\tPER 4 8\tMoss')
    expect(article.entities).toHaveLength(2)
    expect(leftOut(notes)).toEqual([{ place: 'line 2', kind: 'left-out', message: 'Line 1 has the id "T1" already.' }])
  })

  it('finds out by the words that offsets count otherwise than in brat', () => {
    const moss = TEXT.lastIndexOf('Moss')
    const utf16 = read(TEXT, `T1\tPER ${moss} ${moss + 4}\tMoss`)
    expect(utf16.article.entities[1]?.name).toBe('Moss')
    expect(utf16.notes).toContainEqual(expect.objectContaining({ place: 'offsets', kind: 'assumed' }))
    const joined = [...TEXT.slice(0, moss).replaceAll('\r\n', '\n')].length
    expect(read(TEXT, `T1\tPER ${joined} ${joined + 4}\tMoss`).article.entities[1]?.name).toBe('Moss')
  })

  it('says where the words are not those of the text', () => {
    expect(read('Ada Moss', 'T1\tPER 0 3\tBob').notes).toContainEqual(
      expect.objectContaining({ place: 'line 1', kind: 'assumed', message: expect.stringContaining('words') }),
    )
  })
})

const ids = fc.constantFrom('T1', 'T2', 'T3', 'T4', 'T5', 'E1', 'E2', 'E3', 'E4', 'R1', 'A1', 'X')
const types = fc.constantFrom(
  'PER',
  'gpe',
  'location',
  'Content',
  'Cue',
  'Verbatim',
  'Protein',
  'CONSULT',
  'Event',
  'Quote',
  'Account',
  'Stance',
  '__proto__',
)
const roles = fc.constantFrom(
  'agent',
  'place',
  'Theme2',
  'Event',
  'Quote',
  'Content',
  'Content2',
  'Cue',
  'Verbatim',
  'Source',
  'Within',
  'Act',
  'Holder',
  'Target',
  'Evidence',
  'Evidence2',
  'Hedge',
  'Time',
  'x',
)
const number = fc.nat(60)
const args = fc
  .array(fc.tuple(roles, ids), { maxLength: 5 })
  .map((pairs) => pairs.map(([role, id]) => ` ${role}:${id}`).join(''))
const extras = fc.oneof(
  fc.json(),
  fc
    .record(
      {
        id: fc.constantFrom('a', 'published', 'the-gazette', '__proto__', 7),
        name: fc.string(),
        publisher: fc.boolean(),
        labels: fc.dictionary(fc.constantFrom('en', 'x', '__proto__'), fc.string()),
        roles: fc.constant([{ title: 'Mayor', of: 'a', time: { edtf: '2026-13', basis: 'stated' } }]),
        time: fc.constant({ edtf: '2026', basis: 'stated', anchor: 'b' }),
        contexts: fc.constant(['crime']),
        partOf: fc.constant(['a', 'b']),
        gloss: fc.string(),
        alternatives: fc.anything(),
        evidence: fc.array(ids),
        quote: ids,
      },
      { requiredKeys: [] },
    )
    .map((fields) => JSON.stringify(fields)),
)
const line = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(ids, types, number, number)
      .map(([id, type, a, b]) => `${id}\t${type} ${Math.min(a, b)} ${Math.max(a, b)}\tw`),
  },
  fc.tuple(ids, types, number, number, number).map(([id, type, a, b, c]) => `${id}\t${type} ${a} ${b};${b} ${c}`),
  {
    weight: 5,
    arbitrary: fc.tuple(ids, types, ids, args).map(([id, type, trigger, rest]) => `${id}\t${type}:${trigger}${rest}`),
  },
  fc.tuple(types, ids, ids).map(([type, a, b]) => `R9\t${type} Arg1:${a} Arg2:${b}`),
  fc.tuple(ids, ids).map(([a, b]) => `R8\tbefore Arg1:${a} Arg2:${b}`),
  fc
    .tuple(
      fc.constantFrom('Mode', 'Uncued', 'Level', 'Value', 'Certainty', 'x'),
      ids,
      fc.constantFrom('', ' direct', ' mixed', ' NOM', ' favor', ' certain'),
    )
    .map(([name, id, value]) => `A9\t${name} ${id}${value}`),
  fc.array(ids, { maxLength: 4 }).map((list) => `*\tEquiv ${list.join(' ')}`),
  fc.tuple(fc.nat(), ids, extras).map(([n, id, json]) => `#${n}\tReportedly ${id}\t${json}`),
  fc.tuple(ids, fc.string()).map(([id, words]) => `N1\tReference ${id} Wikidata:Q1\t${words}`),
  fc.string({ unit: 'binary' }),
)

/** The rules of references, spans and quotes that find errors. */
const HELD = [
  ...[
    'duplicate-id',
    'reserved-id',
    'unresolved-reference',
    'reference-kind',
    'plover-mode',
    'place-filler',
    'edtf-syntax',
  ],
  ...['span-bounds', 'text-mismatch', 'span-mismatch', 'split-character', 'duplicate-mention', 'span-order'],
  ...[
    'within-cycle',
    'source-cannot-speak',
    'cue-in-content',
    'verbatim-missing',
    'verbatim-outside-content',
    'verbatim-text',
  ],
]

describe('any lines', () => {
  it('make a valid draft, and each line that counts for nothing is in a note', () => {
    const txt = 'Cafe\u0301 “Rye”\r\n🚢 said “no” to it, and Moss said so too, twice.'
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
        const { article, notes } = read(txt, lines.map((each) => each.replace(/[\r\n]/g, '')).join('\n'))
        expect(articleSchema.safeParse(article).error).toBeUndefined()
        const errors = checkDocument(article, canonicalize(txt).text).filter(({ code }) => HELD.includes(code))
        expect(errors).toEqual([])
        expect(notes.every(({ place, message }) => place !== '' && message !== '')).toBe(true)
      }),
      { numRuns: 600 },
    )
  })

  it('say of each line that is no line of brat that it is left out', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 10 }), (lines) => {
        const ann = lines.map((each) => `?${each.replace(/[\r\n]/g, '')}`).join('\n')
        expect(leftOut(read('Ada', ann).notes).map(({ place }) => place)).toEqual(lines.map((_, i) => `line ${i + 1}`))
      }),
    )
  })
})
