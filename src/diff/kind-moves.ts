import type { Article } from '../model/index.js'
import { valueAt } from '../model/pointer.js'
import type { Difference } from './compare.js'

const RECORD = /^\/(?:entities|events|quotes|stances)\/\*$/

/** Makes one difference of the removal of a record and the arrival of one of another kind with its id. */
export function movesBetweenKinds(
  differences: readonly Difference[],
  before: Article,
  after: Article,
): { readonly moves: readonly Difference[]; readonly others: readonly Difference[] } {
  const arrivals = new Map<string, Difference>()
  for (const difference of differences) {
    if (isRecord(difference) && difference.after && !difference.before)
      arrivals.set(idAt(after, difference.after), difference)
  }
  const gone = new Set<Difference>()
  const moves = differences.flatMap((difference): Difference[] => {
    if (!isRecord(difference) || !difference.before || difference.after) return []
    const arrival = arrivals.get(idAt(before, difference.before))
    if (!arrival?.after || gone.has(arrival)) return []
    gone.add(difference).add(arrival)
    return [{ field: arrival.field, before: difference.before, after: arrival.after }]
  })
  return { moves, others: differences.filter((difference) => !gone.has(difference)) }
}

const isRecord = ({ field, isOrder }: Difference): boolean => !isOrder && RECORD.test(field)

const idAt = (article: Article, path: readonly (string | number)[]): string => String(valueAt(article, [...path, 'id']))
