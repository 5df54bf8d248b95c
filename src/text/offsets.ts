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

function next(text: string, at: Position): Position {
  const codePoint = text.codePointAt(at['utf-16']) ?? 0
  return {
    'utf-16': at['utf-16'] + (codePoint > 0xffff ? 2 : 1),
    'code-point': at['code-point'] + 1,
    'utf-8': at['utf-8'] + (codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4),
  }
}

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
  let end = START
  for (const at of positions(text)) {
    if (at['utf-16'] >= entries.length * STRIDE) entries.push(at)
    end = at
  }
  return { entries, end }
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
    let at = lastEntryUpTo(entries, offset, unit)
    let before = at
    while (at[unit] < offset) {
      before = at
      at = next(text, at)
    }
    if (at[unit] === offset) return at
    const character = text.slice(before['utf-16'], at['utf-16'])
    throw new OffsetError(
      `The ${unit} offset ${offset} lies inside the character "${character}", which takes ${before[unit]} to ${at[unit]}. Check that the offset counts in ${unit}.`,
      'split-character',
      offset,
      unit,
    )
  }

  return Object.freeze({
    text,
    length(unit: OffsetUnit): number {
      assertUnit(unit)
      return end[unit]
    },
    convert(offset: number, from: OffsetUnit, to: OffsetUnit): number {
      assertUnit(to)
      return locate(offset, from)[to]
    },
    slice(range: Range, unit: OffsetUnit): string {
      const from = locate(range.start, unit)['utf-16']
      const to = locate(range.end, unit)['utf-16']
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
