/** The functions and constants of a module, each under a name of its own. */
export class Declarations {
  readonly #names = new Map<unknown, string>()
  readonly #taken = new Set<string>()
  readonly #sources: string[] = []

  /** The name of what stands for `key`; it is written where it was not yet. */
  use(key: unknown, wanted: string, write: (name: string) => string): string {
    const known = this.#names.get(key)
    if (known !== undefined) return known
    const name = this.#freeName(wanted)
    this.#names.set(key, name)
    this.#sources.push(write(name))
    return name
  }

  /** What was declared, each after all that it uses. */
  toString(): string {
    return this.#sources.join('\n')
  }

  #freeName(wanted: string): string {
    let name = wanted
    for (let i = 2; this.#taken.has(name); i++) name = `${wanted}${i}`
    this.#taken.add(name)
    return name
  }
}
