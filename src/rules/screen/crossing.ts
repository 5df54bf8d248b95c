import type { Entity } from '../../model/index.js'

/** An article with more mentions is left to the rules. */
const MOST_MENTIONS = 2048

/** Start and end are held in one number, exact as long as no offset reaches this. */
const OFFSETS = 2 ** 26

/** The mentions of all entities: in order of start, then the longest first. */
const mentions = new Float64Array(MOST_MENTIONS)

/** The ends of the mentions that are open, outermost first. */
const ends = new Float64Array(MOST_MENTIONS)

/** crossing-mentions. The spans are known to be in the text. */
export function mentionsNest(entities: readonly Entity[], length: number): boolean {
  const count = length < OFFSETS ? takeIn(entities) : -1
  if (count < 0) return false
  mentions.subarray(0, count).sort()
  let depth = 0
  for (let i = 0; i < count; i++) {
    const mention = mentions[i] as number
    const start = Math.floor(mention / OFFSETS)
    const end = OFFSETS - (mention - start * OFFSETS)
    while (depth > 0 && (ends[depth - 1] as number) <= start) depth--
    if (depth > 0 && (ends[depth - 1] as number) < end) return false
    ends[depth++] = end
  }
  return true
}

/** How many there are, or -1 where they are too many. */
function takeIn(entities: readonly Entity[]): number {
  let count = 0
  for (const entity of entities) {
    if (count + entity.mentions.length > MOST_MENTIONS) return -1
    for (const { start, end } of entity.mentions) mentions[count++] = start * OFFSETS + (OFFSETS - end)
  }
  return count
}
