import { endOfString } from '../../model/json-string.js'

const QUOTE = 0x22
const COMMA = 0x2c

/** Whether a UTF-16 unit is white space in JSON. */
export const isSpace = (unit: number): boolean => unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09

const opens = (unit: number) => unit === 0x7b || unit === 0x5b
const closes = (unit: number) => unit === 0x7d || unit === 0x5d

/** The offset of the first character from an offset on that is no white space. */
export function skipSpace(text: string, from: number): number {
  let at = from
  while (isSpace(text.charCodeAt(at))) at++
  return at
}

/** The offset after the value that starts at `from`, in valid JSON. */
export function endOfValue(text: string, from: number): number {
  const first = text.charCodeAt(from)
  if (first === QUOTE) return endOfString(text, from)
  return opens(first) ? endOfContainer(text, from) : endOfScalar(text, from)
}

function endOfScalar(text: string, from: number): number {
  let at = from
  for (let unit = text.charCodeAt(at); at < text.length; unit = text.charCodeAt(++at)) {
    if (unit === COMMA || closes(unit) || isSpace(unit)) break
  }
  return at
}

function endOfContainer(text: string, from: number): number {
  let depth = 0
  let at = from
  do {
    const unit = text.charCodeAt(at)
    if (unit === QUOTE) {
      at = endOfString(text, at)
      continue
    }
    if (opens(unit)) depth++
    else if (closes(unit)) depth--
    at++
  } while (depth > 0 && at < text.length)
  return at
}
