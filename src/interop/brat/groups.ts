/** Ids that stand for the same thing (union-find). */
export class Groups {
  readonly #parents = new Map<string, string>()

  /** The id that stands for the group of an id. */
  of(id: string): string {
    let root = id
    for (let up = this.#parents.get(root); up !== undefined; up = this.#parents.get(root)) root = up
    for (let at = id; at !== root; ) {
      const up = this.#parents.get(at) as string
      this.#parents.set(at, root)
      at = up
    }
    return root
  }

  join(a: string, b: string): void {
    const first = this.of(a)
    const second = this.of(b)
    if (first !== second) this.#parents.set(second, first)
  }

  /** Items by group, in the order in which they come. */
  collect<T extends { readonly id: string }>(items: readonly T[]): readonly (readonly [T, ...T[]])[] {
    const groups = new Map<string, [T, ...T[]]>()
    for (const item of items) {
      const group = groups.get(this.of(item.id))
      if (group === undefined) groups.set(this.of(item.id), [item])
      else group.push(item)
    }
    return [...groups.values()]
  }
}
