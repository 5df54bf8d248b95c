import type { Account, Entity, Event, Provenance, Quote, Span, Stance, Time } from '../../../src/model/index.js'
import { PLACEHOLDER } from './placeholder.js'
import type { Random } from './random.js'
import type { Attribution, Clause, Sentences } from './sentences.js'
import { PUBLISHER, THINGS } from './things.js'

/** The day of the publication. */
export const TODAY = { edtf: PLACEHOLDER.date, basis: 'inferred', anchor: 'published' } as const satisfies Time

/** Gathers the records of an article. Each `add` gives the id of the new one. */
export class Records {
  readonly events: Event[] = []
  readonly quotes: Quote[] = []
  readonly stances: Stance[] = []

  constructor(
    readonly random: Random,
    readonly provenance: () => Provenance,
  ) {}

  /** What a clause tells, on the word of a quote or, with `null`, of the publisher. */
  addEvent(clause: Clause, quote: string | null, time?: Time): string {
    const { deed, agent, target, tense, deedWords, hedge, words } = clause
    const account: Account = {
      quote,
      certainty: hedge ? 'probable' : 'certain',
      polarity: this.random.chance(0.1) ? 'negative' : 'positive',
      tense,
      hedges: hedge ? [hedge] : [],
      evidence: [words],
    }
    const earlier = this.events.at(-1)
    const isRelated = earlier !== undefined && this.random.chance(0.15)
    return this.#push(this.events, {
      kind: 'event',
      id: `event-${this.events.length}`,
      summary: `${deed.name}: ${target.name}`,
      aspect: 'point',
      plover: deed.plover,
      arguments: [
        { role: 'agent', filler: agent.id },
        { role: 'patient', filler: target.id },
      ],
      ...(time && { time }),
      mentions: [deedWords],
      accounts: [account],
      ...(isRelated && { relations: [{ type: 'enables', to: earlier.id, quote: null, evidence: [] }] }),
      externalIds: [],
      provenance: this.provenance(),
    })
  }

  /** That somebody spoke. */
  addSpeech({ source, cue }: Attribution<unknown>): string {
    const account = { certainty: 'certain', polarity: 'positive', tense: 'past', hedges: [] } as const
    return this.#push(this.events, {
      kind: 'event',
      id: `speech-${this.events.length}`,
      summary: 'A remark to the press.',
      aspect: 'point',
      plover: null,
      arguments: source ? [{ role: 'speaker', filler: source.id }] : [],
      time: TODAY,
      mentions: [cue],
      accounts: [{ ...account, quote: null, evidence: [cue] }],
      externalIds: [],
      provenance: this.provenance(),
    })
  }

  addQuote(
    { source, sourceWords, cue }: Attribution<unknown>,
    rest: Pick<Quote, 'mode' | 'content' | 'verbatim' | 'within' | 'act'>,
  ): string {
    return this.#push(this.quotes, {
      kind: 'quote',
      id: `quote-${this.quotes.length}`,
      source: source?.id ?? null,
      cue: [cue],
      ...(sourceWords && { sourceSpan: sourceWords }),
      ...rest,
      gloss: 'What is done is named.',
      provenance: this.provenance(),
    })
  }

  addStance(
    holder: string,
    target: string,
    expression: Stance['expression'],
    quotes: readonly string[],
    evidence: readonly Span[],
  ): string {
    return this.#push(this.stances, {
      kind: 'stance',
      id: `stance-${this.stances.length}`,
      holder,
      target,
      value: this.random.one(['favor', 'against', 'neutral', 'mixed']),
      expression,
      quotes,
      gloss: 'A position of some kind.',
      evidence,
      provenance: this.provenance(),
    })
  }

  /** Everything that the text speaks of. */
  entities({ mentions, language }: Sentences): Entity[] {
    return [...mentions].map(([thing, places]) => ({
      kind: 'entity',
      ...thing,
      ...(this.random.chance(0.3) && { labels: { [language.tag]: language.title, 'zh-Hant': '碼頭' } }),
      ...(this.random.chance(0.2) && { aliases: [`${thing.name} ⚓`, `So-called “${thing.name}”`] }),
      externalIds: this.random.chance(0.6)
        ? [{ scheme: 'wikidata', id: `Q1${THINGS.indexOf(thing) + 10}${PLACEHOLDER.variant}`, match: 'exact' }]
        : [],
      mentions: places,
      ...(thing.type === 'person' && { roles: [{ title: 'Clerk', of: PUBLISHER.id, time: TODAY }] }),
      provenance: this.provenance(),
    }))
  }

  #push<T extends { id: string }>(records: T[], record: T): string {
    records.push(record)
    return record.id
  }
}
