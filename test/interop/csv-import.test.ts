import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromCsv } from '../../src/interop/csv-import.js'
import type { Article } from '../../src/model/index.js'
import { articleSchema } from '../../src/schema/index.js'
import { canonicalize, offsetMap } from '../../src/text/index.js'
import { checkDocument } from '../../src/validate/check-document.js'

const TEXT = 'Ada Moss met the crew 🚢 in Rye.\r\nMoss said “no” to it. Cafe\u0301 owners said so too.'
const known = (text = TEXT) =>
  ({
    id: 'draft',
    title: 'A draft',
    language: 'en',
    publisher: 'The Gazette',
    license: 'CC-BY-4.0',
    offsetUnit: 'utf-16',
    today: '2026-11-22',
    text,
  }) as const

const mentions = (csv: string) => fromCsv({ mentions: csv }, known())
const quotes = (csv: string) => fromCsv({ quotes: csv }, known())
const words = (
  { article }: { readonly article: Article },
  { start, end }: { readonly start: number; readonly end: number },
) => offsetMap(canonicalize(TEXT).text).slice({ start, end }, article.text.offsetUnit)

const cell = (value: string | number, delimiter: string) =>
  /["\r\n\uFEFF]/.test(`${value}`) || `${value}`.includes(delimiter)
    ? `"${`${value}`.replaceAll('"', '""')}"`
    : `${value}`
const csv = (rows: readonly (readonly (string | number)[])[], delimiter = ',', end = '\r\n') =>
  rows.map((row) => row.map((each) => cell(each, delimiter)).join(delimiter) + end).join('')

describe('mentions in CSV', () => {
  it('are found by their words and their occurrence', () => {
    const draft = mentions(
      '\uFEFFEntity;Type;WORDS;Occurrence;level\nAda Moss;person;Ada Moss;;nam\nAda Moss;;Moss;2;NAM\nowners;group;Café owners;;NOM\n',
    )
    const [, ada, owners] = draft.article.entities
    expect(ada?.mentions.map((span) => words(draft, span))).toEqual(['Ada Moss', 'Moss'])
    expect(ada?.mentions[1]?.start).toBeGreaterThan(8)
    expect(owners).toMatchObject({ type: 'group', mentions: [{ level: 'NOM' }] })
    expect(draft.notes).toEqual([])
  })

  it('are placed by offsets in the unit of the draft, or in the one that is given', () => {
    const moss = TEXT.lastIndexOf('Moss')
    const utf16 = mentions(
      csv([
        ['entity_id', 'start', 'end', 'level', 'type'],
        ['ada-moss', moss, moss + 4, 'NAM', 'person'],
      ]),
    )
    const codePoints = fromCsv(
      {
        mentions: csv(
          [
            ['entity_id', 'start_offset', 'end_offset', 'level', 'type'],
            ['ada-moss', moss - 1, moss + 3, 'NAM', 'person'],
          ],
          '\t',
        ),
      },
      known(),
      { unit: 'code-point' },
    )
    expect(words(utf16, utf16.article.entities[1]?.mentions[0] ?? { start: 0, end: 0 })).toBe('Moss')
    expect(codePoints).toEqual(utf16)
  })

  it.each([
    ['an entity without a name', 'entity,words\n,Rye'],
    ['words that the text does not have', 'entity,type,words\nRye,gpe,Paris'],
    ['an occurrence that there is not', 'entity,type,words,occurrence\nRye,gpe,Rye,2'],
    ['an occurrence that is no number', 'entity,type,words,occurrence\nRye,gpe,Rye,first'],
    ['offsets beyond the text', 'entity,type,start,end\nRye,gpe,5,5000'],
    ['an end before its start', 'entity,type,start,end\nRye,gpe,9,5'],
    ['an offset that is no number', 'entity,type,start,end\nRye,gpe,x,5'],
    ['a start without an end', 'entity,type,start,end\nRye,gpe,5,'],
    ['a row that says nowhere where', 'entity,type\nRye,gpe'],
    ['more cells than the header', 'entity,type,words,level\nRye,gpe,Rye,NAM,more'],
  ])('lists %s with the line', (_, table) => {
    const { notes } = mentions(table)
    expect(new Set(notes.map(({ place, kind }) => `${place}: ${kind}`))).toEqual(
      new Set(['mentions.csv line 2: left-out']),
    )
  })

  it('lists types, levels, names, doubles and columns that cannot be used', () => {
    const { notes } = mentions('entity,type,words,level,mood\nRye,town,Rye,LOUD,calm\nRye,gpe,Rye,NAM,\n')
    expect(notes.map(({ place, kind }) => `${place}: ${kind}`)).toEqual([
      'mentions.csv line 1: left-out',
      'mentions.csv line 2: left-out',
      'mentions.csv line 2: assumed',
      'mentions.csv line 2: left-out',
      'mentions.csv line 2: assumed',
      'mentions.csv line 3: left-out',
      'mentions.csv line 3: left-out',
    ])
  })

  it('come back from rows that were made of them', () => {
    const text = canonicalize(TEXT).text
    const offsets = Array.from({ length: [...text].length + 1 }, (_, i) => [...text].slice(0, i).join('').length)
    const row = fc.record({
      entity: fc.constantFrom('Ada Moss', 'Rye', 'The Gazette', 'a,b;"c"\td', 'x\ny', '船'),
      range: fc.tuple(fc.nat(offsets.length - 2), fc.nat(8)),
      level: fc.constantFrom('NAM', 'NOM', 'PRO'),
    })
    fc.assert(
      fc.property(
        fc.array(row),
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        (rows, delimiter, end) => {
          const first = fromCsv(
            {
              mentions: table(
                rows.map(({ entity, range: [from, length], level }) => [
                  entity,
                  'outlet',
                  offsets[from] ?? 0,
                  offsets[Math.min(from + length + 1, offsets.length - 1)] ?? 0,
                  level,
                ]),
              ),
            },
            known(text),
          )
          const again = fromCsv(
            {
              mentions: table(
                first.article.entities.flatMap(({ name, type, mentions }) =>
                  mentions.map(({ start, end: last, level }) => [name, type, start, last, level]),
                ),
              ),
            },
            known(text),
          )
          const byName = ({ article }: typeof first) =>
            new Map(article.entities.map(({ name, mentions }) => [name, mentions]))
          expect(byName(again)).toEqual(byName(first))
          expect(again.notes).toEqual([])

          function table(body: (string | number)[][]) {
            return csv([['entity', 'type', 'start', 'end', 'level'], ...body], delimiter, end)
          }
        },
      ),
    )
  })
})

describe('quotes in CSV', () => {
  it('have a source by name, a cue near the content, and words or offsets', () => {
    const draft = quotes(
      'source,mode,cue,content,gloss\nMoss,indirect,said,to it,She refuses.\nCafé owners,direct,said,so,They refuse.\n',
    )
    const [first, second] = draft.article.quotes
    expect(first).toMatchObject({ source: 'moss', mode: 'indirect', gloss: 'She refuses.' })
    expect(first?.cue.map((span) => words(draft, span))).toEqual(['said'])
    expect(second?.verbatim?.[0]?.text).toBe('so')
    expect(second?.cue[0]?.start).toBeGreaterThan(first?.content[0]?.end ?? Infinity)
    const { start = 0, end = 0 } = second?.content[0] ?? {}
    const placed = fromCsv({ quotes: `Source,Start,End\nx,${start},${end}` }, known(canonicalize(TEXT).text))
    expect(placed.article.quotes[0]?.content).toEqual(second?.content)
  })

  it.each([
    ['content that the text does not have', 'content,gloss,mode\nyes,Y,indirect', 0],
    ['no content', 'gloss,mode\nY,indirect', 0],
    ['a cue that is in the content', 'content,cue,gloss,mode\nsaid so,said so,Y,indirect', 1],
    ['a cue that the text does not have', 'content,cue,gloss,mode\nsaid so,sang,Y,indirect', 1],
  ])('list %s', (_, table, count) => {
    const { article, notes } = quotes(table)
    expect(article.quotes).toHaveLength(count)
    expect(
      notes.filter(({ kind, place }) => kind === 'left-out' && place === 'quotes.csv line 2').length,
    ).toBeGreaterThan(0)
  })

  it('list the mode `mixed`, as no column says which words are verbatim', () => {
    const { article, notes } = quotes('content,gloss,mode\nsaid so,Y,mixed')
    expect(article.quotes[0]?.mode).toBe('indirect')
    expect(notes.map(({ kind }) => kind)).toEqual(['left-out', 'assumed'])
  })
})

describe('any tables', () => {
  it('make a valid draft whose spans and quotes hold, and no row is dropped silently', () => {
    const column = fc.constantFrom(
      'entity',
      'Entity_ID',
      'id',
      'type',
      'start',
      'end',
      'words',
      'occurrence',
      'level',
      'source',
      'mode',
      'cue',
      'content',
      'gloss',
      '__proto__',
      '',
    )
    const value = fc.oneof(
      fc.constantFrom(
        '',
        'Ada Moss',
        'gpe',
        'plan',
        '0',
        '3',
        '8',
        '40',
        'Moss',
        'said',
        'no',
        'direct',
        'mixed',
        'NAM',
        '\uD800',
        'so\n',
      ),
      fc.string({ unit: 'binary' }),
    )
    const table = fc
      .tuple(
        fc.array(column, { minLength: 1, maxLength: 8 }),
        fc.array(fc.array(value, { maxLength: 9 }), { maxLength: 6 }),
      )
      .map(([header, rows]) => csv([header, ...rows]))
    fc.assert(
      fc.property(fc.oneof(table, fc.string({ unit: 'binary' })), fc.oneof(table, fc.string()), (first, second) => {
        const { article } = fromCsv({ mentions: first, quotes: second }, known())
        expect(articleSchema.safeParse(article).error).toBeUndefined()
        const held = [
          'duplicate-id',
          'unresolved-reference',
          'reference-kind',
          'span-bounds',
          'span-mismatch',
          'split-character',
          'duplicate-mention',
          'span-order',
          'source-cannot-speak',
          'cue-in-content',
          'verbatim-missing',
          'verbatim-text',
        ]
        expect(checkDocument(article, canonicalize(TEXT).text).filter(({ code }) => held.includes(code))).toEqual([])
      }),
      { numRuns: 400 },
    )
  })

  it('say of every cell that counts for nothing that it does', () => {
    const { notes } = mentions('entity,type,start,end,level,words\nAda Moss,person,0,8,NAM,Rye\n')
    expect(notes).toEqual([
      { place: 'mentions.csv line 2', kind: 'left-out', message: expect.stringContaining('words') },
    ])
  })

  it('that are no CSV are told of', () => {
    expect(mentions('entity,words\n"Rye,Rye\n').notes).toHaveLength(1)
  })

  it('are numbered by the lines of the file', () => {
    const { notes } = mentions('entity,type,words,level\n\n"x\ny",gpe,Rye,NAM\nRye,gpe,nowhere,NAM\n')
    expect(new Set(notes.map(({ place }) => place))).toEqual(new Set(['mentions.csv line 5']))
  })
})
