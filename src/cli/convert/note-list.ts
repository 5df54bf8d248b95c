import type { ConversionNote } from '../../interop/draft.js'
import { counted } from '../../model/numbers.js'
import { escapeControls } from '../../model/unseen.js'
import { note } from '../terminal.js'

/** How many notes are shown; all are counted. */
const SHOWN = 100

/** What conversions could not take over. */
export class NoteList {
  readonly #lines: string[] = []
  #count = 0

  /** @param source what the notes are about: an article or a file */
  add(source: string, notes: readonly ConversionNote[]): void {
    this.#count += notes.length
    for (const { place, kind, message } of notes.slice(0, SHOWN - this.#lines.length)) {
      this.#lines.push(`${source} ${place}: ${kind === 'left-out' ? 'left out' : 'assumed'}: ${message}`)
    }
  }

  /** Tells of them on standard error. */
  print(): void {
    for (const line of this.#lines) note(escapeControls(line))
    if (this.#count > this.#lines.length) note(`and ${counted(this.#count - this.#lines.length, 'more note')}`)
  }
}
