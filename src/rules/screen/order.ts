import type { Event } from '../../model/index.js'
import { EVENT, MOST_RECORDS, placeOf, refer } from './ids.js'

/** An article with more relations that put events in order is left to the rules. */
const MOST_STEPS = 1024

/** So is one in which a longer way leads through them against the order in which they stand, and one in which they run in a circle. */
const ROUNDS = 16

/** The relations, as places of events by turns: from and to. */
const steps = new Uint16Array(2 * MOST_STEPS)

/** For each event a number that is greater than those of the events from which a step leads to it. */
const ranks = new Uint16Array(MOST_RECORDS)

/**
 * relation-cycle. Whether numbers can be given to the events so that each relation `before`, `includes` and `subevent-of`
 * leads to a greater one; `subevent-of` is turned round, as it says the same as `includes`. The rule looks at each type by
 * itself, so that a circle of several types is refused here and not reported there.
 */
export function eventsHaveOrder(events: readonly Event[]): boolean {
  const end = takeIn(events)
  if (end === 0) return true
  if (end < 0) return false
  ranks.fill(0, 0, events.length)
  for (let round = 0; round < ROUNDS; round++) if (!raise(end)) return true
  return false
}

/** Where the steps end, or -1 where they are too many. */
function takeIn(events: readonly Event[]): number {
  let end = 0
  for (let place = 0; place < events.length; place++) {
    const relations = events[place]?.relations
    if (relations === undefined) continue
    for (const { type, to } of relations) {
      if (type !== 'before' && type !== 'includes' && type !== 'subevent-of') continue
      if (end === steps.length) return -1
      const other = placeOf(refer(to, EVENT))
      steps[end++] = type === 'subevent-of' ? other : place
      steps[end++] = type === 'subevent-of' ? place : other
    }
  }
  return end
}

/** Raises the ranks to which the steps lead, and says whether any had to be. */
function raise(end: number): boolean {
  let raised = false
  for (let i = 0; i < end; i += 2) {
    const from = ranks[steps[i] as number] as number
    const to = steps[i + 1] as number
    if ((ranks[to] as number) > from) continue
    ranks[to] = from + 1
    raised = true
  }
  return raised
}
