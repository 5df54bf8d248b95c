import { escapeControls } from '../model/unseen.js'

/** Text from a file in double quotes, safe to print. */
export const quoted = (text: string): string => `"${escapeControls(text)}"`

/**
 * As {@link escapeControls}, for a line of a log. GitHub's runner reads commands in whatever a step prints: `##[` anywhere
 * in a line, `::` at its start. A backslash breaks them.
 */
export const escapeForLog = (text: string): string => escapeControls(text).replace(/#(?=\[|$)|(?<!\S):(?=:|$)/g, '$&\\')

/**
 * JSON that is safe to print: control and bidirectional characters escaped in JSON's own way, the data unchanged.
 *
 * @param indent spaces a level; 0 keeps it on one line
 */
export const printableJson = (value: unknown, indent = 2): string =>
  JSON.stringify(value, null, indent).replace(
    /[\u007f-\u009f\u2028\u2029\p{Bidi_Control}]/gu,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
