const LONGEST_QUOTED = 60

/**
 * Thrown for a text that is not EDTF. The message says what is wrong, at which character, and what was expected there.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { EdtfError, parseEdtf } from 'reportedly/time'
 *
 * try {
 *   parseEdtf('2026-02-30')
 *   assert.fail()
 * } catch (error) {
 *   assert.ok(error instanceof EdtfError)
 *   assert.equal(error.offset, 8)
 *   assert.equal(error.message, '"2026-02-30" is not EDTF: no such day at character 9, expected 01 to 28')
 * }
 * ```
 */
export class EdtfError extends Error {
  override readonly name = 'EdtfError'
  /** The whole text that was to be parsed. */
  readonly text: string
  /** Where in the text the mistake is, in UTF-16 code units from 0. */
  readonly offset: number

  constructor(text: string, offset: number, problem: string, expected: string) {
    const quoted = JSON.stringify(text.length > LONGEST_QUOTED ? `${text.slice(0, LONGEST_QUOTED)}…` : text)
    super(`${quoted} is not EDTF: ${problem} at character ${offset + 1}, expected ${expected}`)
    this.text = text
    this.offset = offset
  }
}
