import type {
  Article,
  Entity,
  EntityMention,
  Event,
  MentionLevel,
  Provenance,
  Quote,
  Span,
  Stance,
} from '../../src/model/index.js'
import { digestSpan, digestText } from '../../src/text/index.js'

/** A value of the model that a fixture may change. */
export type Draft<T> = T extends string | number | boolean | null | undefined
  ? T
  : { -readonly [K in keyof T]: Draft<T[K]> }

/** What a rule says of an article that breaks it, and an article close to it that does not. */
export interface Fixture {
  readonly passing: Article
  readonly failing: Article
  /** The findings of the rule itself. */
  readonly expected: readonly { readonly pointer: string; readonly message: string }[]
  /** Codes of other rules that the failing article breaks of necessity. */
  readonly companions?: readonly string[]
}

/** The invented text of the base article. */
export const TEXT = [
  'NORTHPORT 🚢 The harbour council will reopen the old ferry line in May, Ada Lind said on Monday.',
  '“The boats are ready,” Lind told the Daily Tide.',
  'The council reportedly plans a second line.',
  'Islanders welcomed the old line’s return.\n',
].join(' ')

/** The span of some words of a text, with its digest; `occurrence` counts from 1. */
export function span(words: string, occurrence = 1, text = TEXT): Span {
  let start = -1
  for (let i = 0; i < occurrence; i++) start = text.indexOf(words, start + 1)
  if (start < 0) throw new Error(`the text has no "${words}" number ${occurrence}`)
  return { start, end: start + words.length, digest: digestSpan(words) }
}

/** A span as the messages write it. */
export const place = ({ start, end }: Span): string => `[${start}, ${end})`

export const mention = (level: MentionLevel, words: string, occurrence = 1): Draft<EntityMention> => ({
  ...span(words, occurrence),
  level,
})

export const provenance: Provenance = { by: 'desk', at: '2026-03-04', method: 'manual', status: 'reviewed' }

const entity = (id: string, type: Entity['type'], name: string, mentions: EntityMention[]): Entity => ({
  kind: 'entity',
  id,
  type,
  specificity: 'named',
  name,
  externalIds: [],
  mentions,
  provenance,
})

const event = (id: string, summary: string, rest: Partial<Event>): Event => ({
  kind: 'event',
  id,
  summary,
  aspect: 'point',
  plover: null,
  arguments: [],
  mentions: [],
  accounts: [],
  externalIds: [],
  provenance,
  ...rest,
})

const account = { certainty: 'certain', polarity: 'positive', hedges: [] } as const

const entities: Entity[] = [
  entity('daily-tide', 'outlet', 'Daily Tide', [mention('NAM', 'Daily Tide')]),
  entity('northport', 'gpe', 'Northport', [mention('NAM', 'NORTHPORT')]),
  entity('harbour-council', 'organization', 'Harbour Council', [
    mention('NOM', 'The harbour council'),
    mention('NOM', 'The council'),
  ]),
  entity('ada-lind', 'person', 'Ada Lind', [mention('NAM', 'Ada Lind'), mention('NAM', 'Lind', 2)]),
  entity('islanders', 'group', 'Islanders', [mention('NOM', 'Islanders')]),
  entity('ferry-line', 'facility', 'Old ferry line', [
    mention('NOM', 'the old ferry line'),
    mention('NOM', 'the old line'),
  ]),
]

const events: Event[] = [
  event('statement', 'A council member speaks to the press.', {
    arguments: [{ role: 'speaker', filler: 'ada-lind' }],
    time: {
      edtf: '2026-03-02',
      basis: 'inferred',
      anchor: 'published',
      expression: span('Monday'),
      stated: ['weekday'],
    },
    mentions: [span('said')],
    accounts: [{ ...account, quote: null, tense: 'past', evidence: [span('Ada Lind said on Monday')] }],
  }),
  event('reopening', 'Boats run on the disused route again.', {
    arguments: [
      { role: 'agent', filler: 'harbour-council' },
      { role: 'patient', filler: 'ferry-line' },
    ],
    time: { edtf: '2026-05', basis: 'inferred', anchor: 'published', expression: span('May'), stated: ['month'] },
    mentions: [span('reopen')],
    accounts: [
      {
        ...account,
        quote: 'lind-reopening',
        tense: 'future',
        evidence: [span('will reopen the old ferry line in May')],
      },
    ],
  }),
  event('readiness', 'The vessels can sail.', {
    aspect: 'state',
    mentions: [span('ready')],
    accounts: [{ ...account, quote: 'lind-ready', tense: 'present', evidence: [span('are ready')] }],
  }),
  event('second-line', 'Another route is planned.', {
    arguments: [{ role: 'agent', filler: 'harbour-council' }],
    mentions: [span('plans')],
    accounts: [
      {
        quote: 'reported-plan',
        certainty: 'probable',
        polarity: 'positive',
        tense: 'present',
        hedges: [span('reportedly')],
        evidence: [span('plans a second line')],
      },
    ],
  }),
  event('welcome', 'People who live there are pleased.', {
    arguments: [{ role: 'agent', filler: 'islanders' }],
    mentions: [span('welcomed')],
    accounts: [
      { ...account, quote: null, tense: 'past', evidence: [span('Islanders welcomed the old line’s return')] },
    ],
  }),
]

