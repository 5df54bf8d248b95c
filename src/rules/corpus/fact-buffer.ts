import type { Fact, FactLine } from './corpus-rule.js'
import { encodeFact } from './facts.js'

/** So much that was told is remembered; then all is forgotten. */
const MOST_TOLD = 65_536

/**
 * Takes facts as they are read and gives them sorted. Of facts that say the same of a key it keeps the one that was read
 * at the lowest place; those whose key alone matters (their value is empty) it keeps all.
 */
export class FactBuffer {
  #all: FactLine[] = []
  /** By code, value and key. */
  #lowest = new Map<string, Map<string, Map<string, FactLine>>>()
  #size = 0
  /** What was told of names, by code, value and space. */
  #told = new Map<string, Map<string, Map<string, Set<string>>>>()
  #toldSize = 0

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
    const byValue = entryOf(this.#lowest, fact.code, () => new Map<string, Map<string, FactLine>>())
    const lowest = entryOf(byValue, fact.value, () => new Map<string, FactLine>())
    const known = lowest.get(fact.key)
    if (known === undefined) this.#size++
    if (known === undefined || line < known) lowest.set(fact.key, line)
  }

  /** Notes what a claim with a value says; returns whether it was said before, as far as that is remembered. */
  tell(code: string, space: string, name: string, value: string): boolean {
    if (this.#toldSize >= MOST_TOLD) {
      this.#told = new Map()
      this.#toldSize = 0
    }
    const byValue = entryOf(this.#told, code, () => new Map<string, Map<string, Set<string>>>())
    const bySpace = entryOf(byValue, value, () => new Map<string, Set<string>>())
    const names = entryOf(bySpace, space, () => new Set<string>())
    if (names.has(name)) return true
    names.add(name)
    this.#toldSize++
    return false
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

/** What a map holds under a key; it is made where there is nothing. */
function entryOf<V>(entries: Map<string, V>, key: string, make: () => V): V {
  const known = entries.get(key)
  if (known !== undefined) return known
  const made = make()
  entries.set(key, made)
  return made
}
