import type { Formatter } from 'picocolors/types.js'
import type { Frame } from '../../validate/report/types.js'
import { escapeForLog } from '../escape.js'
import { cutEnd, cutStart, displayWidth } from './display-width.js'

/** A frame as it is drawn. */
export interface DrawnFrame {
  /** The source, what is wrong in colour. */
  readonly source: string
  /** Carets below what is wrong. */
  readonly marker: string
  /** Columns that the marker takes. */
  readonly markerWidth: number
}

/** Draws a frame in at most `columns` columns: what is wrong comes first, the rest is cut where it must be, to a `…` at least. */
export function drawFrame(frame: Frame, columns: number, color: Formatter): DrawnFrame {
  const marked = cutEnd(escapeForLog(frame.marked), columns - 2)
  const carets = Math.max(1, displayWidth(marked))
  const rest = columns - carets
  const before = escapeForLog(frame.before)
  const half = Math.max(Math.floor(rest / 2), rest - displayWidth(before))
  const after = cutEnd(escapeForLog(frame.after), half)
  const shown = cutStart(before, rest - displayWidth(after))
  const indent = displayWidth(shown)
  return {
    source: shown + color(marked) + after,
    marker: ' '.repeat(indent) + color('^'.repeat(carets)),
    markerWidth: indent + carets,
  }
}
