import type { Event, Quote, Stance } from '../model/index.js'
import { lazy, memo } from '../model/lazy.js'
import type { Statement, Testimony, Voice } from './answers.js'
import { Collection } from './collection.js'
import { deepFreeze } from './freeze.js'
import type { Records } from './records.js'

/** Who speaks in which quote, and what rests on whose word. */
export class Voices {
  readonly #records: Records
  /** The voice of a quote; for `null` that of the publisher. The same object for the same quote, always. */
  readonly of: (quote: string | null) => Voice
  /** On whose word it rests what stands in a quote (`null`: in the publisher's own voice). */
  readonly sourcesOf: (quote: string | null) => readonly (string | null)[]
  readonly statements: () => readonly Statement[]
  readonly onWordOf: (entity: string) => Testimony

  constructor(records: Records) {
    this.#records = records
    this.of = memo((quote) => this.#voice(quote))
    this.statements = lazy(() =>
      deepFreeze(records.data.events.flatMap((event) => event.accounts.map((account) => ({ event, account })))),
    )
    this.sourcesOf = memo((quote) =>
      quote === null ? [records.data.publisher] : this.of(quote).quotes.map(({ source }) => source),
    )
    const quotes = records.quotes.by((quote) => this.sourcesOf(quote.id))
    const statements = new Collection(this.statements).by(({ account }) => this.sourcesOf(account.quote))
    const stances = records.stances.by((stance) => quotesOf(stance).flatMap((quote) => this.sourcesOf(quote)))
    this.onWordOf = memo((entity) => ({
      quotes: quotes.of(entity),
      statements: statements.of(entity),
      stances: stances.of(entity),
    }))
  }

  ofEvent(event: Event): readonly Voice[] {
    return distinct(event.accounts.map((account) => this.of(account.quote)))
  }

  ofStance(stance: Stance): readonly Voice[] {
    return distinct(quotesOf(stance).map((quote) => this.of(quote)))
  }

  #voice(quote: string | null): Voice {
    const quotes: Quote[] = []
    for (let id = quote; id !== null; id = quotes[0]?.within ?? null) quotes.unshift(this.#records.get(id, 'quote'))
    const sources = quotes.map(({ source }) => (source === null ? null : this.#records.get(source, 'entity')))
    return { quotes, sources, publisher: quote === null }
  }
}

/** The quotes that express a stance; `null` where the publisher narrates it. */
function quotesOf(stance: Stance): readonly (string | null)[] {
  return stance.quotes.length === 0 ? [null] : stance.quotes
}

/** Each of them once, in the order of their first occurrence. */
export function distinct<T>(values: Iterable<T>): readonly T[] {
  return [...new Set(values)]
}
