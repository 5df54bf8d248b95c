import type { Article, Entity, Event, OffsetUnit, Provenance, Quote, Span, Stance } from '../model/index.js'
import { canonicalize, digestSpan, type OffsetMap, offsetMap, type Range } from '../text/index.js'
import { canonicalOffsets } from './canonical-offsets.js'
import { type NewArticle, newArticle } from './new-article.js'
import { slug } from './slug.js'

/** What a conversion did not take over as it stood. */
export interface ConversionNote {
  /** Where it stands in the source: a line, an id or a JSON Pointer. */
  readonly place: string
  /** `left-out` where the article has no place for it, `assumed` where the article needs what the source does not say. */
  readonly kind: 'left-out' | 'assumed'
  readonly message: string
}

/** An article to be completed by a person, and what was left out of it or assumed. */
export interface Draft {
  readonly article: Article
  readonly notes: readonly ConversionNote[]
}

/** What is drafted before it is in its final order. */
type Drafted<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] }

/** An article in the making: what every import needs to make records, spans and ids, and to tell what it could not. */
export class Drafting {
  readonly entities: Drafted<Entity>[]
  readonly events: Drafted<Event>[] = []
  readonly quotes: Drafted<Quote>[] = []
  readonly stances: Drafted<Stance>[] = []
  readonly provenance: Provenance
  readonly #start: Article
  readonly #found: OffsetMap
  readonly #canonical: OffsetMap
  readonly #place: (offset: number) => number
  readonly #ids = new Set<string>(['published', 'external'])
  readonly #notes: ConversionNote[] = []

  /** @param known its `text` is as it was found, and so are the offsets; the article has those of the canonical text */
  constructor(known: NewArticle) {
    const { text } = canonicalize(known.text)
    this.#start = newArticle({ ...known, text })
    this.#found = offsetMap(known.text)
    this.#canonical = offsetMap(text)
    this.#place = canonicalOffsets(known.text)
    const [publisher] = this.#start.entities as [Entity]
    this.entities = [publisher as Drafted<Entity>]
    this.provenance = publisher.provenance
    this.#ids.add(publisher.id)
  }

  /** The outlet that published the article: the first entity of every draft. */
  get publisher(): Drafted<Entity> {
    return this.entities[0] as Drafted<Entity>
  }

  /** Gives the publisher another id, where no other record has it. */
  namePublisher(id: string): void {
    if (this.#ids.has(id)) return
    this.#ids.delete(this.publisher.id)
    this.#ids.add(id)
    this.publisher.id = id
  }

  /** The canonical words of a range of the text as it was found. @throws OffsetError where it is no range of it */
  words(range: Range, unit: OffsetUnit): string {
    return this.#canonical.slice(this.#range(range, unit), 'utf-16')
  }

  /** The words of a span of the article. */
  wordsOf(span: Range): string {
    return this.#canonical.slice(span, this.#start.text.offsetUnit)
  }

  /** A range of the text as it was found, as a span of the article. @throws OffsetError where it is no range of it */
  span(range: Range, unit: OffsetUnit): Span {
    return this.canonicalSpan(this.#range(range, unit))
  }

  /** A range of the canonical text in UTF-16 code units, as a span of the article. @throws OffsetError where it is no range of it */
  canonicalSpan({ start, end }: Range): Span {
    const { offsetUnit } = this.#start.text
    return {
      start: this.#canonical.convert(start, 'utf-16', offsetUnit),
      end: this.#canonical.convert(end, 'utf-16', offsetUnit),
      digest: digestSpan(this.#canonical.slice({ start, end }, 'utf-16')),
    }
  }

  /** A span of the article as a range of the canonical text in UTF-16 code units. */
  placesOf({ start, end }: Range): Range {
    const { offsetUnit } = this.#start.text
    return {
      start: this.#canonical.convert(start, offsetUnit, 'utf-16'),
      end: this.#canonical.convert(end, offsetUnit, 'utf-16'),
    }
  }

  #range({ start, end }: Range, unit: OffsetUnit): Range {
    const place = (offset: number) => this.#place(this.#found.convert(offset, unit, 'utf-16'))
    return { start: place(start), end: place(end) }
  }

  /** An id that no other record has, made of words; of the kind's name where none of their letters is in ASCII. */
  id(words: string, kind: string): string {
    const wanted = slug(words) || kind
    let id = wanted
    for (let i = 2; this.#ids.has(id); i++) id = `${wanted}-${i}`
    this.#ids.add(id)
    return id
  }

  /** Tells of something for which the article has no place. */
  leftOut(place: string, message: string): void {
    this.#notes.push({ place, kind: 'left-out', message })
  }

  /** Tells of something that the article needs and the source does not say. */
  assumed(place: string, message: string): void {
    this.#notes.push({ place, kind: 'assumed', message })
  }

  /** The article, its mentions in the order of the text and each of them once. */
  finish(): Draft {
    const { entities, events, quotes, stances } = this
    const article = {
      ...this.#start,
      publisher: this.publisher.id,
      entities: entities.map((entity) => ({ ...entity, mentions: inOrder(entity.mentions) })),
      events: events.map((event) => ({ ...event, mentions: inOrder(event.mentions) })),
      quotes,
      stances,
    } as Article
    return { article, notes: this.#notes }
  }
}

/** Spans in order of start, then end, each once. */
export function inOrder<T extends Span>(spans: readonly T[]): T[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || a.end - b.end)
  return sorted.filter(({ start, end }, i) => {
    const before = sorted[i - 1]
    return before?.start !== start || before.end !== end
  })
}
