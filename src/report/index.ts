/**
 * The report: an article as one HTML file that opens from disk, offline, with or without script.
 *
 * @packageDocumentation
 */
export { type ReportOptions, renderReport } from './render.js'