const quotes: Quote[] = [
  {
    kind: 'quote',
    id: 'lind-reopening',
    mode: 'indirect',
    source: 'ada-lind',
    within: null,
    act: 'statement',
    cue: [span('said')],
    sourceSpan: span('Ada Lind'),
    content: [span('The harbour council will reopen the old ferry line in May')],
    gloss: 'Boats are to run again this spring.',
    provenance,
  },
  {
    kind: 'quote',
    id: 'lind-ready',
    mode: 'direct',
    source: 'ada-lind',
    within: null,
    cue: [span('told')],
    sourceSpan: span('Lind', 2),
    content: [span('The boats are ready')],
    verbatim: [{ ...span('The boats are ready'), text: 'The boats are ready' }],
    gloss: 'Nothing holds the vessels back.',
    provenance,
  },
  {
    kind: 'quote',
    id: 'reported-plan',
    mode: 'indirect',
    source: null,
    within: null,
    cue: [span('reportedly')],
    content: [span('The council'), span('plans a second line')],
    gloss: 'There may be another route.',
    provenance,
  },
]

const stances: Stance[] = [
  {
    kind: 'stance',
    id: 'islanders-on-reopening',
    holder: 'islanders',
    target: 'reopening',
    value: 'favor',
    expression: 'explicit',
    quotes: [],
    gloss: 'They are glad of it.',
    evidence: [span('welcomed')],
    provenance,
  },
  {
    kind: 'stance',
    id: 'lind-on-reopening',
    holder: 'ada-lind',
    target: 'reopening',
    value: 'favor',
    expression: 'explicit',
    quotes: ['lind-ready'],
    gloss: 'She speaks for it.',
    evidence: [span('The boats are ready')],
    provenance,
  },
]

/** A small invented article, right in every respect, with real offsets and digests. */
export const base: Article = {
  schemaVersion: 1,
  id: 'ferry',
  revision: 1,
  title: 'Ferry line to reopen',
  summary: 'A council wants boats to run again. A member says that all is prepared. People on the island are pleased.',
  language: 'en',
  publisher: 'daily-tide',
  dateline: 'northport',
  published: { edtf: '2026-03-03', basis: 'stated' },
  rights: { text: { included: false }, annotations: { license: 'CC-BY-4.0' } },
  text: { offsetUnit: 'utf-16', length: TEXT.length, digest: digestText(TEXT) },
  agents: [{ id: 'desk', type: 'person', name: 'Desk' }],
  entities,
  events,
  quotes,
  stances,
}

/** The base article with a change. */
export function articleWith(change: (draft: Draft<Article>) => void): Article {
  const draft: Draft<Article> = JSON.parse(JSON.stringify(base))
  change(draft)
  return draft as Article
}

/** The record with that id, to change it. */
export function pick<T extends { id: string }>(records: T[], id: string): T {
  const record = records.find((candidate) => candidate.id === id)
  if (!record) throw new Error(`the base article has no "${id}"`)
  return record
}

/** The first account of an event of the base article. */
export function firstAccount(draft: Draft<Article>, id: string): Draft<Event['accounts'][number]> {
  const [first] = pick(draft.events, id).accounts
  if (!first) throw new Error(`the event "${id}" has no account`)
  return first
}

/** A quote that stands inside "lind-reopening". */
export const nestedQuote: Draft<Quote> = {
  kind: 'quote',
  id: 'council-plan',
  mode: 'indirect',
  source: 'harbour-council',
  within: 'lind-reopening',
  cue: [span('will')],
  content: [span('reopen the old ferry line in May')],
  gloss: 'The route opens again.',
  provenance: { ...provenance },
}
