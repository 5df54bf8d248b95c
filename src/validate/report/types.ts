import type { Finding, Severity } from '../../rules/index.js'

/** A place in a file. */
export interface Location {
  /** Path as it was given, `/` between folders; `<stdin>` for standard input. */
  readonly file: string
  /** From 1; only LF ends a line. */
  readonly line: number
  /** From 1, in UTF-16 units, as editors count. */
  readonly column: number
  /** From 0, in the decompressed file. */
  readonly byte: number
}

/** The source around a finding, on one line: control characters are still in it. */
export interface Frame {
  /** At most 40 UTF-16 units; `…` in front where more was cut off. */
  readonly before: string
  /** What is wrong; at most 60 UTF-16 units, `…` at its end where more was cut off. Empty where something is missing. */
  readonly marked: string
  /** At most 40 UTF-16 units; `…` at its end where more was cut off. */
  readonly after: string
}

/** Another place that a diagnostic speaks of. */
export interface Related {
  readonly message: string
  readonly pointer: string
  readonly location: Location
}

/** A finding with its place in a file. */
export interface Diagnostic extends Finding {
  /** The article's id, where it has one. */
  readonly article?: string
  /** Where; absent where what was checked never was in a file. */
  readonly location?: Location
  readonly frame?: Frame
  readonly related?: readonly Related[]
  /** The same for the same problem of the same record, whatever line it moves to: 11 characters (RFC 6920 sha-256-64, base64url). */
  readonly fingerprint: string
}

/** Something that kept a run from being complete: a file that cannot be read, an input that was cut, a limit. */
export interface Failure {
  readonly file: string
  /** From 1; absent where the whole file is concerned. */
  readonly line?: number
  /** What happened and what to do. */
  readonly message: string
}

/** How often a code was found. */
export interface CodeCount {
  /** Error where it was found at both severities. */
  readonly severity: Severity
  readonly count: number
}

/** What was read. */
export interface ReadCounts {
  readonly articles: number
  /** Articles with at least one error of their own; contradictions between articles do not count. */
  readonly invalid: number
  /** Decompressed. */
  readonly bytes: number
  /** Articles whose text was at hand, so that rules that need it ran. */
  readonly texts: number
}

/** What a report was made with. */
export interface Versions {
  /** Of this package. */
  readonly reportedly: string
  /** Of the data model. */
  readonly schema: number
  /** The codes of the rules that ran, sorted. */
  readonly rules: readonly string[]
}

/** What validation found: plain JSON, whose schema is `reportedly/schema/report.json`. */
export interface Report {
  readonly reportVersion: 1
  readonly versions: Versions
  /** Whether everything was read and checked. A report that is not complete proves nothing about the rest. */
  readonly complete: boolean
  /** What kept it from being complete: the first 100, by file and line. */
  readonly failures: readonly Failure[]
  readonly read: ReadCounts & { readonly files: number }
  /** Exact, however many diagnostics are listed. */
  readonly counts: {
    readonly error: number
    readonly warning: number
    /** Findings that a baseline accepts; they are in none of the other counts. */
    readonly suppressed: number
    readonly byCode: Readonly<Record<string, CodeCount>>
  }
  /** Of each code the first in the order of the corpus, at most `limit`; ordered by place. */
  readonly diagnostics: readonly Diagnostic[]
  /** How many diagnostics of one code are listed at most. */
  readonly limit: number
}

/** A range of bytes of one file: the lines that start in it. */
export interface Shard {
  readonly file: string
  /** From 0. */
  readonly start: number
  /** Exclusive. */
  readonly end: number
  /** Of the whole file, in bytes as stored. */
  readonly size: number
  /** Changes when the file does. */
  readonly etag?: string
}

/** What validation of one shard found. Lines count from the shard's first byte; all else is as in a {@link Report}. */
export interface ReportPart {
  readonly shard: Shard
  /** LF bytes in the shard's range: what the lines of the next shard are moved by. */
  readonly newlines: number
  readonly read: ReadCounts
  readonly suppressed: number
  readonly byCode: Readonly<Record<string, CodeCount>>
  readonly failures: readonly Failure[]
  /** In the order of the shard. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Parts of a report, by the key of their shard. */
export interface PartialReport {
  /** Absent in the empty report. */
  readonly versions?: Versions
  readonly limit?: number
  /** A digest of what else the parts were validated with: depth, line length, duplicate keys, text, baseline. */
  readonly settings?: string
  readonly parts: Readonly<Record<string, ReportPart>>
}
