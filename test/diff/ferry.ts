import type { Article, Provenance, Span } from '../../src/model/index.js'

const provenance: Provenance = { by: 'desk', at: '2026-03-02', method: 'manual', status: 'reviewed' }

/** A span of an invented text that nobody wrote. */
export const span = (start: number, end: number, digest = `w${start}-${end}`): Span => ({
  start,
  end,
  digest: digest.padEnd(11, '_'),
})

/** A small invented article in which every field of the model occurs. */
export const FERRY: Article = {
  schemaVersion: 1,
  id: 'ferry-news',
  revision: 1,
  title: 'Ferry line to close',
  summary: 'A ferry line closes. A mayor comments. The reason is open.',
  url: 'https://news.example/ferry',
  language: 'en',
  publisher: 'gazette',
  dateline: 'harbour',
  published: { edtf: '2026-03-02', basis: 'inferred', anchor: 'external', note: 'From the masthead.' },
  modified: { edtf: '2026-03-03', basis: 'stated', stated: ['day'], expression: span(90, 96) },
  rights: { text: { included: false, license: 'CC-BY-4.0', holder: 'gazette' }, annotations: { license: 'CC-BY-4.0' } },
  text: { offsetUnit: 'utf-16', length: 100, codePoints: 98, digest: 'A'.repeat(43) },
  agents: [
    { id: 'desk', type: 'organization', name: 'The desk' },
    { id: 'parser', type: 'software', name: 'Parser', version: '1.0.0' },
  ],
  entities: [
    entity('gazette', 'outlet', 'The Gazette'),
    {
      ...entity('mayor', 'person', 'Ada Lind'),
      labels: { fr: 'Ada Lind' },
      aliases: ['A. Lind', 'the mayor'],
      externalIds: [{ scheme: 'wikidata', id: 'Q1', match: 'exact' }],
      mentions: [
        { ...span(0, 8), level: 'NAM' },
        { ...span(40, 48), level: 'NAM', framing: { kind: 'loaded', alternatives: ['the official'] } },
      ],
      roles: [{ title: 'mayor', of: 'harbour', time: { edtf: '2024/..', basis: 'inferred', note: 'Elected.' } }],
      partOf: ['company'],
    },
    entity('company', 'organization', 'The ferry company'),
    entity('harbour', 'gpe', 'Harbour'),
  ],
  events: [
    {
      kind: 'event',
      id: 'closure',
      summary: 'The ferry line stops for good.',
      aspect: 'point',
      plover: { type: 'COERCE', contexts: ['economic'] },
      arguments: [
        { role: 'agent', filler: 'company' },
        { role: 'place', filler: 'harbour' },
      ],
      time: { edtf: '2026', basis: 'inferred', anchor: 'protest', note: 'After it.', expression: span(30, 36) },
      mentions: [span(10, 15)],
      accounts: [
        {
          quote: 'q-company',
          certainty: 'certain',
          polarity: 'positive',
          tense: 'future',
          hedges: [span(16, 20)],
          evidence: [span(10, 20)],
        },
        { quote: null, certainty: 'possible', polarity: 'positive', tense: 'future', hedges: [], evidence: [] },
      ],
      relations: [{ type: 'causes', to: 'protest', quote: 'q-mayor', evidence: [span(50, 55)] }],
      externalIds: [],
      provenance,
    },
    {
      kind: 'event',
      id: 'protest',
      summary: 'People protest.',
      aspect: 'state',
      plover: null,
      arguments: [],
      mentions: [],
      accounts: [{ quote: null, certainty: 'certain', polarity: 'positive', tense: 'past', hedges: [], evidence: [] }],
      externalIds: [],
      provenance,
    },
  ],
  quotes: [
    {
      kind: 'quote',
      id: 'q-company',
      mode: 'indirect',
      source: 'company',
      within: null,
      act: 'protest',
      cue: [span(21, 25)],
      sourceSpan: span(26, 29),
      content: [span(10, 20)],
      gloss: 'The line shuts.',
      provenance,
    },
    {
      kind: 'quote',
      id: 'q-mayor',
      mode: 'direct',
      source: 'mayor',
      within: 'q-company',
      cue: [span(60, 64)],
      content: [span(50, 58)],
      verbatim: [{ ...span(50, 58), text: 'It is ovr' }],
      gloss: 'She sees no way back.',
      provenance: { ...provenance, confidence: 0.5, note: 'Read twice.' },
    },
  ],
  stances: [
    {
      kind: 'stance',
      id: 'mayor-toward-closure',
      holder: 'mayor',
      target: 'closure',
      value: 'against',
      expression: 'inferred',
      quotes: ['q-mayor'],
      gloss: 'She regrets it.',
      evidence: [span(50, 58)],
      provenance,
    },
    {
      kind: 'stance',
      id: 'company-toward-closure',
      holder: 'company',
      target: 'closure',
      value: 'favor',
      expression: 'explicit',
      quotes: [],
      gloss: 'It wants it.',
      evidence: [],
      provenance: { ...provenance, status: 'deprecated', replacedBy: 'mayor-toward-closure' },
    },
  ],
}

function entity<T extends 'outlet' | 'person' | 'organization' | 'gpe'>(id: string, type: T, name: string) {
  return {
    kind: 'entity' as const,
    id,
    type,
    specificity: 'named' as const,
    name,
    externalIds: [],
    mentions: [],
    provenance,
  }
}

/** As far as a type can be, an article that may be changed. */
export type Draft = { -readonly [K in keyof Article]: Article[K] } & {
  // biome-ignore lint/suspicious/noExplicitAny: what is changed is what the tests are about
  [K in 'agents' | 'entities' | 'events' | 'quotes' | 'stances' | 'rights' | 'text' | 'published']: any
}

/** A copy of the article with something changed in it. */
export function ferry(change: (draft: Draft) => void = () => {}): Article {
  const draft = JSON.parse(JSON.stringify(FERRY)) as Draft
  change(draft)
  return draft
}
