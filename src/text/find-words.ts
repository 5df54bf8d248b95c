import type { OffsetUnit } from '../model/index.js'
import { digestSpan } from './digest.js'
import { OffsetError } from './errors.js'
import { type OffsetMap, type Position, positions, type Range } from './offsets.js'

/** What identifies words without giving them: their digest and their length in the article's unit. */
export interface Wanted {
  readonly digest: string
  readonly length: number
}

/** The words found so far, by digest. */
export type Found = Map<string, string>

/** A letter, mark or digit of a script that puts white space between words. */
const WORD_CHARACTER =
  /(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{M}\p{N}]/u

/** Says whether a place, in UTF-16 code units, lies inside a word. */
export function isInsideWord(text: string, offset: number): boolean {
  const before = Array.from(text.slice(Math.max(0, offset - 2), offset)).at(-1) ?? ''
  const after = String.fromCodePoint(text.codePointAt(offset) ?? 0x20)
  return WORD_CHARACTER.test(before) && WORD_CHARACTER.test(after)
}

/** Gives the words of a range; `undefined` where it is no range of the text, or an empty one. */
export function wordsAt(offsets: OffsetMap, range: Range, unit: OffsetUnit): string | undefined {
  try {
    return offsets.slice(range, unit) || undefined
  } catch (error) {
    if (error instanceof OffsetError) return undefined
    throw error
  }
}

/** Notes the words if they are the ones with that digest. */
export function recognize(found: Found, digest: string, words: string | undefined): void {
  if (words !== undefined && !found.has(digest) && digestSpan(words) === digest) found.set(digest, words)
}

interface Boundary extends Position {
  readonly insideWord: boolean
}

/** Slides a window of one length over the text, first over whole words, then over the rest, until all is found. */
function search(
  text: string,
  boundaries: readonly Boundary[],
  unit: OffsetUnit,
  length: number,
  wanted: Set<string>,
  found: Found,
): void {
  for (const wholeWords of [true, false]) {
    let last = 0
    for (const from of boundaries) {
      while ((boundaries[last]?.[unit] ?? Infinity) < from[unit] + length) last++
      const to = boundaries[last]
      if (to === undefined || wanted.size === 0) break
      if (to[unit] !== from[unit] + length || wholeWords === (from.insideWord || to.insideWord)) continue
      const words = text.slice(from['utf-16'], to['utf-16'])
      const digest = digestSpan(words)
      if (wanted.delete(digest)) found.set(digest, words)
    }
  }
}

/** Looks for words of which only digest and length are known, by hashing every stretch of such a length. */
export function searchByDigest(text: string, unit: OffsetUnit, wanted: readonly Wanted[], found: Found): void {
  const byLength = new Map<number, Set<string>>()
  for (const { digest, length } of wanted) {
    if (found.has(digest) || !(length > 0)) continue
    byLength.set(length, (byLength.get(length) ?? new Set()).add(digest))
  }
  if (byLength.size === 0) return
  const boundaries = Array.from(positions(text), (at) => ({ ...at, insideWord: isInsideWord(text, at['utf-16']) }))
  for (const [length, digests] of byLength) search(text, boundaries, unit, length, digests, found)
}
