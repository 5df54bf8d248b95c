import type { Article, Kind } from '../model/index.js'
import { KINDS } from '../model/index.js'
import type { Range } from '../text/index.js'
import { type Draft, Drafting } from './draft.js'
import type { NewArticle } from './new-article.js'
import { Anchors, type Form } from './web-annotation-anchor.js'
import { ForeignEntities } from './web-annotation-foreign.js'
import { annotationsIn, iriOf, isObject, type JsonObject, listOf, type Placed } from './web-annotation-json.js'
import { type CarriedRecord, newRecord, type OwnPart, ownPart, takeBody } from './web-annotation-own.js'
import { Records, timeOf } from './web-annotation-records.js'

/** Which annotations to take. */
export interface WebAnnotationImportOptions {
  /** Only those about this resource; all where it is not given. */
  readonly source?: string
}

/**
 * Makes an article to be completed of W3C Web Annotations: a collection, a page, an array or a single one.
 *
 * Our own give back the records and ids that they were made of, as far as they carry them. Of others, bodies that identify,
 * tag or classify become entities: one for each body. What has no place in an article is listed. Nothing is loaded.
 *
 * @param document what `JSON.parse` gives
 * @param known the text is as it was found; positions of our own annotations are those of its canonical form
 * @throws IllFormedTextError where the text has a lone surrogate
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { fromWebAnnotations } from 'reportedly/interop'
 *
 * const annotation = {
 *   '@context': 'http://www.w3.org/ns/anno.jsonld',
 *   id: 'https://example.org/annotations/1',
 *   type: 'Annotation',
 *   motivation: 'identifying',
 *   body: 'http://www.wikidata.org/entity/Q1028',
 *   target: {
 *     source: 'https://example.org/news.txt',
 *     selector: { type: 'TextQuoteSelector', exact: 'Morocco' },
 *   },
 * }
 * const { article, notes } = fromWebAnnotations(annotation, {
 *   id: 'news', title: 'News', language: 'en', publisher: 'Gazette', license: 'CC-BY-4.0', offsetUnit: 'code-point',
 *   text: 'Trains in Morocco are on time.', today: '2026-11-22',
 * })
 * const { name, externalIds, mentions } = article.entities[1] ?? {}
 * assert.equal(name, 'Morocco')
 * assert.deepEqual(externalIds, [{ scheme: 'wikidata', id: 'Q1028', match: 'exact' }])
 * assert.equal(mentions?.[0]?.start, 10)
 * assert.equal(notes[0]?.kind, 'assumed')
 * ```
 */
export function fromWebAnnotations(
  document: unknown,
  known: NewArticle,
  options: WebAnnotationImportOptions = {},
): Draft {
  return new Import(known, options).of(document)
}

/** Fields of an annotation that say nothing of the text: who made it, when, under which licence, how it looks. */
const ABOUT_ITSELF = [
  ...['@context', '@id', '@type', 'id', 'type', 'body', 'bodyValue', 'target', 'motivation', 'creator', 'created'],
  ...['modified', 'generator', 'generated', 'rights', 'canonical', 'via', 'audience', 'stylesheet', 'partOf'],
]

class Import {
  readonly #drafting: Drafting
  readonly #anchors: Anchors
  readonly #foreign: ForeignEntities
  readonly #source: string | undefined
  readonly #records = new Map<string, CarriedRecord>()
  readonly #article = { values: new Map<string, string>(), spans: new Map<string, Range>() }

  constructor(known: NewArticle, { source }: WebAnnotationImportOptions) {
    this.#anchors = new Anchors(known.text)
    this.#drafting = new Drafting({ ...known, text: this.#anchors.text })
    this.#foreign = new ForeignEntities(this.#drafting)
    this.#source = source
  }

  of(document: unknown): Draft {
    const { annotations, problems } = annotationsIn(document)
    for (const { place, message } of problems) this.#drafting.leftOut(place, message)
    const foreign = annotations.filter((annotation) => !this.#takeOwn(annotation))
    const order = (kind: Kind) => [...this.#records.values()].filter((record) => record.kind === kind)
    new Records(this.#drafting, KINDS.flatMap(order)).draft((entity, iris) => this.#foreign.meet(entity, iris))
    for (const { value, pointer } of foreign) {
      const place = iriOf(value) ?? pointer
      this.#foreign.take(value, place, this.#ranges(value, place, 'found'))
    }
    const { article, notes } = this.#drafting.finish()
    return { article: { ...article, ...this.#times() }, notes }
  }

  #takeOwn({ value, pointer }: Placed<JsonObject>): boolean {
    const part = ownPart(value)
    if (part === undefined) return false
    const place = iriOf(value) ?? pointer
    const [range] = this.#ranges(value, place, 'canonical')
    const record = this.#recordOf(part, place)
    if (record === undefined) return true
    if (range !== undefined) record.spans.set(part.pointer, range)
    const base = part.id === '' ? `${part.iri}#` : part.iri
    for (const body of listOf(value.body)) {
      if (takeBody(record, base, body)) continue
      this.#drafting.leftOut(place, 'A body says nothing that a field of its record could hold.')
    }
    return true
  }

  #recordOf(part: OwnPart, place: string): Omit<CarriedRecord, 'id' | 'kind'> | undefined {
    const { iri, kind } = part
    if (kind === undefined) return { iri, links: new Map(), elsewhere: new Set(), ...this.#article }
    const record = this.#records.get(iri) ?? newRecord(part, kind)
    if (record.kind !== kind) {
      this.#drafting.leftOut(place, `Other annotations call the same record ${record.kind}, this one calls it ${kind}.`)
      return undefined
    }
    this.#records.set(iri, record)
    return record
  }

  /** The stretches of the text that an annotation is about; what cannot be found is told. */
  #ranges(annotation: JsonObject, place: string, form: Form): Range[] {
    const others = Object.keys(annotation).filter((key) => !ABOUT_ITSELF.includes(key))
    if (others.length > 0) this.#drafting.leftOut(place, `These fields were not read: ${others.join(', ')}.`)
    const targets = listOf(annotation.target)
    if (targets.length === 0) this.#drafting.leftOut(place, 'It has no target.')
    return targets.flatMap((target) => {
      const source = isObject(target) ? iriOf(target.source) : iriOf(target)
      if (this.#source !== undefined && source !== this.#source) {
        this.#drafting.leftOut(place, `It is about ${source ?? 'an unnamed resource'}, not about ${this.#source}.`)
        return []
      }
      const anchor = this.#anchors.of(target, form)
      if (anchor.range === undefined) {
        this.#drafting.leftOut(place, `It has no place in the text: ${anchor.problem}.`)
        return []
      }
      if (anchor.assumed !== undefined) this.#drafting.assumed(place, anchor.assumed)
      return [anchor.range]
    })
  }

  #times(): Partial<Pick<Article, 'published' | 'modified'>> {
    const time = (pointer: string) => {
      const range = this.#article.spans.get(`${pointer}/expression`)
      return timeOf(this.#article.values, pointer, range && this.#drafting.span(range, 'utf-16'))
    }
    const published = time('/published')
    const modified = time('/modified')
    return { ...(published !== undefined && { published }), ...(modified !== undefined && { modified }) }
  }
}
