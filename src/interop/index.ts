/**
 * Articles in the formats of other tools, and annotations of other tools as the draft of an article. Free of Node's own
 * modules; RDF needs the package `n3` and Parquet `hyparquet-writer`, which are loaded when they are asked for.
 */
export type { ConversionNote, Draft } from './draft.js'
export type { IriOptions } from './iri.js'
export type { NewArticle } from './new-article.js'
