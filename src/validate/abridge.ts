/** How many items of an array are kept: more than any honest one but a collection of records has. */
export const MOST = 256

/** A document in which no array has more than 256 items: itself where none has, or else a copy with the first of each. */
export function abridged(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    const items = value.length > MOST ? value.slice(0, MOST) : value
    return withChildren(items, items.map(abridged))
  }
  const entries = Object.entries(value)
  const children = entries.map(([, child]) => abridged(child))
  if (entries.every(([, child], i) => child === children[i])) return value
  return Object.fromEntries(entries.map(([key], i) => [key, children[i]]))
}

const withChildren = (items: readonly unknown[], children: readonly unknown[]): unknown =>
  items.every((item, i) => item === children[i]) ? items : children
