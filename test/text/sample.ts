import type { Article, OffsetUnit, Provenance, Span } from '../../src/model/index.js'
import { lengthIn, sha256 } from './naive.js'

/** Emoji with a joiner, a flag, a combining mark that has no composed form, Arabic, and letters beyond the BMP. */
export const HARBOUR = [
  'قال الوزير: the harbour of Q̈atra opens on Monday 👩‍🔧🇲🇦.',
  '“We open it 🎉,” Ada Moss said. She thanked the harbour crew.',
  'Ada Moss reportedly met 𝒳avier Roe. He praised the harbour.',
].join('\n')

/** Computes the span of the n-th occurrence of some words. */
export function spanOf(text: string, words: string, unit: OffsetUnit = 'utf-16', occurrence = 1): Span {
  let at = -1
  for (let i = 0; i < occurrence; i++) {
    at = text.indexOf(words, at + 1)
    if (at === -1) throw new Error(`The sample text does not have "${words}" ${occurrence} times.`)
  }
  const start = lengthIn(text.slice(0, at), unit)
  return { start, end: start + lengthIn(words, unit), digest: sha256(words, 8) }
}

/** A valid article without records over any text, whose spans are those of one entity. */
export function articleWith(text: string, spans: readonly Span[], unit: OffsetUnit = 'utf-16'): Article {
  const provenance: Provenance = { by: 'annotator', at: '2026-02-17', method: 'manual', status: 'draft' }
  return {
    schemaVersion: 1,
    id: 'sample',
    revision: 1,
    title: 'A sample',
    summary: 'An invented article for tests.',
    language: 'en',
    publisher: 'gazette',
    published: { edtf: '2026-02-16', basis: 'inferred' },
    rights: { text: { included: false }, annotations: { license: 'CC-BY-4.0' } },
    text: { offsetUnit: unit, length: lengthIn(text, unit), digest: sha256(text) },
    agents: [{ id: 'annotator', type: 'person', name: 'An Annotator' }],
    entities: [
      {
        kind: 'entity',
        id: 'gazette',
        type: 'outlet',
        specificity: 'named',
        name: 'The Gazette',
        externalIds: [],
        mentions: spans.map((span) => ({ ...span, level: 'NAM' })),
        provenance,
      },
    ],
    events: [],
    quotes: [],
    stances: [],
  }
}

/** A complete article over {@link HARBOUR}, with spans in every place that can hold one. */
export function harbourArticle(unit: OffsetUnit = 'utf-16'): Article {
  const span = (words: string, occurrence = 1) => spanOf(HARBOUR, words, unit, occurrence)
  const base = articleWith(HARBOUR, [], unit)
  const provenance: Provenance = { by: 'annotator', at: '2026-02-17', method: 'manual', status: 'reviewed' }
  const entity = { kind: 'entity', specificity: 'named', externalIds: [], provenance } as const
  const NAM = 'NAM' as const
  const NOM = 'NOM' as const
  const PRO = 'PRO' as const
  return {
    ...base,
    id: 'harbour',
    published: { edtf: '2026-02-16', basis: 'inferred', expression: span('Monday') },
    entities: [
      { ...entity, id: 'gazette', type: 'outlet', name: 'The Gazette', mentions: [] },
      {
        ...entity,
        id: 'ada-moss',
        type: 'person',
        name: 'Ada Moss',
        mentions: [
          { ...span('Ada Moss'), level: NAM },
          { ...span('She'), level: PRO },
          { ...span('Ada Moss', 2), level: NAM },
        ],
        roles: [{ title: 'minister', time: { edtf: '2026', basis: 'inferred', expression: span('الوزير') } }],
      },
      {
        ...entity,
        id: 'xavier-roe',
        type: 'person',
        name: 'Xavier Roe',
        mentions: [
          { ...span('𝒳avier Roe'), level: NAM },
          { ...span('He'), level: PRO },
        ],
      },
      {
        ...entity,
        id: 'harbour',
        type: 'facility',
        name: 'Harbour of Qatra',
        mentions: [
          { ...span('the harbour of Q̈atra'), level: NAM },
          { ...span('the harbour', 2), level: NOM },
          { ...span('the harbour', 3), level: NOM },
        ],
      },
    ],
    events: [
      {
        kind: 'event',
        id: 'opening',
        summary: 'A harbour opens.',
        aspect: 'point',
        plover: null,
        arguments: [{ role: 'patient', filler: 'harbour' }],
        time: { edtf: '2026-02-16', basis: 'inferred', anchor: 'published', expression: span('on Monday') },
        mentions: [span('opens'), span('open it')],
        accounts: [
          { quote: null, certainty: 'certain', polarity: 'positive', tense: 'present', hedges: [], evidence: [] },
          {
            quote: 'we-open',
            certainty: 'certain',
            polarity: 'positive',
            tense: 'present',
            hedges: [],
            evidence: [span('We open it 🎉')],
          },
        ],
        externalIds: [],
        provenance,
      },
      {
        kind: 'event',
        id: 'meeting',
        summary: 'Two people meet.',
        aspect: 'point',
        plover: { type: 'CONSULT' },
        arguments: [{ role: 'party', filler: 'ada-moss' }],
        mentions: [span('met')],
        accounts: [
          {
            quote: null,
            certainty: 'probable',
            polarity: 'positive',
            tense: 'past',
            hedges: [span('reportedly')],
            evidence: [span('met 𝒳avier Roe')],
          },
        ],
        relations: [{ type: 'before', to: 'opening', quote: null, evidence: [span('thanked')] }],
        externalIds: [],
        provenance,
      },
    ],
    quotes: [
      {
        kind: 'quote',
        id: 'we-open',
        mode: 'direct',
        source: 'ada-moss',
        within: null,
        cue: [span('said')],
        sourceSpan: span('Ada Moss'),
        content: [span('We open it 🎉')],
        verbatim: [{ ...span('We open it 🎉'), text: 'We open it 🎉' }],
        gloss: 'The speaker announces the opening.',
        provenance,
      },
    ],
    stances: [
      {
        kind: 'stance',
        id: 'roe-harbour',
        holder: 'xavier-roe',
        target: 'harbour',
        value: 'favor',
        expression: 'explicit',
        quotes: [],
        gloss: 'He likes the harbour.',
        evidence: [span('praised the harbour')],
        provenance,
      },
    ],
  }
}

/** How many spans {@link harbourArticle} has. */
export const HARBOUR_SPANS = 23
