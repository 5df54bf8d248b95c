import type {
  Account,
  Article,
  Entity,
  Event,
  Mention,
  Provenance,
  Quote,
  Span,
  Stance,
} from '../../src/model/index.js'
import * as model from '../../src/model/index.js'

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const PROVENANCE: Provenance = { by: 'desk', at: '2026-03-03', method: 'manual', status: 'draft' }

/** An invented article of `size` records, always the same one: three entities to three events, three quotes and one stance. */
export function bigArticle(size: number): Article {
  const random = randomFrom(1)
  const below = (end: number) => Math.floor(random() * end)
  const one = <T>(values: readonly T[]) => values[below(values.length)] as T
  const many = Math.floor((size * 3) / 10)
  const each = <R>(count: number, make: (i: number) => R) => Array.from({ length: count }, (_, i) => make(i))
  const textLength = size * 40
  const span = (length: number): Span => {
    const start = below(textLength - length)
    return { start, end: start + length, digest: 'AAAAAAAAAAA' }
  }
  const entityId = () => `entity-${below(many)}`
  const quoteOrNull = () => (random() < 0.4 ? null : `quote-${below(many)}`)

  const entity = (i: number): Entity => ({
    kind: 'entity',
    id: `entity-${i}`,
    type: one(model.ENTITY_TYPES),
    specificity: one(model.SPECIFICITIES),
    name: `Entity ${i}`,
    externalIds: [{ scheme: 'wikidata', id: `Q${i}`, match: one(model.MATCHES) }],
    mentions: each(1 + below(3), () => ({ ...span(8), level: one(model.MENTION_LEVELS) })),
    partOf: [entityId()],
    provenance: PROVENANCE,
  })
  const account = (): Account => ({
    quote: quoteOrNull(),
    certainty: one(model.CERTAINTIES),
    polarity: one(model.POLARITIES),
    tense: one(model.TENSES),
    hedges: [],
    evidence: [span(30)],
  })
  const event = (i: number): Event => ({
    kind: 'event',
    id: `event-${i}`,
    summary: `event ${i}`,
    aspect: one(model.ASPECTS),
    plover: random() < 0.5 ? { type: 'CONSULT' } : null,
    arguments: each(2 + below(2), () => ({ role: one(model.ARGUMENT_ROLES), filler: entityId() })),
    time: { edtf: `20${10 + below(20)}-${String(1 + below(12)).padStart(2, '0')}`, basis: 'stated' },
    mentions: [span(6) as Mention],
    accounts: each(1 + below(2), account),
    externalIds: [],
    provenance: PROVENANCE,
  })
  const quote = (i: number): Quote => ({
    kind: 'quote',
    id: `quote-${i}`,
    mode: one(model.QUOTE_MODES),
    source: random() < 0.1 ? null : entityId(),
    within: i % 3 === 0 ? null : `quote-${i - 1}`,
    cue: [span(5)],
    content: [span(80)],
    gloss: `quote ${i}`,
    provenance: PROVENANCE,
  })
  const stance = (i: number): Stance => ({
    kind: 'stance',
    id: `stance-${i}`,
    holder: entityId(),
    target: entityId(),
    value: one(model.STANCE_VALUES),
    expression: one(model.STANCE_EXPRESSIONS),
    quotes: [],
    gloss: `stance ${i}`,
    evidence: [],
    provenance: PROVENANCE,
  })

  return {
    schemaVersion: 1,
    id: 'big',
    revision: 1,
    title: 'Big',
    summary: 'Many records.',
    language: 'en',
    publisher: 'entity-0',
    published: { edtf: '2026-03-03', basis: 'stated' },
    rights: { text: { included: false }, annotations: { license: 'CC0-1.0' } },
    text: { offsetUnit: 'utf-16', length: textLength, digest: '47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU' },
    agents: [{ id: 'desk', type: 'person', name: 'Desk' }],
    entities: each(many, entity),
    events: each(many, event),
    quotes: each(many, quote),
    stances: each(size - 3 * many, stance),
  }
}
