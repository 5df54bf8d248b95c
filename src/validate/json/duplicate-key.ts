/** A key that stands in one JSON object more than once. */
export interface DuplicateKey {
  /** The key, its escapes resolved. */
  readonly key: string
  /** Offset in UTF-16 units of its first occurrence. */
  readonly first: number
  /** Offset in UTF-16 units of its second occurrence. */
  readonly second: number
}

const TOKEN = /["{}[\],]/g
const QUOTE_OR_ESCAPE = /["\\]/g

/** The offset of the first match from an offset on, or the end of the text. */
function search(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from
  return pattern.exec(text)?.index ?? text.length
}

/** The offset after the string that opens at `from`. */
function endOfString(text: string, from: number): number {
  let at = search(QUOTE_OR_ESCAPE, text, from + 1)
  while (text[at] === '\\') at = search(QUOTE_OR_ESCAPE, text, at + 2)
  return at + 1
}

/**
 * Finds the first key that an object of a JSON text has already. `JSON.parse` lets the last one win and says nothing.
 *
 * @param text valid JSON (RFC 8259)
 */
export function findDuplicateKey(text: string): DuplicateKey | undefined {
  /** The offsets of the keys of each open object; of an open array, nothing. */
  const open: (Map<string, number> | undefined)[] = []
  let keys: Map<string, number> | undefined
  let expectsKey = false
  for (let at = search(TOKEN, text, 0); at < text.length; at = search(TOKEN, text, at)) {
    const char = text[at]
    if (char === '"') {
      const end = endOfString(text, at)
      if (expectsKey && keys) {
        const key: string = JSON.parse(text.slice(at, end))
        const first = keys.get(key)
        if (first !== undefined) return { key, first, second: at }
        keys.set(key, at)
        expectsKey = false
      }
      at = end
      continue
    }
    if (char === '{' || char === '[') open.push(char === '{' ? new Map() : undefined)
    if (char === '}' || char === ']') open.pop()
    keys = open.at(-1)
    expectsKey = keys !== undefined
    at++
  }
  return undefined
}
