import type { Fact, FactLine } from './corpus-rule.js'
import { encodeFact } from './facts.js'

/** So many statements are remembered; then all are forgotten. */
const MOST_KNOWN = 65_536

/**
 * Takes facts as they are read and gives them sorted. Of facts that say the same of a key it keeps the one that was read
 * at the lowest place; those whose key alone matters (their value is empty) it keeps all.
 */
export class FactBuffer {
  #all: FactLine[] = []
  /** By code, value and key. */
  #lowest = new Map<string, Map<string, Map<string, FactLine>>>()
  #size = 0
  /** By code, value and key: what was read, also of what it does not hold any more. */
  #known = new Map<string, Map<string, Set<string>>>()
  #knownSize = 0

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
    this.#remember(fact)
    const byValue = entryOf(this.#lowest, fact.code, () => new Map<string, Map<string, FactLine>>())
    const lowest = entryOf(byValue, fact.value, () => new Map<string, FactLine>())
    const known = lowest.get(fact.key)
    if (known === undefined) this.#size++
    if (known === undefined || line < known) lowest.set(fact.key, line)
  }

  /** Whether the same was read before. It may have been forgotten. */
  knows(code: string, key: string, value: string): boolean {
    return this.#known.get(code)?.get(value)?.has(key) === true
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

  #remember({ code, key, value }: Fact): void {
    if (this.#knownSize >= MOST_KNOWN) {
      this.#known = new Map()
      this.#knownSize = 0
    }
    const byValue = entryOf(this.#known, code, () => new Map<string, Set<string>>())
    const keys = entryOf(byValue, value, () => new Set<string>())
    const before = keys.size
    keys.add(key)
    this.#knownSize += keys.size - before
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
