import type { Account, Article, Mention, Provenance, Span } from '../../src/model/index.js'

const provenance: Provenance<{ entity: string; event: string; quote: string; stance: string; agent: 'desk' }> = {
  by: 'desk',
  at: '2026-03-03',
  method: 'manual',
  status: 'draft',
}
const span = (start: number, end: number): Span => ({ start, end, digest: 'AAAAAAAAAAA' })
const nam = (start: number, end: number) => ({ ...span(start, end), level: 'NAM' }) as const
const nom = (start: number, end: number) => ({ ...span(start, end), level: 'NOM' }) as const
const trigger = (start: number, end: number): Mention => span(start, end)
const said = { certainty: 'certain', polarity: 'positive', tense: 'past', hedges: [], evidence: [] } as const
const account = (quote: string | null, more: Partial<Account> = {}): Account => ({ quote, ...said, ...more })
const entity = { kind: 'entity', specificity: 'named', externalIds: [], mentions: [], provenance } as const
const event = { kind: 'event', aspect: 'point', plover: null, mentions: [], externalIds: [], provenance } as const
const quote = { kind: 'quote', mode: 'indirect', within: null, cue: [], provenance } as const
const stance = { kind: 'stance', quotes: [], evidence: [], provenance } as const

/**
 * An invented article about a ferry between two islands. A newspaper quotes the harbour master, who passes on what the
 * captain was told by an unnamed sailor: three quotes, one in the other.
 */
