import type { Colors } from 'picocolors/types.js'
import type { Report } from '../../validate/report/types.js'

/** Where a report is to be shown. */
export interface ReporterContext {
  readonly colors: Colors
  /** Columns to fill. */
  readonly width: number
  /** The folder that file names are told from, `/` between folders. */
  readonly cwd?: string
}

/** Writes a report in one format, without a newline at its end. Nothing in the data can forge a line or a control sequence. */
export type Reporter = (report: Report, context: ReporterContext) => string
