/** Where a text stops being JSON (RFC 8259), and what could have stood there. */
export interface JsonSyntaxError {
  /** Offset in UTF-16 units of the first character at which no JSON document goes on. */
  readonly offset: number
  readonly expected: string
}

type State = 'value' | 'first item' | 'first key' | 'key' | 'colon' | 'after item' | 'after member' | 'end'

const EXPECTED: Record<State, string> = {
  value: 'a value',
  'first item': 'a value or "]"',
  'first key': 'a key in double quotes or "}"',
  key: 'a key in double quotes',
  colon: '":" after the key',
  'after item': '"," or "]"',
  'after member': '"," or "}"',
  end: 'nothing more: the document ends before this',
}

const SPACE = /[ \t\n\r]*/y
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y
const LITERALS = ['true', 'false', 'null']

function endOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from
  return pattern.test(text) ? pattern.lastIndex : from
}

/** The offset after the string that opens at `from`, or what is wrong inside it. */
function scanString(text: string, from: number): number | JsonSyntaxError {
  for (let at = from + 1; at < text.length; at++) {
    const char = text.charAt(at)
    if (char === '"') return at + 1
    if (char < ' ') return { offset: at, expected: 'a closing double quote, or an escape for this control character' }
    if (char === '\\') {
      const end = endOf(ESCAPE, text, at)
      if (end === at) return { offset: at, expected: 'one of the escapes \\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX' }
      at = end - 1
    }
  }
  return { offset: text.length, expected: 'a closing double quote' }
}

function scanScalar(text: string, from: number, expected: string): number | JsonSyntaxError {
  if (text[from] === '"') return scanString(text, from)
  const literal = LITERALS.find((word) => text.startsWith(word, from))
  const end = literal === undefined ? endOf(NUMBER, text, from) : from + literal.length
  return end === from ? { offset: from, expected } : end
}

/**
 * Finds the first syntax error of a JSON text, independently of the engine's own messages, which differ between
 * versions and do not always say where.
 *
 * @returns `undefined` where the text is JSON
 */
export function findJsonSyntaxError(text: string): JsonSyntaxError | undefined {
  const open: ('{' | '[')[] = []
  let state: State = 'value'
  let at = 0
  const afterValue = (): State => (open.length === 0 ? 'end' : open.at(-1) === '{' ? 'after member' : 'after item')
  for (;;) {
    at = endOf(SPACE, text, at)
    const char = text[at]
    if (char === undefined && state === 'end') return undefined
    const isValue: boolean = state === 'value' || state === 'first item'
    const closes: boolean =
      (char === ']' && (state === 'first item' || state === 'after item')) ||
      (char === '}' && (state === 'first key' || state === 'after member'))
    if (closes) {
      open.pop()
      state = afterValue()
    } else if (isValue && (char === '{' || char === '[')) {
      open.push(char)
      state = char === '{' ? 'first key' : 'first item'
    } else if (char === ',' && (state === 'after item' || state === 'after member')) {
      state = state === 'after item' ? 'value' : 'key'
    } else if (char === ':' && state === 'colon') {
      state = 'value'
    } else if (isValue || (char === '"' && (state === 'key' || state === 'first key'))) {
      const end: number | JsonSyntaxError = scanScalar(text, at, EXPECTED[state])
      if (typeof end !== 'number') return end
      at = end
      state = isValue ? afterValue() : 'colon'
      continue
    } else {
      return { offset: at, expected: EXPECTED[state] }
    }
    at++
  }
}

/** The line and the column of an offset, both from 1; columns count UTF-16 units, as editors do. */
export function lineAndColumn(text: string, offset: number): { readonly line: number; readonly column: number } {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/)
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 }
}
