/** Names that Windows keeps for devices, whatever ending follows. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/

/** Well below what file systems allow, with room for a number and an ending. */
const LONGEST = 180

/** Gives each article a name that can be a file's and that no other has: its id, where that will do. */
export class Names {
  readonly #taken = new Set<string>()
  /** The last number that was put behind a name. */
  readonly #numbers = new Map<string, number>()

  /** @param id of lower-case letters, digits and hyphens */
  take(id: string): string {
    const base = RESERVED.test(id) ? `${id}-article` : id.slice(0, LONGEST)
    let name = base
    let number = this.#numbers.get(base) ?? 1
    while (this.#taken.has(name)) name = `${base}-${++number}`
    if (number > 1) this.#numbers.set(base, number)
    this.#taken.add(name)
    return name
  }
}
