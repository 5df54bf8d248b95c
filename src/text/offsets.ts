import { OFFSET_UNITS, type OffsetUnit } from '../model/index.js'
import { OffsetError } from './errors.js'
import { assertWellFormed } from './well-formed.js'

/** A half-open stretch `[start, end)` without its digest. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** One text, with its offsets in every unit. */
export interface OffsetMap {
  readonly text: string
  /** The length of the text in a unit. */
  length(unit: OffsetUnit): number
  /**
   * Gives the same place in another unit.
   *
   * @throws {@link OffsetError} where the offset lies outside the text or inside a character.
   */
  convert(offset: number, from: OffsetUnit, to: OffsetUnit): number
  /**
   * Gives the words of a range.
   *
   * @throws {@link OffsetError} where an offset lies outside the text or inside a character, or the end before the start.
   */
  slice(range: Range, unit: OffsetUnit): string
}

/** One place in a text, in every unit. */
export type Position = Readonly<Record<OffsetUnit, number>>

/** UTF-16 code units between two entries of the sparse index. */
const STRIDE = 64

const START: Position = { 'utf-16': 0, 'code-point': 0, 'utf-8': 0 }

/** Walks on, character by character, up to the first place that is at an offset or after it. */
function walk(text: string, from: Position, offset: number, unit: OffsetUnit): Position {
  let { 'utf-16': units, 'code-point': codePoints, 'utf-8': bytes } = from
  let reached = from[unit]
  while (reached < offset) {
    const codePoint = text.codePointAt(units) ?? 0
    const width = codePoint > 0xffff ? 2 : 1
    const size = codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4
    units += width
    codePoints++
    bytes += size
    reached += unit === 'utf-16' ? width : unit === 'utf-8' ? size : 1
  }
  return { 'utf-16': units, 'code-point': codePoints, 'utf-8': bytes }
}

const next = (text: string, at: Position): Position => walk(text, at, at['utf-16'] + 1, 'utf-16')

/** Walks over every place between two characters, from the start of the text to its end. */
export function* positions(text: string): Generator<Position> {
  let at = START
  yield at
  while (at['utf-16'] < text.length) {
    at = next(text, at)
    yield at
  }
}

function sparseIndex(text: string): { entries: readonly Position[]; end: Position } {
  const entries = [START]
  let last = START
  while (entries.length * STRIDE < text.length) {
    last = walk(text, last, entries.length * STRIDE, 'utf-16')
    entries.push(last)
  }
  return { entries, end: walk(text, last, text.length, 'utf-16') }
}

function lastEntryUpTo(entries: readonly Position[], offset: number, unit: OffsetUnit): Position {
  let low = 0
  let high = entries.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((entries[middle] ?? START)[unit] <= offset) low = middle
    else high = middle
  }
  return entries[low] ?? START
}

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff

function assertUnit(unit: OffsetUnit): void {
  if (!OFFSET_UNITS.includes(unit)) {
    throw new TypeError(`"${unit}" is no unit of offsets. Use one of ${OFFSET_UNITS.join(', ')}.`)
  }
}

/**
 * Indexes a text so that offsets convert between UTF-16 code units, code points and UTF-8 bytes. The index is built
 * in linear time and keeps one entry for 64 characters; a look-up takes logarithmic time, constant in ASCII texts.
 * The text is taken as it is given, so {@link canonicalize} it first where the offsets are those of an article.
 *
 * @throws {@link IllFormedTextError} where the text has a lone surrogate.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { offsetMap } from 'reportedly/text'
 *
 * const offsets = offsetMap('Ça va 👍 ?')
 * assert.equal(offsets.convert(8, 'utf-16', 'code-point'), 7)
 * assert.equal(offsets.convert(8, 'utf-16', 'utf-8'), 11)
 * assert.equal(offsets.length('utf-8'), 13)
 * ```
 */
export function offsetMap(text: string): OffsetMap {
  assertWellFormed(text)
  const ascii = !/\P{ASCII}/u.test(text)
  const { entries, end } = ascii
    ? { entries: [START], end: { 'utf-16': text.length, 'code-point': text.length, 'utf-8': text.length } }
    : sparseIndex(text)

  function locate(offset: number, unit: OffsetUnit): Position {
    assertUnit(unit)
    if (!Number.isInteger(offset) || offset < 0 || offset > end[unit]) {
      const expected = `Expected a whole number from 0 to ${end[unit]}, the length of the text.`
      throw new OffsetError(`The ${unit} offset ${offset} lies outside the text. ${expected}`, 'outside', offset, unit)
    }
    if (ascii) return { 'utf-16': offset, 'code-point': offset, 'utf-8': offset }
    let before = lastEntryUpTo(entries, offset, unit)
    const at = walk(text, before, offset, unit)
    if (at[unit] === offset) return at
    for (let after = next(text, before); after[unit] < offset; after = next(text, after)) before = after
    const character = text.slice(before['utf-16'], at['utf-16'])
    throw new OffsetError(
      `The ${unit} offset ${offset} lies inside the character "${character}", which takes ${before[unit]} to ${at[unit]}. Check that the offset counts in ${unit}.`,
      'split-character',
      offset,
      unit,
    )
  }

  /** As {@link locate}, in UTF-16 code units only, where they need no walk. */
  function toUtf16(offset: number, unit: OffsetUnit): number {
    const isPlace = unit === 'utf-16' && offset >= 0 && offset <= text.length && Number.isInteger(offset)
    return isPlace && !isLowSurrogate(text.charCodeAt(offset)) ? offset : locate(offset, unit)['utf-16']
  }

  return Object.freeze({
    text,
    length(unit: OffsetUnit): number {
      assertUnit(unit)
      return end[unit]
    },
    convert(offset: number, from: OffsetUnit, to: OffsetUnit): number {
      assertUnit(to)
      return to === 'utf-16' ? toUtf16(offset, from) : locate(offset, from)[to]
    },
    slice(range: Range, unit: OffsetUnit): string {
      const from = toUtf16(range.start, unit)
      const to = toUtf16(range.end, unit)
      if (from <= to) return text.slice(from, to)
      const message = `The range ends at ${range.end}, before its start at ${range.start}.`
      throw new OffsetError(message, 'reversed', range.end, unit)
    },
  })
}

/**
 * Gives the words of one range of a text. It indexes the text each time; for many ranges keep an {@link offsetMap}.
 *
 * @throws {@link OffsetError} where an offset lies outside the text or inside a character, or the end before the start.
 * @throws {@link IllFormedTextError} where the text has a lone surrogate.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { slice } from 'reportedly/text'
 *
 * assert.equal(slice('Ça va', { start: 0, end: 3 }, 'utf-8'), 'Ça')
 * ```
 */
export function slice(text: string, range: Range, unit: OffsetUnit): string {
  return offsetMap(text).slice(range, unit)
}
