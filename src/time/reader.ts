import { EdtfError } from './errors.js'

/** Reads a text from left to right and fails with the place and what was expected there. */
export class Reader {
  offset = 0

  constructor(readonly text: string) {}

  /** Whether the text goes on with `token`. */
  at(token: string): boolean {
    return this.text.startsWith(token, this.offset)
  }

  /** Steps over `token` if it comes next. */
  take(token: string): boolean {
    const found = this.at(token)
    if (found) this.offset += token.length
    return found
  }

  /** Steps over `token` or fails. */
  expect(token: string, expected: string): void {
    if (!this.take(token)) this.unexpected(expected)
  }

  get atEnd(): boolean {
    return this.offset === this.text.length
  }

  /** Whether a digit comes next. */
  get atDigit(): boolean {
    const unit = this.text.charCodeAt(this.offset)
    return unit >= 48 && unit <= 57
  }

  /** Reads a number of exactly so many digits. */
  number(digits: number, expected: string): number {
    let value = 0
    for (let i = 0; i < digits; i++) {
      if (!this.atDigit) this.unexpected(expected)
      value = value * 10 + this.text.charCodeAt(this.offset++) - 48
    }
    return value
  }

  /** Reads two digits whose value is from `min` to `max`. */
  twoDigits(min: number, max: number, what: string, expected = `${pad(min)} to ${pad(max)}`): number {
    const start = this.offset
    const value = this.number(2, expected)
    if (value < min || value > max) this.fail(`no such ${what}`, expected, start)
    return value
  }

  /** Fails on the next character. */
  unexpected(expected: string): never {
    const code = this.text.codePointAt(this.offset)
    this.fail(
      code === undefined ? 'the text ends' : `unexpected ${JSON.stringify(String.fromCodePoint(code))}`,
      expected,
    )
  }

  fail(problem: string, expected: string, offset = this.offset): never {
    throw new EdtfError(this.text, offset, problem, expected)
  }
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}
