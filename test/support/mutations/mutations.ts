import type { Article, Event, Quote, Stance, Time } from '../../../src/model/index.js'
import { COLLECTIONS, KINDS, METHODS, RELATION_TYPES, STATUSES } from '../../../src/model/index.js'
import type { Draft } from '../../../src/rules/fixtures/base.js'
import type { Random } from '../corpus/random.js'
import { at, placesOf, put } from './places.js'
import { graft, reorder, setValue } from './values.js'

/** Changes an article in place, at random. It may do nothing, and it may put a value that the shape forbids. */
export type Mutation = (article: Draft<Article>, random: Random) => void

type Records = Draft<Article>[(typeof COLLECTIONS)[keyof typeof COLLECTIONS]]

const any = <T>(random: Random, items: readonly T[], change: (item: T) => void): void => {
  if (items.length > 0) change(random.one(items))
}

const collection = (article: Draft<Article>, random: Random): Records => article[COLLECTIONS[random.one(KINDS)]]

const recordsOf = (article: Draft<Article>) => KINDS.flatMap((kind) => article[COLLECTIONS[kind]] as Records[number][])

const refer: Mutation = (article, random) => {
  const ids = [...recordsOf(article), ...article.agents].map(({ id }) => id)
  any(random, placesOf(article as Article).references, (pointer) => {
    put(article as Article, pointer, random.one([...ids, ...ids, 'published', 'nobody', null]))
  })
}

const rename: Mutation = (article, random) => {
  const records = recordsOf(article)
  const named: { id: string }[] = random.chance(0.9) ? records : article.agents
  any(random, named, (record) => {
    record.id = random.one([...records.map(({ id }) => id), 'published', 'external', 'a', `${record.id}-2`])
  })
}

/** Far more often by a little, to its neighbours or onto another span than somewhere else. */
const moveSpan: Mutation = (article, random) => {
  const spans = placesOf(article as Article).spans.map((pointer) =>
    at<Draft<Time['expression'] & object>>(article as Article, pointer),
  )
  any(random, spans, (span) => {
    const other = random.one(spans)
    const { length } = article.text
    const by = random.below(9) - 4
    const [start, end] = random.one([
      [span.start + by, span.end],
      [span.start, span.end + by],
      [span.start + by, span.end + by],
      [other.start, other.end],
      [other.start, span.end],
      [span.start, other.end],
      [other.end, other.end + 3],
      [span.start, random.one([length, length + 1])],
      [0, span.end],
      [span.end, span.start],
    ] as const)
    Object.assign(span, { start, end })
  })
}

const addSpan: Mutation = (article, random) => {
  const spans = placesOf(article as Article).spans.map((pointer) => at<object>(article as Article, pointer))
  const fields = [
    ...article.events.flatMap(({ mentions, accounts, relations }) => [
      mentions,
      ...accounts.flatMap(({ hedges, evidence }) => [hedges, evidence]),
      ...(relations ?? []).map(({ evidence }) => evidence),
    ]),
    ...article.quotes.flatMap(({ cue, content, verbatim }) => [cue, content, verbatim ?? []]),
    ...article.stances.map(({ evidence }) => evidence),
    ...article.entities.map(({ mentions }) => mentions),
  ] as object[][]
  any(random, fields, (field) => {
    any(random, spans, (span) => {
      const { start, end, digest } = span as { start: number; end: number; digest: string }
      field.splice(random.below(field.length + 1), random.below(2), { ...field[0], start, end, digest })
    })
  })
}

const hedge: Mutation = (article, random) => {
  const accounts = article.events.flatMap((event) => (event as Draft<Event>).accounts)
  any(random, accounts, (account) => {
    account.hedges = structuredClone(random.one(accounts).evidence)
    if (random.chance(0.8)) account.certainty = 'possible'
  })
}

const crossMentions: Mutation = (article, random) => {
  const mentions = article.entities.flatMap((entity) => entity.mentions)
  any(random, mentions, (mention) => {
    const { start, end } = random.one(mentions)
    Object.assign(mention, { start: start + 1, end: end + random.below(3) })
  })
}

const dropRecord: Mutation = (article, random) => {
  const records = collection(article, random)
  records.splice(random.below(records.length), 1)
}

const copyRecord: Mutation = (article, random) => {
  const records = collection(article, random) as Records[number][]
  any(random, records, (record) => {
    const id = random.chance(0.2) ? record.id : `${record.id}-copy`
    records.splice(random.below(records.length + 1), 0, { ...structuredClone(record), id })
  })
}

const EDTF = [
  ...[
    '2000',
    '2026-02',
    '2026-02-31',
    '2026-03-03',
    '2199-01-01',
    '1800/1900',
    '2026-03-03T09:30Z',
    '2026-03-04T23:00-11:00',
  ],
  ...[
    '2026-21',
    '2026~',
    '2100?',
    '[2026-02-14..2026-02-16]',
    '2023-10-07/..',
    '../2024',
    '[2030,2031]',
    'May 2026',
    '',
    '203X',
  ],
]

