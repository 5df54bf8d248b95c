import { KINDS, type Kind, type Span } from '../model/index.js'
import type { Range } from '../text/index.js'
import { iriOf, isObject, type JsonObject, listOf, wordsOf } from './web-annotation-json.js'

/** What the annotations of one record say of it, by JSON Pointer inside the record. */
export interface CarriedRecord {
  readonly iri: string
  readonly id: string
  readonly kind: Kind
  /** Texts and codes. */
  readonly values: Map<string, string>
  /** IRIs of other records. */
  readonly links: Map<string, string>
  readonly spans: Map<string, Range>
  /** IRIs of the same thing elsewhere. */
  readonly elsewhere: Set<string>
}

/** An annotation in the manner of our own: which part of which record it is about. */
export interface OwnPart {
  /** IRI of the record, or of the article. */
  readonly iri: string
  /** Id of the record; empty for the article itself. */
  readonly id: string
  /** JSON Pointer of the span inside the record. */
  readonly pointer: string
  /** `undefined` for the article itself. */
  readonly kind: Kind | undefined
}

/** No pointer of a record has more parts: `/mentions/0/framing/alternatives/0`. */
const MAX_DEPTH = 6

const RECORD_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** Tells an annotation of our own by its id and by the bodies that name the same record. */
export function ownPart(annotation: JsonObject): OwnPart | undefined {
  const name = iriOf(annotation) ?? ''
  const hash = name.lastIndexOf('#')
  const slash = name.indexOf('/', hash)
  if (hash < 0 || slash < 0) return undefined
  const id = name.slice(hash + 1, slash)
  const iri = id === '' ? name.slice(0, hash) : name.slice(0, slash)
  const pointer = name.slice(slash)
  const bodies = listOf(annotation.body).filter(isObject)
  if (!bodies.some((body) => body.purpose === 'identifying' && body.source === iri)) return undefined
  if (id === '')
    return /^\/(?:published|modified)\/expression$/.test(pointer) ? { iri, id, pointer, kind: undefined } : undefined
  if (!RECORD_ID.test(id)) return undefined
  const given = bodies.find((body) => iriOf(body) === `${iri}/kind`)?.value
  const kind = KINDS.find((one) => one === given)
  return kind === undefined ? undefined : { iri, id, pointer, kind }
}

export const newRecord = ({ iri, id }: OwnPart, kind: Kind): CarriedRecord => ({
  iri,
  id,
  kind,
  values: new Map(),
  links: new Map(),
  spans: new Map(),
  elsewhere: new Set(),
})

/** Takes what a body says of its record; whether it could. */
export function takeBody(record: Omit<CarriedRecord, 'kind' | 'id'>, base: string, body: unknown): boolean {
  if (!isObject(body)) return false
  const field = wordsOf(body.id)
  if (field?.startsWith(`${base}/`)) {
    const pointer = field.slice(base.length)
    const value = wordsOf(body.value)
    const source = iriOf(body.source)
    if (value !== undefined) record.values.set(pointer, value)
    else if (source !== undefined) record.links.set(pointer, source)
    return value !== undefined || source !== undefined
  }
  const source = iriOf(body.source)
  if (body.purpose !== 'identifying' || source === undefined) return false
  if (source !== record.iri) record.elsewhere.add(source)
  return true
}

/** The indexes of a list, from any of its parts that are carried. */
export const indexesIn = (record: CarriedRecord, list: string): readonly string[] =>
  [...(listsOf(record).get(list) ?? [])].sort((a, b) => Number(a) - Number(b))

type Lists = ReadonlyMap<string, ReadonlySet<string>>

const lists = new WeakMap<CarriedRecord, Lists>()

/** All lists of a record, which is complete by now. */
function listsOf(record: CarriedRecord): Lists {
  const known = lists.get(record)
  if (known !== undefined) return known
  const indexes = new Map<string, Set<string>>()
  for (const pointer of [...record.values.keys(), ...record.links.keys(), ...record.spans.keys()]) {
    let list = ''
    for (const key of pointer.split('/').slice(1, MAX_DEPTH)) {
      if (/^[0-9]{1,9}$/.test(key)) indexes.set(list, (indexes.get(list) ?? new Set()).add(key))
      list += `/${key}`
    }
  }
  lists.set(record, indexes)
  return indexes
}

/** The spans of a list. */
export function spansIn<T extends Span>(
  record: CarriedRecord,
  list: string,
  make: (range: Range, pointer: string) => T,
): T[] {
  return indexesIn(record, list).flatMap((index) => {
    const pointer = `${list}/${index}`
    const range = record.spans.get(pointer)
    return range === undefined ? [] : [make(range, pointer)]
  })
}
