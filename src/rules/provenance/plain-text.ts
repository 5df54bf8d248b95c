import type { Rule } from '../rule.js'

/** C0 and C1 controls, line breaks included, and the characters that override or embed a direction of writing. */
const CONTROL = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]/u
const MARKUP = /<[/!]?[a-z][^<>]*>|<!--|&(?:[a-z][a-z0-9]*|#[0-9]+|#x[0-9a-f]+);/i

/** What is written for people is text and nothing else. */
export const plainText: Rule = {
  code: 'plain-text',
  group: 'provenance',
  severity: 'warning',
  needsText: false,
  summary: 'No text field holds markup or control characters.',
  visit: {
    prose(prose, context) {
      const control = CONTROL.exec(prose)?.[0]
      if (control !== undefined) {
        const name = `U+${control.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
        context.report('', `the text holds the control character ${name}`, 'remove it')
      }
      const markup = MARKUP.exec(prose)?.[0]
      if (markup !== undefined) {
        context.report('', `the text holds markup: ${JSON.stringify(markup)}`, 'write it as plain text')
      }
    },
  },
}