const setDate: Mutation = (article, random) => {
  const times = placesOf(article as Article).times.map((pointer) => at<Draft<Time>>(article as Article, pointer))
  any(random, times, (time) => {
    time.edtf = random.chance(0.3) ? random.one(times).edtf : random.one(EDTF)
  })
}

const addDate: Mutation = (article, random) => {
  const time = { edtf: random.one(EDTF), basis: 'inferred', anchor: random.one(['published', 'external']) } as const
  if (random.chance(0.2)) article.modified = time
  else any(random, article.events, (event) => Object.assign(event, { time }))
}

const PROSE = [
  'R&D',
  'a < b',
  'a\u0007b',
  'a\nb',
  '<b>Ferry</b>',
  'A &amp; B',
  '&#x41;',
  '<!-- x',
  '\u202eyrref',
  'AT&T; yes',
  `&${'x'.repeat(40)};`,
  '\ud83d',
  'é🚢',
]

const setProse: Mutation = (article, random) => {
  any(random, placesOf(article as Article).prose, (pointer) => {
    const prose = at<string>(article as Article, pointer)
    put(article as Article, pointer, random.chance(0.5) ? random.one(PROSE) : `${prose}${random.one(PROSE)}${prose}`)
  })
}

const relate: Mutation = (article, random) => {
  any(random, article.events, (event) => {
    const to = random.one(article.events).id
    const quote = random.chance(0.8) || article.quotes.length === 0 ? null : random.one(article.quotes).id
    const relations = event.relations ?? []
    event.relations = relations
    relations.push({ type: random.one(RELATION_TYPES), to, quote, evidence: [] })
  })
}

const nest: Mutation = (article, random) => {
  any(random, article.quotes, (quote) => {
    const outer = random.one(article.quotes) as Draft<Quote>
    quote.within = outer.id
    if (random.chance(0.6)) quote.content = structuredClone(outer.content)
  })
}

const withdraw: Mutation = (article, random) => {
  const records = collection(article, random) as Records[number][]
  any(random, records, ({ provenance }) => {
    provenance.status = random.one(['deprecated', 'deprecated', ...STATUSES])
    if (random.chance(0.7)) provenance.replacedBy = random.one(records).id
  })
}

const annotateBy: Mutation = (article, random) => {
  any(random, recordsOf(article), ({ provenance }) => {
    provenance.method = random.one(METHODS)
    any(random, article.agents, ({ id }) => {
      provenance.by = id
    })
    if (random.chance(0.5)) provenance.confidence = 0.5
  })
}

const identify: Mutation = (article, random) => {
  const ids = article.entities.flatMap(({ externalIds }) => externalIds)
  any(random, article.entities, ({ externalIds }) => {
    const id = random.chance(0.5) && ids.length > 0 ? { ...random.one(ids) } : undefined
    const own = random.one([
      { scheme: 'a', id: 'b c' },
      { scheme: 'a b', id: 'c' },
    ])
    externalIds.push(id ?? { ...own, match: 'exact' })
  })
}

const belong: Mutation = (article, random) => {
  any(random, article.entities, (entity) => {
    entity.partOf = [random.one(article.entities).id]
    if (random.chance(0.3)) entity.roles = [{ title: 'Member', of: random.one(article.entities).id }]
  })
}

const hold: Mutation = (article, random) => {
  any(random, article.stances, (stance) => {
    const other = random.one(article.stances) as Draft<Stance>
    Object.assign(stance, random.one([{ holder: other.holder, target: other.target }, { holder: article.publisher }]))
  })
}

const tell: Mutation = (article, random) => {
  const accounts = article.events.flatMap((event) => (event as Draft<Event>).accounts)
  any(random, accounts, (account) => {
    if (random.chance(0.3)) account.presupposed = true
    else account.quote = random.chance(0.4) || article.quotes.length === 0 ? null : random.one(article.quotes).id
  })
}

const setRights: Mutation = (article, random) => {
  const license = random.one(['CC0-1.0', 'CC BY', 'MIT OR LicenseRef-x', 'GPL-2.0 WITH', 'LicenseRef-', 'cc-by-4.0'])
  if (random.chance(0.3)) article.rights.text.included = !article.rights.text.included
  else Object.assign(random.one([article.rights.text, article.rights.annotations]), { license })
}

const setLength: Mutation = (article, random) => {
  article.text.length = random.one([
    0,
    article.text.length - random.below(40),
    article.text.length + 1,
    2 ** 26,
    2 ** 40,
  ])
}

/** Each breaks some rules, or comes close to it. */
export const MUTATIONS: readonly Mutation[] = [
  ...[
    refer,
    rename,
    moveSpan,
    moveSpan,
    addSpan,
    addSpan,
    hedge,
    crossMentions,
    dropRecord,
    copyRecord,
    setDate,
    addDate,
  ],
  ...[setProse, relate, relate, nest, withdraw, annotateBy, identify, belong, hold, tell, setRights, setLength],
  ...[setValue, setValue],
]

/** After these an article may have lost its shape, so that nothing else can be done to it. */
export const LAST_MUTATIONS: readonly Mutation[] = [graft, reorder]
