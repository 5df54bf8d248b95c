import type { Diagnostic } from './types.js'

/** Of each code the first diagnostics, at most `limit`, in the order they come. */
export class Sample {
  readonly #limit: number
  readonly #kept: Map<string, number>
  readonly #diagnostics: Diagnostic[] = []

  /** @param kept how many of each code are kept elsewhere already, of what stands before; it is counted on */
  constructor(limit: number, kept = new Map<string, number>()) {
    this.#limit = limit
    this.#kept = kept
  }

  /** Whether the next diagnostic of a code is still kept. */
  wants(code: string): boolean {
    return (this.#kept.get(code) ?? 0) < this.#limit
  }

  keep(diagnostic: Diagnostic): void {
    if (!this.wants(diagnostic.code)) return
    this.#kept.set(diagnostic.code, (this.#kept.get(diagnostic.code) ?? 0) + 1)
    this.#diagnostics.push(diagnostic)
  }

  keepAll(diagnostics: Iterable<Diagnostic>): void {
    for (const diagnostic of diagnostics) this.keep(diagnostic)
  }

  get diagnostics(): readonly Diagnostic[] {
    return this.#diagnostics
  }
}
