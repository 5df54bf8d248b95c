import type { OffsetUnit, Span } from '../../model/index.js'
import { IllFormedTextError, OffsetError, type OffsetMap, offsetMap, type Range } from '../../text/index.js'

/** The article's text with offsets in the article's own unit. Asked for a place that it does not have, it gives `undefined`. */
export class SourceText {
  /** Why the text cannot be used at all: it has a lone surrogate. */
  readonly flaw: string | undefined
  readonly #offsets: OffsetMap | undefined
  /** The span that was asked for last, since several rules look at each, and its place. */
  #span: Span | undefined
  #range: Range | undefined

  constructor(
    readonly content: string,
    readonly unit: OffsetUnit,
  ) {
    try {
      this.#offsets = offsetMap(content)
    } catch (error) {
      if (!(error instanceof IllFormedTextError)) throw error
      this.flaw = error.message
    }
  }

  /** Its length in code points. */
  get codePoints(): number | undefined {
    return this.#offsets?.length('code-point')
  }

  /** Its length in the article's unit. */
  get length(): number | undefined {
    return this.#offsets?.length(this.unit)
  }

  /** The words of a span. */
  slice(span: Span): string | undefined {
    const range = this.range(span)
    return range && this.content.slice(range.start, range.end)
  }

  /** A span in UTF-16 code units, those of JavaScript strings. */
  range(span: Span): Range | undefined {
    if (span !== this.#span) {
      this.#range = this.#locate(span)
      this.#span = span
    }
    return this.#range
  }

  /** An offset of the article in UTF-16 code units. */
  toUtf16(offset: number): number | undefined {
    return this.#ask((offsets) => offsets.convert(offset, this.unit, 'utf-16'))
  }

  /** Whether an offset lies in the text, but inside a character. */
  splitsCharacter(offset: number): boolean {
    return offset > 0 && offset < (this.length ?? 0) && this.toUtf16(offset) === undefined
  }

  #locate(span: Span): Range | undefined {
    const start = this.toUtf16(span.start)
    const end = this.toUtf16(span.end)
    return start === undefined || end === undefined || end < start ? undefined : { start, end }
  }

  #ask<T>(question: (offsets: OffsetMap) => T): T | undefined {
    try {
      return this.#offsets && question(this.#offsets)
    } catch (error) {
      if (error instanceof OffsetError) return undefined
      throw error
    }
  }
}

/** Words of the text in a message, cut where they are long. */
export function excerpt(words: string): string {
  const characters = [...words.slice(0, 200)]
  return JSON.stringify(characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : words)
}
