import type { Reporter } from './reporter.js'

/** A format of the report. */
export interface ReporterEntry {
  /** What it is for, in one line. */
  readonly description: string
  readonly load: () => Promise<Reporter>
}

export const REPORTER_NAMES = ['pretty', 'concise', 'json', 'ndjson', 'sarif', 'github', 'junit'] as const

export type ReporterName = (typeof REPORTER_NAMES)[number]

/** The formats of `--reporter`. Each is loaded when it is wanted. */
export const REPORTERS: Readonly<Record<ReporterName, ReporterEntry>> = {
  pretty: {
    description: 'for people: each problem with the source around it',
    load: async () => (await import('./pretty.js')).pretty,
  },
  concise: {
    description: 'one line a problem: file:line:column, code, message',
    load: async () => (await import('./concise.js')).concise,
  },
  json: {
    description: 'the whole report as one JSON document',
    load: async () => (await import('./json.js')).json,
  },
  ndjson: {
    description: 'one JSON object a line: the problems, then a summary',
    load: async () => (await import('./ndjson.js')).ndjson,
  },
  sarif: {
    description: 'SARIF 2.1.0, for code scanning and editors',
    load: async () => (await import('./sarif.js')).sarif,
  },
  github: {
    description: 'annotations in GitHub Actions',
    load: async () => (await import('./github.js')).github,
  },
  junit: {
    description: 'JUnit XML, for test reports in CI',
    load: async () => (await import('./junit.js')).junit,
  },
}
