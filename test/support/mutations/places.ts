import { type Article, COLLECTIONS, KINDS } from '../../../src/model/index.js'
import { pathOf, pointerTo, valueAt } from '../../../src/model/pointer.js'
import { visitMetadataReferences, visitReferences } from '../../../src/model/references.js'
import { visitMetadataSpans, visitSpans } from '../../../src/model/spans.js'
import { visitMetadataProse, visitProse } from '../../../src/rules/support/prose.js'
import { visitMetadataTimes, visitTimes } from '../../../src/rules/support/times.js'

/** JSON Pointers into an article, by what stands there. */
export interface Places {
  readonly references: string[]
  readonly spans: string[]
  readonly times: string[]
  readonly prose: string[]
}

/** Every place of an article that a rule may look at, as the walks of the rules find them. */
export function placesOf(article: Article): Places {
  const places: Places = { references: [], spans: [], times: [], prose: [] }
  let base = ''
  const add =
    (pointers: string[]) =>
    (...parts: Parameters<typeof pointerTo>) => {
      pointers.push(base + pointerTo(...parts))
    }
  const [reference, span, time, prose] = [
    add(places.references),
    add(places.spans),
    add(places.times),
    add(places.prose),
  ]
  visitMetadataReferences(article, (_, __, ...parts) => reference(...parts))
  visitMetadataSpans(article, (_, ...parts) => span(...parts))
  visitMetadataTimes(article, (_, ...parts) => time(...parts))
  visitMetadataProse(article, (_, ...parts) => prose(...parts))
  for (const kind of KINDS) {
    for (const [i, record] of article[COLLECTIONS[kind]].entries()) {
      base = `/${COLLECTIONS[kind]}/${i}`
      visitReferences(record, (_, __, ...parts) => reference(...parts))
      visitSpans(record, (_, ...parts) => span(...parts))
      visitTimes(record, (_, ...parts) => time(...parts))
      visitProse(record, (_, ...parts) => prose(...parts))
    }
  }
  return places
}

/** What stands at a pointer. */
export const at = <T>(article: Article, pointer: string): T => valueAt(article, pathOf(pointer)) as T

/** Puts a value at a pointer. */
export function put(article: Article, pointer: string, value: unknown): void {
  const path = [...pathOf(pointer)]
  const key = path.pop() as string
  Object.assign(valueAt(article, path) as object, { [key]: value })
}
