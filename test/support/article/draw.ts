import fc from 'fast-check'

/** Small choices on top of `fc.gen()`, in the words that the article generator needs. */
export class Draw {
  readonly #gen: fc.GeneratorValue

  constructor(gen: fc.GeneratorValue) {
    this.#gen = gen
  }

  /** A number from 0 up to and without `end`. */
  below(end: number): number {
    return this.#gen(fc.nat, { max: end - 1 })
  }

  flip(): boolean {
    return this.#gen(fc.boolean)
  }

  one<T>(choices: readonly T[]): T {
    const choice = choices[this.below(choices.length)]
    if (choice === undefined) throw new RangeError('nothing to choose from')
    return choice
  }

  /** Some of the choices, in their order, each once. */
  some<T>(choices: readonly T[], maxLength = choices.length): T[] {
    return this.#gen(fc.subarray, [...choices], { maxLength: Math.min(maxLength, choices.length) })
  }

  /** An object that holds the key or is empty: an optional field to spread. */
  maybe<K extends string, const V>(key: K, value: () => V): { [P in K]?: V } {
    return this.flip() ? ({ [key]: value() } as { [P in K]?: V }) : {}
  }

  many<T>(maxLength: number, make: (index: number) => T): T[] {
    return Array.from({ length: this.below(maxLength + 1) }, (_, i) => make(i))
  }

  /** A few words of prose, never empty, never eight words long. */
  phrase(): string {
    return this.one(PHRASES)
  }

  /** A number from 0 to 1. */
  confidence(): number {
    return this.#gen(fc.double, { min: 0, max: 1, noNaN: true })
  }
}

const PHRASES = ['new quay', 'la vieille école', '海港', 'مرفأ جديد', 'traffic by 🚢', "the clerk's “note”", 'x']
