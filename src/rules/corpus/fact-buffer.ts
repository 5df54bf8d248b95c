import type { Claim, Fact } from './corpus-rule.js'
import { compareFacts } from './facts.js'

/**
 * Takes facts as they are read and gives them sorted. Of facts that say the same of a key it keeps the one that was read
 * at the lowest place; those whose key alone matters (their value is empty) it keeps all.
 */
export class FactBuffer {
  #all: Fact[] = []
  #lowest = new Map<string, Fact>()

  /** How many facts it holds. */
  get size(): number {
    return this.#all.length + this.#lowest.size
  }

  add(fact: Fact): void {
    if (fact.value === '') {
      this.#all.push(fact)
      return
    }
    const claim = nameOf(fact.code, fact)
    const known = this.#lowest.get(claim)
    if (known === undefined || compareFacts(fact, known) < 0) this.#lowest.set(claim, fact)
  }

  /** Whether the same is known already from a place that was read before. */
  knows(code: string, claim: Pick<Claim, 'key' | 'value'>): boolean {
    return claim.value !== '' && this.#lowest.has(nameOf(code, claim))
  }

  /** All that it holds, sorted by {@link compareFacts}; it is empty then. */
  drain(): readonly Fact[] {
    const facts = [...this.#all, ...this.#lowest.values()].sort(compareFacts)
    this.#all = []
    this.#lowest = new Map()
    return facts
  }
}

const nameOf = (code: string, { key, value }: Pick<Claim, 'key' | 'value'>): string =>
  `${code} ${key.length} ${key}${value}`
