import { compareFailures } from './compare.js'
import type { Failure } from './types.js'

/** How many failures a report lists. */
export const MAX_FAILURES = 100

/** The lowest values of a set of any size, in order: it never holds more than `limit` of them. */
export class Lowest<T> {
  readonly #limit: number
  readonly #compare: (a: T, b: T) => number
  readonly #values: T[] = []

  constructor(limit: number, compare: (a: T, b: T) => number) {
    this.#limit = limit
    this.#compare = compare
  }

  /** Adds a value, unless its equal is there or enough lower ones are. */
  add(value: T): void {
    const at = this.#placeOf(value)
    const there = this.#values[at]
    if (at >= this.#limit || (there !== undefined && this.#compare(there, value) === 0)) return
    this.#values.splice(at, 0, value)
    if (this.#values.length > this.#limit) this.#values.pop()
  }

  get values(): readonly T[] {
    return this.#values
  }

  /** The index of the first value that is not lower. */
  #placeOf(value: T): number {
    let low = 0
    let high = this.#values.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#compare(this.#values[middle] as T, value) < 0) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** The failures that a report lists. */
export const lowestFailures = (): Lowest<Failure> => new Lowest(MAX_FAILURES, compareFailures)
