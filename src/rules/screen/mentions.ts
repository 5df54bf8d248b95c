import type { Mention } from '../../model/index.js'
import { areAllPlain } from './prose.js'
import { isInText } from './spans.js'

/** What the rules say of the mentions of one record. */
export function mentionsAreRight(mentions: readonly Mention[], length: number): boolean {
  let lastStart = -1
  let lastEnd = -1
  for (const mention of mentions) {
    const { start, end, framing } = mention
    // span-bounds
    if (!isInText(mention, length)) return false
    // span-order, duplicate-mention
    if (start < lastStart || (start === lastStart && end <= lastEnd)) return false
    if (framing !== undefined && !areAllPlain(framing.alternatives)) return false
    lastStart = start
    lastEnd = end
  }
  return true
}
