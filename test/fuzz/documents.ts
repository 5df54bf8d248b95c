import fc from 'fast-check'
import { arbitraryArticle } from '../support/arbitrary-article.js'
import type { Json } from '../support/mutate.js'
import { BOUNDARIES, KEYS, SOURCES } from './values.js'

/** Articles to begin with: the same ones on every run, small ones first. */
const ARTICLES: readonly Json[] = fc
  .sample(arbitraryArticle, { seed: 7, numRuns: 60 })
  .map((article) => article as unknown as Json)
  .sort((a, b) => JSON.stringify(a).length - JSON.stringify(b).length)
  .slice(0, 24)

type Container = { [key: string]: Json }

/** One value of a document, in what holds it. */
interface Slot {
  readonly holder: Container
  readonly key: string
}

/** A change of one value, found by its number; `pick` and `other` choose what else is to be chosen. */
interface Change {
  readonly kind: (typeof CHANGES)[number]
  readonly slot: number
  readonly pick: number
  readonly other: number
}

const CHANGES = [
  ...(['value', 'source', 'remove', 'rename', 'add', 'swap', 'wrap', 'edit text'] as const),
  ...(['near number', 'near number', 'same field', 'same field', 'same field'] as const),
]

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom(...CHANGES),
  slot: fc.nat(),
  pick: fc.nat(),
  other: fc.nat(),
})

/** Up to four, and as often none. */
export const mostlyFew = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.oneof(fc.constant<T[]>([]), fc.array(arbitrary, { minLength: 1, maxLength: 4 }))

/** The source of one document: an article, or what changes of its values made of it. */
export const documentSource = (indent: number): fc.Arbitrary<string> =>
  fc
    .tuple(fc.nat(ARTICLES.length - 1), mostlyFew(change))
    .map(([index, changes]) => sourceOf(changes.reduce(changed, structuredClone(ARTICLES[index] as Json)), indent))

const at = <T>(values: readonly T[], index: number): T => values[index % values.length] as T

function slotsOf(holder: Container): Slot[] {
  return Object.keys(holder).flatMap((key) => {
    const value = holder[key] as Json
    return [{ holder, key }, ...(typeof value === 'object' && value !== null ? slotsOf(value as Container) : [])]
  })
}

function changed(document: Json, { kind, slot, pick, other }: Change): Json {
  const root: Container = { document }
  const slots = slotsOf(root)
  const { holder, key } = at(slots, slot)
  const value = holder[key] as Json
  const second = at(slots, other)
  switch (kind) {
    case 'value':
      set(holder, key, structuredClone(at(BOUNDARIES, pick)))
      break
    case 'source':
      set(holder, key, `${MARK}${pick % SOURCES.length}`)
      break
    case 'remove':
      if (Array.isArray(holder)) holder.splice(Number(key), 1)
      else if (holder !== root) delete holder[key]
      break
    case 'rename':
      if (Array.isArray(holder) || holder === root) break
      delete holder[key]
      set(holder, pick % 2 ? `${key}s` : at(KEYS, other), value)
      break
    case 'add':
      if (Array.isArray(value)) value.push(structuredClone(at(BOUNDARIES, pick)))
      else if (typeof value === 'object' && value !== null)
        set(value, at(KEYS, other), structuredClone(at(BOUNDARIES, pick)))
      break
    case 'same field': {
      const alike = at(
        slots.filter((each) => each.key === key),
        other,
      )
      set(holder, key, structuredClone(alike.holder[key] as Json))
      break
    }
    case 'swap':
      if (isWithin(second.holder, value) || isWithin(holder, second.holder[second.key] as Json)) break
      set(holder, key, second.holder[second.key] as Json)
      set(second.holder, second.key, value)
      break
    case 'wrap':
      set(holder, key, pick % 2 ? [value] : [value, structuredClone(value)])
      break
    case 'edit text':
      if (typeof value === 'string') {
        const place = other % (value.length + 1)
        set(
          holder,
          key,
          value.slice(0, place) + String(at(BOUNDARIES.slice(8), pick)) + value.slice(place + (pick % 3)),
        )
      }
      break
    case 'near number':
      if (typeof value === 'number') set(holder, key, value + at([-1, 1, 0.5, -value, 1000], pick))
  }
  return root.document as Json
}

const isWithin = (container: Json, value: Json): boolean =>
  container === value ||
  (typeof value === 'object' &&
    value !== null &&
    Object.values(value).some((inner) => isWithin(container, inner as Json)))

/** As `JSON.parse` does it: `__proto__` becomes a key like any other. */
function set(holder: Container, key: string, value: Json): void {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true })
}

const MARK = 'source number '

const sourceOf = (document: Json, indent: number): string =>
  JSON.stringify(document, null, indent).replaceAll(new RegExp(`"${MARK}(\\d+)"`, 'g'), (_, n) =>
    at(SOURCES, Number(n)),
  )
