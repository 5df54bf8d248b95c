import type { Time } from '../../model/index.js'
import { type Bounds, bounds, EdtfError, isBefore, isDuring } from '../../time/index.js'
import { EVENT, refer } from './ids.js'
import { isPlain } from './prose.js'
import { isInText } from './spans.js'

/** What the rules say of one date, if it is there. */
export function timeIsRight(time: Time | undefined, length: number): boolean {
  if (time === undefined) return true
  const { edtf, expression, anchor, note } = time
  return (
    // edtf-syntax
    boundsOf(edtf) !== NO_EDTF &&
    // span-bounds
    (expression === undefined || isInText(expression, length)) &&
    // unresolved-reference, reference-kind
    (anchor === undefined || anchor === 'published' || anchor === 'external' || refer(anchor, EVENT) !== 0) &&
    isPlain(note)
  )
}

// The bounds, which are known, settle most pairs of dates; only for the others are the texts read again.

/** Whether one date certainly ends before another begins. */
export function isSurelyBefore(a: Time, b: Time): boolean {
  return boundsOf(a.edtf).latestEnd <= boundsOf(b.edtf).earliestStart && isBefore(a.edtf, b.edtf) === true
}

/** Whether one date certainly does not end before another begins. */
export function isSurelyNotBefore(a: Time, b: Time): boolean {
  return boundsOf(a.edtf).earliestEnd >= boundsOf(b.edtf).latestStart && isBefore(a.edtf, b.edtf) === false
}

/** Whether one date certainly is not inside another. */
export function isSurelyNotDuring(a: Time, b: Time): boolean {
  const inner = boundsOf(a.edtf)
  const outer = boundsOf(b.edtf)
  const mayBeOutside = outer.earliestStart >= inner.latestStart || inner.earliestEnd >= outer.latestEnd
  return mayBeOutside && isDuring(a.edtf, b.edtf) === false
}

/** So many texts are remembered; then all are forgotten. */
const MOST_TEXTS = 8192

/** The bounds of each text that was met. */
const known = new Map<string, Bounds>()

/** The bounds of what is no date: they are neither before nor after anything. */
const NO_EDTF: Bounds = {
  earliestStart: Number.NaN,
  latestStart: Number.NaN,
  earliestEnd: Number.NaN,
  latestEnd: Number.NaN,
}

function boundsOf(edtf: string): Bounds {
  const before = known.get(edtf)
  if (before !== undefined) return before
  const result = read(edtf)
  if (known.size >= MOST_TEXTS) known.clear()
  known.set(edtf, result)
  return result
}

function read(edtf: string): Bounds {
  try {
    return bounds(edtf)
  } catch (error) {
    if (error instanceof EdtfError) return NO_EDTF
    throw error
  }
}
