/**
 * Articles in the formats of other tools, and annotations of other tools as the draft of an article. Free of Node's own
 * modules; RDF needs the package `n3` and Parquet `hyparquet-writer`, which are loaded when they are asked for.
 *
 * @packageDocumentation
 */
export * from './brat/index.js'
export { type FromCsvOptions, fromCsv } from './csv-import.js'
export type { ConversionNote, Draft } from './draft.js'
export { type ICalendarWriter, iCalendarWriter, toICalendar } from './icalendar.js'
export type { IriOptions } from './iri.js'
export * from './json-ld.js'
export type { NewArticle } from './new-article.js'
export { PLOVER_COLUMNS, type PloverColumn, type PloverRow, ploverLine, ploverRows } from './plover-rows.js'
export * from './rdf/index.js'
export * from './tables/index.js'
export * from './web-annotation.js'
