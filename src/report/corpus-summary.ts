import type { Article, Stance, StanceValue } from '../model/index.js'
import { DateCounts } from './corpus-dates.js'
import { type Identity, identityOf } from './corpus-identity.js'
import { dateWords } from './date-words.js'
import { cut } from './stances-words.js'

/** How many findings a document has by itself. */
interface Findings {
  /** Where it was read. */
  readonly place: string
  readonly errors: number
  readonly warnings: number
}

/** What the index says of an article. */
export interface ArticleRow extends Findings {
  /** Of its page, and its place in the list; no other article has it. */
  readonly name: string
  /** Where that is not the name. */
  readonly id?: string
  readonly title: string
  readonly language: string
  readonly publisher: string
  readonly date: string
  readonly events: number
  readonly quotes: number
  readonly stances: number
  readonly entities: number
}

/** What the index says of a document that is no article, because it is no JSON or its shape is wrong. */
export interface WrongRow extends Findings {
  readonly problem: string
}

/** One line of the list of articles. */
export type CorpusRow = ArticleRow | WrongRow

/** What is said of somebody or something in the stances of many articles. */
export interface Target extends Identity {
  /** Those with a stance on it. */
  readonly articles: number
  /** Stances by value. */
  readonly values: Readonly<Record<StanceValue, number>>
}

interface TargetCount extends Identity {
  articles: number
  readonly values: Record<StanceValue, number>
}

const LONGEST_ID = 100
const LONGEST_TITLE = 160
const LONGEST_DATE = 80
const LONGEST_PROBLEM = 300

/** Adds up facts of one article after the other: keeps a row for each, and a count for each publisher and target. */
export class CorpusSummary {
  readonly rows: CorpusRow[] = []
  readonly dates = new DateCounts()
  readonly #publishers = new Map<string, string>()
  readonly #targets = new Map<string, TargetCount>()
  /** Stances on what is known by its article alone. */
  #otherStances = 0

  get publishers(): number {
    return this.#publishers.size
  }

  get targets(): readonly Target[] {
    return [...this.#targets.values()]
  }

  get otherStances(): number {
    return this.#otherStances
  }

  /** Adds an article whose shape is right. @param name no other article has it */
  add(article: Article, name: string, findings: Findings): void {
    const { id, title, language, published, events, quotes, stances, entities } = article
    this.rows.push({
      ...findings,
      name,
      ...(name !== id && { id: cut(id, LONGEST_ID) }),
      title: cut(title, LONGEST_TITLE),
      language,
      publisher: this.#publisherOf(article),
      date: cut(dateWords(published.edtf), LONGEST_DATE),
      events: events.length,
      quotes: quotes.length,
      stances: stances.length,
      entities: entities.length,
    })
    this.dates.add(published.edtf)
    this.#addStances(article)
  }

  /** Adds a document that is no article. @param problem what is wrong first */
  addWrong(problem: string, findings: Findings): void {
    this.rows.push({ ...findings, problem: cut(problem, LONGEST_PROBLEM) })
  }

  /** The publisher's name, the same string for all its articles. */
  #publisherOf({ entities, publisher }: Article): string {
    const entity = entities.find(({ id }) => id === publisher)
    const { key, name } = identityOf(entity?.name ?? publisher, entity?.externalIds ?? [])
    const known = this.#publishers.get(key)
    if (known === undefined) this.#publishers.set(key, name)
    return known ?? name
  }

  #addStances({ stances, entities, events }: Article): void {
    const identities = new Map<string, Identity>()
    for (const { id, name, externalIds } of entities) identities.set(id, identityOf(name, externalIds))
    for (const { id, summary, externalIds } of events) {
      if (externalIds.some(({ match }) => match === 'exact')) identities.set(id, identityOf(summary, externalIds))
    }
    const seen = new Set<TargetCount>()
    for (const stance of stances) {
      const identity = identities.get(stance.target)
      if (identity === undefined) this.#otherStances++
      else seen.add(this.#count(identity, stance))
    }
    for (const target of seen) target.articles++
  }

  #count(identity: Identity, { value }: Stance): TargetCount {
    const known = this.#targets.get(identity.key)
    const target = known ?? { ...identity, articles: 0, values: { favor: 0, against: 0, neutral: 0, mixed: 0 } }
    if (known === undefined) this.#targets.set(identity.key, target)
    target.values[value]++
    return target
  }
}
