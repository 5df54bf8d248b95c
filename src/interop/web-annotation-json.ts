import { pointerOf } from '../model/pointer.js'

/** A JSON object of which nothing is known yet. */
export type JsonObject = Readonly<Record<string, unknown>>

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** JSON-LD writes a list of one as that one. */
export const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]

/** The words of a field, where there are any. */
export const wordsOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

/** The IRI of a resource that is named or described. */
export const iriOf = (value: unknown): string | undefined =>
  isObject(value) ? (wordsOf(value.id) ?? wordsOf(value['@id'])) : wordsOf(value)

export const typesOf = (value: JsonObject): readonly unknown[] => listOf(value.type ?? value['@type'])

/** A value and where it stands in its document. */
export interface Placed<T> {
  readonly value: T
  /** JSON Pointer. */
  readonly pointer: string
}

/** What a document holds: annotations, and what is none. */
export interface Reading {
  readonly annotations: readonly Placed<JsonObject>[]
  /** A pointer or an id, and what is wrong there. */
  readonly problems: readonly { readonly place: string; readonly message: string }[]
}

interface Step {
  readonly value: unknown
  /** Where it stands: keys up to the document, the last first. */
  readonly place: Place | undefined
}

interface Place {
  readonly key: PropertyKey
  readonly of: Place | undefined
}

function pointerTo(place: Place | undefined): string {
  const path: PropertyKey[] = []
  for (let at = place; at !== undefined; at = at.of) path.push(at.key)
  return pointerOf(path.reverse())
}

/** Finds the annotations of a collection, of its pages, of an array, or the one that a document is. */
export function annotationsIn(document: unknown): Reading {
  const annotations: Placed<JsonObject>[] = []
  const problems: { place: string; message: string }[] = []
  const seen = new Set<unknown>()
  const steps: Step[] = [{ value: document, place: undefined }]
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    const { value, place } = step
    if (typeof value === 'object' && value !== null && seen.has(value)) continue
    seen.add(value)
    if (isObject(value) && isAnnotation(value)) {
      annotations.push({ value, pointer: pointerTo(place) })
      continue
    }
    const children = childrenOf(value, place)
    if (children === undefined) {
      const message = 'This is no annotation, and no collection or page of them.'
      problems.push({ place: pointerTo(place), message })
      continue
    }
    for (const child of [...children].reverse()) {
      const address = child.isPage ? wordsOf(child.value) : undefined
      if (address === undefined) steps.push(child)
      else problems.push({ place: address, message: 'This page is not in the document, and nothing is loaded.' })
    }
  }
  return { annotations, problems }
}

const isAnnotation = (value: JsonObject): boolean =>
  typesOf(value).includes('Annotation') || (value.target !== undefined && value.items === undefined)

interface Child extends Step {
  /** Whether it is a page, which may be named by its address alone. */
  readonly isPage?: true
}

/** What a collection, a page, a graph or an array holds; `undefined` for everything else. */
function childrenOf(value: unknown, of: Place | undefined): readonly Child[] | undefined {
  if (Array.isArray(value)) return value.map((item: unknown, i) => ({ value: item, place: { key: i, of } }))
  if (!isObject(value)) return undefined
  const types = typesOf(value)
  const isOurs = types.includes('AnnotationCollection') || types.includes('AnnotationPage')
  const lists = ['items', '@graph'].filter((key) => value[key] !== undefined)
  const pages = ['first', 'next'].filter((key) => value[key] !== undefined && value[key] !== null)
  if (!isOurs && lists.length === 0 && pages.length === 0) return undefined
  return [
    ...lists.flatMap((key): Child[] => {
      const list = value[key]
      if (!Array.isArray(list)) return [{ value: list, place: { key, of } }]
      return list.map((item: unknown, i) => ({ value: item, place: { key: i, of: { key, of } } }))
    }),
    ...pages.map((key) => ({ value: value[key], place: { key, of }, isPage: true }) as const),
  ]
}
