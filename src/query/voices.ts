import type { Event, Quote, Stance } from '../model/index.js'
import type { Statement, Testimony, Voice } from './answers.js'
import { lazy, memo } from './lazy.js'
import type { Records } from './records.js'

/** Who speaks in which quote, and what rests on whose word. */
export class Voices {
  readonly #records: Records
  /** The voice of a quote; for `null` that of the publisher. The same object for the same quote, always. */
  readonly of: (quote: string | null) => Voice
  readonly statements: () => readonly Statement[]
  readonly onWordOf: (entity: string) => Testimony

  constructor(records: Records) {
    this.#records = records
    this.of = memo((quote) => this.#voice(quote))
    this.statements = lazy(() =>
      records.data.events.flatMap((event) => event.accounts.map((account) => ({ event, account }))),
    )
    this.onWordOf = memo((entity) => this.#testimony(entity))
  }

  /** Whether what stands in this quote (`null`: in the publisher's own voice) rests on the word of this entity. */
  restsOn(quote: string | null, entity: string | null): boolean {
    if (quote === null) return entity === this.#records.data.publisher
    return this.of(quote).quotes.some(({ source }) => source === entity)
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

  #testimony(entity: string): Testimony {
    const { quotes, stances } = this.#records.data
    return {
      quotes: quotes.filter((quote) => this.restsOn(quote.id, entity)),
      statements: this.statements().filter(({ account }) => this.restsOn(account.quote, entity)),
      stances: stances.filter((stance) => quotesOf(stance).some((quote) => this.restsOn(quote, entity))),
    }
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
