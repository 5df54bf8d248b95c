import { placeOf, refer } from './ids.js'

/** In steps. A longer chain is hardly ever meant; it is left to the rules. */
const LONGEST = 16

/** Whether a chain of records of one kind, one of which names the next, comes to an end soon. */
export function chainEnds<T>(
  start: T,
  records: readonly T[],
  kind: number,
  nextOf: (record: T) => string | null | undefined,
): boolean {
  let record = start
  for (let step = 0; step < LONGEST; step++) {
    const next = nextOf(record)
    if (next === null || next === undefined) return true
    const number = refer(next, kind)
    if (number === 0) return false
    record = records[placeOf(number)] as T
  }
  return false
}
