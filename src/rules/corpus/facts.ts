import { compareText } from '../../model/compare-text.js'
import { endOfString } from '../../model/json-string.js'
import type { Fact, FactLine } from './corpus-rule.js'

/** Orders facts by where they were read: by file, byte and pointer. */
export const comparePlaces = (a: Fact, b: Fact): number =>
  compareText(a.file, b.file) || a.byte - b.byte || compareText(a.pointer, b.pointer)

/** Added to offsets, so that all have sixteen digits and stand as text where they stand as numbers. */
const SIXTEEN_DIGITS = 1e15

/** The line that stands for a fact. Its rule, key and value come first, then its place: that makes it sort as it does. */
export function encodeFact({ code, key, value, article, file, start, line, column, byte, pointer }: Fact): FactLine {
  const place = SIXTEEN_DIGITS + byte
  return JSON.stringify([code, key, value, file, place, pointer, article ?? null, start, line, column])
}

/**
 * The fact that {@link encodeFact} wrote.
 *
 * @throws SyntaxError where the line holds anything else
 */
export function decodeFact(encoded: FactLine): Fact {
  const parts: unknown = JSON.parse(encoded)
  if (!isEncodedFact(parts)) throw new SyntaxError(`expected a fact of ten parts, found ${encoded.slice(0, 60)}`)
  const [code, key, value, file, place, pointer, article, start, line, column] = parts
  const byte = place - SIXTEEN_DIGITS
  return { code, key, value, ...(article !== null && { article }), file, start, line, column, byte, pointer }
}

/** The start of a line that all facts share which are about the same: those of one rule and key. */
export const subjectOf = (line: FactLine): string => line.slice(0, endOfSubject(line))

/** The start of a line that all facts share of which only the lowest counts; all of it where the key alone matters. */
export function statementOf(line: FactLine): string {
  const start = endOfSubject(line) + 1
  const end = endOfString(line, start)
  return end - start > '""'.length ? line.slice(0, end) : line
}

const endOfSubject = (line: FactLine) => endOfString(line, endOfString(line, '['.length) + 1)

type EncodedFact = [
  code: string,
  key: string,
  value: string,
  file: string,
  place: number,
  pointer: string,
  article: string | null,
  start: number,
  line: number,
  column: number,
]

const TYPES = 'string string string string number string string number number number'.split(' ')
const ARTICLE = 6

function isEncodedFact(parts: unknown): parts is EncodedFact {
  if (!Array.isArray(parts) || parts.length !== TYPES.length) return false
  return parts.every((part, i) => typeof part === TYPES[i] || (i === ARTICLE && part === null))
}
