import { positionOf, utf8Length } from './position.js'

/** Tells the line, column and byte of one offset after the other, counting only what stands between them. All from 0. */
export class PositionCursor {
  #offset = 0
  #line = 0
  #lineStart = 0
  #byte = 0

  /**
   * @param source a well-formed text
   * @param byteLength how many bytes a text takes in UTF-8
   */
  constructor(
    readonly source: string,
    readonly byteLength: (text: string) => number = (text) => utf8Length(text, text.length),
  ) {}

  /** Lines end at LF alone, columns count UTF-16 units, bytes those of UTF-8. */
  at(offset: number): { readonly line: number; readonly column: number; readonly byte: number } {
    const isBack = offset < this.#offset
    const between = isBack ? this.source.slice(offset, this.#offset) : this.source.slice(this.#offset, offset)
    const sign = isBack ? -1 : 1
    const lines = positionOf(between, between.length).line
    if (lines > 0) this.#lineStart = offset === 0 ? 0 : this.source.lastIndexOf('\n', offset - 1) + 1
    this.#line += sign * lines
    this.#byte += sign * this.byteLength(between)
    this.#offset = offset
    return { line: this.#line, column: offset - this.#lineStart, byte: this.#byte }
  }
}
