const LF = 10
const NOTHING = Buffer.alloc(0)

/** One line of a file, without its LF. */
export interface Line {
  /** Valid until the next lines are asked for. */
  readonly bytes: Buffer
  /** Offset of its first byte in the file. */
  readonly byte: number
  /** In bytes, as it stands in the file: with its LF. */
  readonly size: number
  /** From 1, in the range that is read. */
  readonly line: number
  /** Whether an LF ends it; only the last line of a file may lack one. */
  readonly terminated: boolean
  /** Set where it is not a line but all of the file, or the rest of it. */
  readonly isDocument?: true
  /** Set where the line is longer than allowed: its bytes are then left out. */
  readonly tooLong?: true
}

/** The lines that start in a range of bytes. */
export interface LineRange {
  /** From 0. */
  readonly start: number
  /** Exclusive; the line that crosses it is still read to its end. */
  readonly end: number
  readonly maxLineBytes: number
}

/**
 * Cuts chunks of a file into lines at the byte LF, and nowhere else. A range that does not start the file must be fed
 * from the byte before it: that byte tells whether a line starts there.
 */
export class LineSplitter {
  /** LF bytes in the range so far. */
  newlines = 0
  readonly #range: LineRange
  readonly #carried: Buffer[] = []
  #carriedBytes = 0
  #position: number
  #lineStart: number
  #tooLong = false
  #skipping: boolean

  constructor(range: LineRange) {
    this.#range = range
    this.#skipping = range.start > 0
    this.#position = Math.max(0, range.start - 1)
    this.#lineStart = this.#position
  }

  /** Whether no further line starts in the range. */
  get done(): boolean {
    const from = this.#skipping ? this.#position : this.#lineStart
    return from >= this.#range.end
  }

  /** The lines that a chunk completes. */
  push(chunk: Buffer): Line[] {
    const lines: Line[] = []
    let from = 0
    while (!this.done) {
      const at = chunk.indexOf(LF, from)
      if (at < 0) {
        this.#carry(chunk.subarray(from))
        break
      }
      this.#position += at + 1 - from
      this.#endLine(lines, at > from ? chunk.subarray(from, at) : NOTHING, true)
      const lf = this.#position - 1
      if (lf >= this.#range.start && lf < this.#range.end) this.newlines++
      this.#lineStart = this.#position
      from = at + 1
    }
    return lines
  }

  /** The last line of the file, where no LF ends it. */
  end(): Line[] {
    const lines: Line[] = []
    if (!this.done && (this.#carriedBytes > 0 || this.#tooLong)) this.#endLine(lines, NOTHING, false)
    return lines
  }

  #carry(rest: Buffer): void {
    this.#position += rest.length
    if (this.#skipping || this.#tooLong) return
    this.#carriedBytes += rest.length
    if (this.#carriedBytes > this.#range.maxLineBytes) this.#tooLong = true
    if (this.#tooLong) this.#carried.length = 0
    else this.#carried.push(Buffer.from(rest))
  }

  #endLine(lines: Line[], tail: Buffer, terminated: boolean): void {
    const size = this.#position - this.#lineStart
    const place = { byte: this.#lineStart, size, line: this.newlines + 1, terminated }
    if (this.#skipping) this.#skipping = false
    else if (this.#tooLong || this.#carriedBytes + tail.length > this.#range.maxLineBytes)
      lines.push({ ...place, bytes: NOTHING, tooLong: true })
    else lines.push({ ...place, bytes: this.#carried.length > 0 ? Buffer.concat([...this.#carried, tail]) : tail })
    this.#carried.length = 0
    this.#carriedBytes = 0
    this.#tooLong = false
  }
}
