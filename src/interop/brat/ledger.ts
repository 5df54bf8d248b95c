import type { Drafting } from '../draft.js'
import type { AnnLine } from './lines.js'

/** Keeps account of lines, so that each is taken over or told of. */
export class Ledger {
  readonly #settled = new Set<number>()
  readonly #assumed = new Map<string, number[]>()

  constructor(readonly drafting: Drafting) {}

  take(line: { readonly line: number }): void {
    this.#settled.add(line.line)
  }

  leftOut(line: { readonly line: number }, message: string): void {
    this.#settled.add(line.line)
    this.drafting.leftOut(placeOf(line.line), message)
  }

  /** Told once for all the lines that it is assumed of. */
  assumed(line: { readonly line: number }, message: string): void {
    const lines = this.#assumed.get(message)
    if (lines === undefined) this.#assumed.set(message, [line.line])
    else lines.push(line.line)
  }

  close(lines: readonly AnnLine[]): void {
    for (const [message, [first = 0, ...others]] of this.#assumed) {
      const also =
        others.length > 0 ? ` The same for ${others.length} other ${others.length > 1 ? 'lines' : 'line'}.` : ''
      this.drafting.assumed(placeOf(first), `${message}${also}`)
    }
    for (const line of lines) {
      if (!this.#settled.has(line.line))
        this.leftOut(line, 'Nothing that was taken over refers to it or has a place for it.')
    }
  }
}

export const placeOf = (line: number): string => `line ${line}`