export const sample: Article = {
  schemaVersion: 1,
  id: 'ferry',
  revision: 1,
  title: 'Ferry stays in port',
  summary: 'A ferry stays in port. Two islands disagree. A new line may come.',
  language: 'en',
  publisher: 'daily-tide',
  dateline: 'port-ellen-bay',
  published: { edtf: '2026-03-03', basis: 'stated', expression: span(0, 12) },
  rights: { text: { included: false, holder: 'daily-tide' }, annotations: { license: 'CC0-1.0' } },
  text: { offsetUnit: 'utf-16', length: 1000, digest: '47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU' },
  agents: [{ id: 'desk', type: 'person', name: 'Desk' }],
  entities: [
    { ...entity, id: 'daily-tide', type: 'outlet', name: 'Daily Tide' },
    {
      ...entity,
      id: 'north-isle',
      type: 'gpe',
      name: 'North Isle',
      externalIds: [
        { scheme: 'wikidata', id: 'Q1', match: 'exact' },
        { scheme: 'iso3166-1', id: 'NI', match: 'broad' },
      ],
      mentions: [nam(320, 330), nam(20, 30), nam(110, 120)],
      partOf: ['isles-league'],
    },
    {
      ...entity,
      id: 'south-isle',
      type: 'gpe',
      name: 'South Isle',
      externalIds: [{ scheme: 'wikidata', id: 'Q2', match: 'close' }],
      mentions: [nam(40, 50), { ...nom(130, 145), framing: { kind: 'loaded', alternatives: ['the south'] } }],
      partOf: ['isles-league'],
    },
    { ...entity, id: 'isles-league', type: 'organization', name: 'Isles League' },
    {
      ...entity,
      id: 'harbour-master',
      type: 'person',
      name: 'Ada Quay',
      mentions: [nam(80, 88)],
      roles: [
        { title: 'harbour master', of: 'port-ellen-bay', time: { edtf: '2020/..', basis: 'inferred', anchor: 'gale' } },
        { title: 'sailor' },
      ],
    },
    { ...entity, id: 'captain', type: 'person', name: 'Bo Keel', mentions: [nam(150, 157)] },
    { ...entity, id: 'sailor', type: 'person', specificity: 'unnamed', name: 'a sailor', mentions: [nom(170, 178)] },
    { ...entity, id: 'critics', type: 'group', specificity: 'generic', name: 'critics' },
    { ...entity, id: 'port-ellen-bay', type: 'facility', name: 'Ellen Bay' },
    { ...entity, id: 'ferry-line', type: 'plan', name: 'new ferry line' },
  ],
  events: [
    {
      ...event,
      id: 'gale',
      summary: 'a gale blows',
      aspect: 'state',
      time: { edtf: '2026-02-28/2026-03-01', basis: 'stated', expression: span(60, 70) },
      arguments: [{ role: 'place', filler: 'north-isle' }],
      mentions: [trigger(14, 18)],
      accounts: [account(null)],
    },
    {
      ...event,
      id: 'talks',
      summary: 'both islands hold talks',
      plover: { type: 'CONSULT', mode: 'multilateral', contexts: ['diplomatic'] },
      time: { edtf: '[2026-02-14..2026-02-16]', basis: 'inferred', anchor: 'published' },
      arguments: [
        { role: 'agent', filler: 'north-isle' },
        { role: 'party', filler: 'south-isle' },
        { role: 'topic', filler: 'new-line' },
        { role: 'place', filler: 'port-ellen-bay' },
      ],
      accounts: [account('master-said', { certainty: 'probable', hedges: [span(102, 108)] }), account('bare')],
    },
    {
      ...event,
      id: 'damage',
      summary: 'the hull is damaged',
      time: { edtf: '2026-03-01?', basis: 'inferred', anchor: 'gale' },
      arguments: [{ role: 'patient', filler: 'port-ellen-bay' }],
      mentions: [{ ...trigger(190, 197), framing: { kind: 'scare-quoted', alternatives: [] } }],
      accounts: [account('sailor-told'), account('critics-say', { polarity: 'negative' })],
      relations: [
        { type: 'causes', to: 'cancellation', quote: 'captain-heard', evidence: [] },
        { type: 'before', to: 'talks', quote: null, evidence: [span(210, 220)] },
      ],
    },
    {
      ...event,
      id: 'cancellation',
      summary: 'the crossing is called off',
      plover: { type: 'REJECT' },
      time: { edtf: '2026-03', basis: 'stated' },
      arguments: [
        { role: 'agent', filler: 'harbour-master' },
        { role: 'recipient', filler: 'south-isle' },
      ],
      accounts: [account(null, { presupposed: true, tense: 'present' }), account('master-said')],
    },
    {
      ...event,
      id: 'new-line',
      summary: 'a new line opens',
      plover: { type: 'COOPERATE' },
      time: { edtf: '2027-21', basis: 'stated' },
      arguments: [
        { role: 'topic', filler: 'ferry-line' },
        { role: 'party', filler: 'south-isle' },
        { role: 'party', filler: 'north-isle' },
      ],
      accounts: [
        account(null, { certainty: 'possible', tense: 'future' }),
        account('captain-heard', { tense: 'hypothetical' }),
      ],
    },
    {
      ...event,
      id: 'strike',
      summary: 'the crews strike',
      aspect: 'repeated',
      plover: { type: 'PROTEST', mode: 'strike' },
      arguments: [],
      accounts: [account('critics-say', { certainty: 'unknown' })],
    },
    {
      ...event,
      id: 'report',
      summary: 'the harbour master reports',
      time: { edtf: '2026-03-02T09:30:00Z', basis: 'stated' },
      arguments: [{ role: 'speaker', filler: 'harbour-master' }],
      mentions: [trigger(90, 98)],
      accounts: [account(null)],
    },
    { ...event, id: 'founding', summary: 'the port opens', arguments: [], accounts: [account(null)] },
  ],
  quotes: [
    {
      ...quote,
      id: 'sailor-told',
      mode: 'direct',
      source: 'sailor',
      within: 'captain-heard',
      content: [span(185, 205)],
      verbatim: [{ ...span(185, 205), text: 'damaged' }],
      gloss: 'the hull is damaged',
    },
    {
      ...quote,
      id: 'master-said',
      source: 'harbour-master',
      act: 'report',
      cue: [span(90, 98)],
      sourceSpan: span(80, 88),
      content: [span(100, 240)],
      gloss: 'no crossing, and what the captain heard',
    },
    {
      ...quote,
      id: 'captain-heard',
      source: 'captain',
      within: 'master-said',
      content: [span(160, 230)],
      gloss: 'what a sailor told the captain',
    },
    { ...quote, id: 'bare', mode: 'mixed', source: null, content: [span(300, 340)], gloss: 'reportedly talks' },
    { ...quote, id: 'critics-say', source: 'critics', content: [span(400, 450), span(460, 470)], gloss: 'no damage' },
  ],
  stances: [
    {
      ...stance,
      id: 'north-for-line',
      holder: 'north-isle',
      target: 'ferry-line',
      value: 'favor',
      expression: 'explicit',
      quotes: ['master-said', 'bare'],
      gloss: 'wants it',
    },
    {
      ...stance,
      id: 'tide-against-south',
      holder: 'daily-tide',
      target: 'south-isle',
      value: 'against',
      expression: 'lexical',
      gloss: 'loaded words',
      evidence: [span(130, 145)],
    },
    {
      ...stance,
      id: 'captain-on-line',
      holder: 'captain',
      target: 'ferry-line',
      value: 'favor',
      expression: 'inferred',
      quotes: ['captain-heard'],
      gloss: 'hopes for it',
    },
    {
      ...stance,
      id: 'critics-on-statement',
      holder: 'critics',
      target: 'sailor-told',
      value: 'against',
      expression: 'explicit',
      quotes: ['critics-say'],
      gloss: 'deny it',
    },
    {
      ...stance,
      id: 'north-against-line',
      holder: 'north-isle',
      target: 'ferry-line',
      value: 'against',
      expression: 'inferred',
      gloss: 'doubts it too',
    },
    {
      ...stance,
      id: 'south-on-talks',
      holder: 'south-isle',
      target: 'talks',
      value: 'neutral',
      expression: 'inferred',
      gloss: 'waits',
    },
  ],
}

/** A copy that a test may change. */
// biome-ignore lint/suspicious/noExplicitAny: tests put what is wrong into it
export const draft = (): any => structuredClone(sample)

export const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id)
