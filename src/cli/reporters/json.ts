import { printableJson } from '../escape.js'
import type { Reporter } from './reporter.js'

/** The report itself as indented JSON. */
export const json: Reporter = (report) => printableJson(report)
