/** What files hold: `auto` goes by a file's name, and by its first line where that says nothing. */
export type Format = 'auto' | 'json' | 'ndjson'

/** What to check a corpus for, in a form that every thread can be told. */
export interface Settings {
  /** How deep objects and arrays may be nested. */
  readonly maxDepth: number
  /** Bytes; a longer line or document is not read, and the run is then not complete. */
  readonly maxLineBytes: number
  /** Whether keys that stand in an object twice are looked for. */
  readonly duplicateKeys: boolean
  /** Whether a file may hold no article, and a folder or glob stand for no file. */
  readonly allowEmpty: boolean
  /** How many diagnostics of each code are listed. */
  readonly limit: number
  /** Codes of the only rules to run, those of the corpus among them. */
  readonly only?: readonly string[]
  /** Codes of rules to leave out. */
  readonly skip: readonly string[]
  /** Paths of modules whose default export is an array of further rules. */
  readonly ruleModules: readonly string[]
  /** A file with the text of the one article, or a folder with a text `<article id>.txt` for each. */
  readonly text?: string
  /** Fingerprints of findings that are accepted. */
  readonly baseline?: ReadonlySet<string>
}

export const DEFAULT_SETTINGS: Settings = {
  maxDepth: 256,
  maxLineBytes: 64 * 1024 * 1024,
  duplicateKeys: true,
  allowEmpty: false,
  limit: 20,
  skip: [],
  ruleModules: [],
}

/** How far a run has come. */
export interface CorpusProgress {
  /** Decompressed. */
  readonly bytes: number
  readonly articles: number
  /** How many bytes there are; absent where it is not known beforehand. */
  readonly total?: number
}

/** How a corpus is validated. */
export interface CorpusOptions extends Partial<Settings> {
  /** What all files hold, whatever their names say. */
  readonly format?: Format
  /** How many threads check; `auto` takes as many as there are processors, and fewer where there is little to do. */
  readonly concurrency?: number | 'auto'
  /** A file for the articles that have errors: NDJSON, each with its place, its findings and itself as it was read. */
  readonly rejects?: string
  /** Stops the run, which then throws the signal's reason. */
  readonly signal?: AbortSignal
  /** Told of progress now and then. */
  readonly onProgress?: (progress: CorpusProgress) => void
}

/** A corpus that comes as bytes and not from a file. */
export interface CorpusStream {
  /** What places are reported in; its ending says what the bytes hold, as that of a file does. */
  readonly name: string
  readonly bytes: AsyncIterable<Uint8Array>
}

/** Paths of files and folders, globs, `-` for standard input; or a stream. */
export type CorpusSource = string | readonly string[] | CorpusStream
