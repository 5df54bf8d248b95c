import type { Finding } from '../../rules/index.js'
import type { Range } from './locate.js'
import { findJsonSyntaxError } from './syntax.js'

/** What is wrong with a text that is no JSON, and where; `undefined` where it is JSON. */
export function syntaxFinding(source: string): (Finding & { readonly at: Range }) | undefined {
  const error = findJsonSyntaxError(source)
  if (error === undefined) return undefined
  const { offset, expected } = error
  const found = offset < source.length ? String.fromCodePoint(source.codePointAt(offset) as number) : undefined
  const there = found === undefined ? 'the document ends' : `there is ${JSON.stringify(found)}`
  return {
    code: 'json/syntax',
    severity: 'error',
    message: `this is not valid JSON: ${there} where this was expected: ${expected}`,
    hint: found === undefined ? 'the document was cut off: write it again' : hintFor(source, offset),
    pointer: '',
    at: { start: offset, end: offset + (found?.length ?? 0) },
  }
}

/** What JSON is often taken to have: how it begins, and what to do. */
const HABITS: readonly (readonly [RegExp, string])[] = [
  [/^'/, 'JSON has strings in double quotes only'],
  [/^(?:\/[/*]|#)/, 'JSON has no comments: remove it'],
  [/^[+-]?(?:NaN|Infinity)/, 'JSON has no NaN and no Infinity: write null or leave the key out'],
  [/^(?:None|undefined|nil)\b/, 'write null, or leave the key out'],
  [/^(?:True|False)\b/, 'JSON has true and false in small letters'],
  [/^[+.]?\d/, 'a number begins with a digit from 1 to 9, with 0 alone or before a point, or with a minus sign'],
  [/^[\u201c-\u201f\u00ab\u00bb]/, 'use straight double quotes'],
]

function hintFor(source: string, offset: number): string {
  const rest = source.slice(offset, offset + 16)
  const before = source.slice(Math.max(0, offset - 64), offset).trimEnd()
  if (/^[\]}]/.test(rest) && before.endsWith(',')) return 'remove the comma before it'
  const habit = HABITS.find(([pattern]) => pattern.test(rest))
  return habit?.[1] ?? 'write JSON with a library instead of by hand or by joining strings'
}
