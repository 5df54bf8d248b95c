/**
 * What starts a formula in a spreadsheet (OWASP, CSV injection): `=`, `+`, `-`, `@`, their full-width forms, a tab and the
 * ends of lines. Apostrophes before it may be those that make it text.
 */
const FORMULA = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/

/**
 * Puts an apostrophe before a text that a spreadsheet would take for a formula, and before one that looks as if that had been
 * done; every other text stays as it is.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { escapeFormula } from 'reportedly/interop'
 *
 * assert.equal(escapeFormula('=1+1'), "'=1+1")
 * assert.equal(escapeFormula("'=1+1"), "''=1+1")
 * assert.equal(escapeFormula("'tis so"), "'tis so")
 * ```
 */
export const escapeFormula = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)

/**
 * Gives the text back that {@link escapeFormula} was given.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { unescapeFormula } from 'reportedly/interop'
 *
 * assert.equal(unescapeFormula("'=1+1"), '=1+1')
 * assert.equal(unescapeFormula("'tis so"), "'tis so")
 * ```
 */
export const unescapeFormula = (text: string): string =>
  text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text
