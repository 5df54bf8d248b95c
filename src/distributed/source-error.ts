/**
 * What keeps bytes from being read. `missing`: there is nothing of that name; `refused`: the server or system does not
 * let it be read; `changed`: it is not what it was when the run was planned; `slow`: nothing came for too long;
 * `broken`: the connection or the server failed.
 */
export type SourceProblem = 'missing' | 'refused' | 'changed' | 'slow' | 'broken'

const PASSING: ReadonlySet<SourceProblem> = new Set(['slow', 'broken'])

/** A file or object that cannot be read. */
export class SourceError extends Error {
  override readonly name = 'SourceError'

  constructor(
    /** As it was given. */
    readonly uri: string,
    readonly problem: SourceProblem,
    /** What is wrong and what to do, without the place. */
    readonly reason: string,
  ) {
    super(`${uri}: ${reason}`)
  }

  /** Whether it may go better when it is tried again. */
  get isPassing(): boolean {
    return PASSING.has(this.problem)
  }
}
