/** Runs of one level before they are merged to one of the next. */
const FAN_IN = 32

/** Says which runs of an external merge sort are to be merged, so that their number stays small. */
export class RunLevels {
  readonly #levels: string[][] = []

  /** Adds a run; returns those of its level where they are to be merged to one of the next. */
  add(run: string, level = 0): { readonly runs: readonly string[]; readonly level: number } | undefined {
    this.#levels[level] ??= []
    const runs = this.#levels[level]
    runs.push(run)
    return runs.length < FAN_IN ? undefined : { runs: runs.splice(0), level }
  }

  /** All runs that are left; there are none then. */
  drain(): readonly string[] {
    return this.#levels.splice(0).flat()
  }
}
