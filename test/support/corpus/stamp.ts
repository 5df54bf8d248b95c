import { PLACEHOLDERS } from './placeholder.js'
import type { Random } from './random.js'

/** A line with the places in it, in bytes, of what differs from article to article. */
export interface Stamp {
  readonly line: Buffer
  readonly ids: readonly number[]
  readonly dates: readonly number[]
  readonly variants: readonly number[]
}

/** Finds the places in a line. */
export function stampOf(line: Buffer): Stamp {
  const ids: number[] = []
  const dates: number[] = []
  const variants: number[] = []
  for (const { indices } of line.toString('latin1').matchAll(PLACEHOLDERS)) {
    for (const [i, places] of [ids, dates, variants].entries()) {
      const range = indices?.[i + 1]
      if (range) places.push(range[0])
    }
  }
  return { line, ids, dates, variants }
}

/** The digits of the id of an article by its number: no order is left in them, and no two up to 10^9 are the same. */
const idDigits = (number: number) => (number * 7_654_321) % 1_000_000_000

/** Writes an article of its own at an offset of a block: its id, its day, its external ids. */
export function press(stamp: Stamp, block: Buffer, at: number, id: number, random: Random): void {
  stamp.line.copy(block, at)
  const digits = idDigits(id)
  for (const place of stamp.ids) writeDigits(block, at + place, 9, digits)
  const year = 2026 - Math.floor(16 * random.next() ** 2)
  const month = 1 + random.below(12)
  const day = 1 + random.below(28)
  for (const place of stamp.dates) {
    writeDigits(block, at + place, 4, year)
    writeDigits(block, at + place + 5, 2, month)
    writeDigits(block, at + place + 8, 2, day)
  }
  for (const place of stamp.variants) writeDigits(block, at + place, 4, variant(random))
}

/** Few things are in the news every day and most of them once: one in three is the first of ten thousand. */
const variant = (random: Random) => Math.floor(10_000 * random.next() ** 8)

function writeDigits(block: Buffer, at: number, width: number, value: number): void {
  let rest = value
  for (let i = width - 1; i >= 0; i--) {
    block[at + i] = 48 + (rest % 10)
    rest = Math.floor(rest / 10)
  }
}
