import type { OffsetUnit, Span, TextInfo } from '../../../src/model/index.js'
import { digestSpan, digestText } from '../../../src/text/index.js'

const LENGTH: Readonly<Record<OffsetUnit, (text: string) => number>> = {
  'utf-16': (text) => text.length,
  'code-point': (text) => [...text].length,
  'utf-8': (text) => Buffer.byteLength(text),
}

type Results<P extends Readonly<Record<string, () => unknown>>> = { [K in keyof P]: ReturnType<P[K]> }

/** A text that is written piece by piece and gives the spans of what was written. */
export class AnnotatedText {
  content = ''
  readonly #unit: OffsetUnit
  #length = 0

  constructor(unit: OffsetUnit) {
    this.#unit = unit
  }

  /** Appends words and gives their span. */
  say(words: string): Span {
    return this.around(() => this.#append(words)).words
  }

  /** Appends a sentence whose parts in braces are written by functions, and gives what these return. */
  write<P extends Readonly<Record<string, () => unknown>>>(pattern: string, parts: P): Results<P> {
    const results: Record<string, unknown> = {}
    for (const [i, piece] of pattern.split(/[{}]/).entries()) {
      if (i % 2 === 0) this.#append(piece)
      else results[piece] = parts[piece]?.()
    }
    return results as Results<P>
  }

  /** The span of all that a function writes, and what it returns. */
  around<T>(write: () => T): { words: Span; result: T } {
    const start = this.#length
    const from = this.content.length
    const result = write()
    return { words: { start, end: this.#length, digest: digestSpan(this.content.slice(from)) }, result }
  }

  info(): Omit<TextInfo, 'content'> {
    return { offsetUnit: this.#unit, length: this.#length, digest: digestText(this.content) }
  }

  #append(words: string): void {
    this.content += words
    this.#length += LENGTH[this.#unit](words)
  }
}
