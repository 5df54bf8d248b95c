import type { ConversionNote } from '../../interop/draft.js'
import { counted } from '../../model/numbers.js'
import { escapeControls } from '../../model/unseen.js'
import { note } from '../terminal.js'
import type { Output } from './output.js'

/** What conversions could not take over. */
export class NoteList {
  readonly #lines: string[] = []
  #count = 0

  /**
   * @param shown how many notes are kept to be shown; all are counted
   * @param all where every note goes, a line of JSON each
   */
  constructor(
    private readonly shown: number,
    private readonly all?: Output,
  ) {}

  /** @param source what the notes are about: an article or a file */
  add(source: string, notes: readonly ConversionNote[]): void {
    this.#count += notes.length
    for (const { place, kind, message } of notes.slice(0, this.shown - this.#lines.length)) {
      this.#lines.push(`${source} ${place}: ${kind === 'left-out' ? 'left out' : 'assumed'}: ${message}`)
    }
    for (const { place, kind, message } of this.all ? notes : []) {
      this.all?.write('', `${JSON.stringify({ source, place, kind, message })}\n`)
    }
  }

  /** Tells of them on standard error. */
  print(): void {
    for (const line of this.#lines) note(escapeControls(line))
    const more = this.#count - this.#lines.length
    if (more > 0) note(`and ${counted(more, 'more note')}${this.all ? '' : '; --notes writes all to a file'}`)
  }
}
