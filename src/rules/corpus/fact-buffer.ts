import type { Claim, Fact, FactLine } from './corpus-rule.js'
import { encodeFact } from './facts.js'

/**
 * Takes facts as they are read and gives them sorted. Of facts that say the same of a key it keeps the one that was read
 * at the lowest place; those whose key alone matters (their value is empty) it keeps all.
 */
export class FactBuffer {
  #all: FactLine[] = []
  /** By code, value and key. */
  #lowest = new Map<string, Map<string, Map<string, FactLine>>>()
  #size = 0

  /** How many facts it holds. */
  get size(): number {
    return this.#size
  }

  add(fact: Fact): void {
    const line = encodeFact(fact)
    if (fact.value === '') {
      this.#all.push(line)
      this.#size++
      return
    }
    const lowest = entryOf(entryOf(this.#lowest, fact.code), fact.value)
    const known = lowest.get(fact.key)
    if (known === undefined) this.#size++
    if (known === undefined || line < known) lowest.set(fact.key, line)
  }

  /** Whether the same is known already from a place that was read before. */
  knows(code: string, { key, value }: Pick<Claim, 'key' | 'value'>): boolean {
    return this.#lowest.get(code)?.get(value)?.has(key) === true
  }

  /** All that it holds, sorted; it is empty then. */
  drain(): readonly FactLine[] {
    const lines = this.#all
    for (const byValue of this.#lowest.values()) {
      for (const byKey of byValue.values()) lines.push(...byKey.values())
    }
    this.#all = []
    this.#lowest = new Map()
    this.#size = 0
    return lines.sort()
  }
}

/** The map that another holds under a key. */
function entryOf<V>(maps: Map<string, Map<string, V>>, key: string): Map<string, V> {
  const known = maps.get(key)
  if (known) return known
  const map = new Map<string, V>()
  maps.set(key, map)
  return map
}
