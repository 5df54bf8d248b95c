const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/**
 * Makes text from a file safe to print on one line of a terminal: control characters (C0, C1, line and paragraph
 * separators) and the bidirectional controls of Unicode become escapes such as `\n` and `\u{202e}`.
 */
export function escapeControls(text: string): string {
  return text.replace(
    /[\p{Cc}\u2028\u2029\p{Bidi_Control}]/gu,
    (char) => NAMED[char] ?? `\\u{${char.codePointAt(0)?.toString(16)}}`,
  )
}

/** Text from a file in double quotes, safe to print. */
export const quoted = (text: string): string => `"${escapeControls(text)}"`

/** JSON that is safe to print: the same characters escaped in JSON's own way, the data unchanged. */
export const printableJson = (value: unknown): string =>
  JSON.stringify(value, null, 2).replace(
    /[\u007f-\u009f\u2028\u2029\p{Bidi_Control}]/gu,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
