import { compareText } from '../../model/compare-text.js'
import type { Fact } from './corpus-rule.js'

/** Orders facts by where they were read: by file, byte and pointer. */
export const comparePlaces = (a: Fact, b: Fact): number =>
  compareText(a.file, b.file) || a.byte - b.byte || compareText(a.pointer, b.pointer)

/** Orders facts by rule, key and value, then by place. */
export const compareFacts = (a: Fact, b: Fact): number =>
  compareText(a.code, b.code) || compareText(a.key, b.key) || compareText(a.value, b.value) || comparePlaces(a, b)

/** Whether of several facts only the lowest counts: they say the same, and what they say is more than that there is such a key. */
export const repeats = (a: Fact, b: Fact): boolean =>
  a.value !== '' && a.value === b.value && a.key === b.key && a.code === b.code

/** A fact as a line of JSON without its LF. */
export function encodeFact(fact: Fact): string {
  const { code, key, value, article, file, start, line, column, byte, pointer, frame } = fact
  const { before, marked, after } = frame
  return JSON.stringify([
    code,
    key,
    value,
    article ?? null,
    file,
    start,
    line,
    column,
    byte,
    pointer,
    before,
    marked,
    after,
  ])
}

/**
 * The fact that {@link encodeFact} wrote.
 *
 * @throws SyntaxError where the line holds anything else
 */
export function decodeFact(encoded: string): Fact {
  const parts: unknown = JSON.parse(encoded)
  if (!isEncodedFact(parts)) throw new SyntaxError(`expected a fact of thirteen parts, found ${encoded.slice(0, 60)}`)
  const [code, key, value, article, file, start, line, column, byte, pointer, before, marked, after] = parts
  const frame = { before, marked, after }
  return { code, key, value, ...(article !== null && { article }), file, start, line, column, byte, pointer, frame }
}

type EncodedFact = [
  code: string,
  key: string,
  value: string,
  article: string | null,
  file: string,
  start: number,
  line: number,
  column: number,
  byte: number,
  pointer: string,
  before: string,
  marked: string,
  after: string,
]

const TYPES = 'string string string string string number number number number string string string string'.split(' ')

function isEncodedFact(parts: unknown): parts is EncodedFact {
  if (!Array.isArray(parts) || parts.length !== TYPES.length) return false
  return parts.every((part, i) => typeof part === TYPES[i] || (i === 3 && part === null))
}
