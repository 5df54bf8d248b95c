import { endOfValue, skipSpace } from './scan.js'

/**
 * Finds the items of arrays that records have under one key. The key is searched for as text. Where it stands in the
 * source as often as there are records with it, each time is that of one record, in their order.
 */
export class ItemFinder {
  readonly #source: string
  /** Where the values of the key start, in the order of the source; of a source that may mislead, nothing. */
  readonly #starts: readonly number[]
  /** By collection, how many records with the key stand before each; `undefined` for those without it. */
  readonly #ranks = new Map<string, readonly (number | undefined)[]>()

  /**
   * @param source valid JSON in which no object has a key twice
   * @param value what the source holds
   * @param key of letters, digits, `_` and `-`
   */
  constructor(source: string, value: unknown, key: string) {
    this.#source = source
    const count = isInOrder(value) ? this.#rank(value, key) : 0
    const starts = count > 0 && !source.includes('\\u') ? startsAfter(source, key) : []
    this.#starts = starts.length === count ? starts : []
  }

  /** Where an item starts; `undefined` where that is not certain. */
  startOf(collection: string, record: number, item: number): number | undefined {
    const rank = this.#ranks.get(collection)?.[record]
    const start = rank === undefined ? undefined : this.#starts[rank]
    return start === undefined ? undefined : startOfItem(this.#source, start, item)
  }

  /** Counts the records with the key. */
  #rank(document: object, key: string): number {
    let count = 0
    for (const [collection, records] of Object.entries(document)) {
      if (!Array.isArray(records)) continue
      const ranks: (number | undefined)[] = []
      for (const record of records) ranks.push(has(record, key) ? count++ : undefined)
      this.#ranks.set(collection, ranks)
    }
    return count
  }
}

const has = (record: unknown, key: string) =>
  typeof record === 'object' && record !== null && Object.hasOwn(record, key)

/** Whether the keys of an object stand in the order of its source: those that look like numbers come first, whatever that is. */
function isInOrder(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false
  for (const key in value) return !/^\d/.test(key)
  return true
}

/** Where the values after each string that is the key start. */
function startsAfter(source: string, key: string): readonly number[] {
  const starts: number[] = []
  // Without the quote and the first letter, which are so frequent in JSON that a search for them takes five times as long.
  const rest = `${key.slice(1)}"`
  const first = `"${key[0]}`
  for (let at = source.indexOf(rest); at >= 0; at = source.indexOf(rest, at + rest.length)) {
    if (source.startsWith(first, at - first.length))
      starts.push(skipSpace(source, skipSpace(source, at + rest.length) + 1))
  }
  return starts
}

/** Where the item of an array starts whose start is given. */
function startOfItem(source: string, array: number, item: number): number | undefined {
  if (source[array] !== '[') return undefined
  let at = skipSpace(source, array + 1)
  for (let i = 0; i < item; i++) {
    at = skipSpace(source, endOfValue(source, at))
    if (source[at] !== ',') return undefined
    at = skipSpace(source, at + 1)
  }
  return source[at] === ']' ? undefined : at
}
