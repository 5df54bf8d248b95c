import { pathOf } from './pointer.js'

/** Sorts what has a JSON Pointer into a document by where it leads: an object's keys in its own order, what is missing last. */
export function byPlace<T extends { readonly pointer: string }>(document: unknown, items: readonly T[]): readonly T[] {
  const positionOf = keyPositions()
  return items
    .map((item) => ({ item, place: placeOf(document, item.pointer, positionOf) }))
    .sort((a, b) => comparePlaces(a.place, b.place))
    .map(({ item }) => item)
}

type PositionOf = (container: object, key: string) => number

/** Tells which key of its object a key is; each object is counted through once. */
function keyPositions(): PositionOf {
  const known = new Map<object, Map<string, number>>()
  return (container, key) => {
    if (Array.isArray(container)) return Number(key)
    let positions = known.get(container)
    if (positions === undefined) {
      positions = new Map(Object.keys(container).map((name, i) => [name, i]))
      known.set(container, positions)
    }
    return positions.get(key) as number
  }
}

function placeOf(document: unknown, pointer: string, positionOf: PositionOf): readonly number[] {
  const place: number[] = []
  let value = document
  for (const key of pathOf(pointer)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return [...place, Infinity]
    place.push(positionOf(value, key))
    value = (value as Record<string, unknown>)[key]
  }
  return place
}

function comparePlaces(a: readonly number[], b: readonly number[]): number {
  const shared = Math.min(a.length, b.length)
  for (let i = 0; i < shared; i++) {
    if (a[i] !== b[i]) return (a[i] as number) < (b[i] as number) ? -1 : 1
  }
  return a.length - b.length
}
