/** What each format of the report is for, in one line. */
export const REPORTERS = {
  pretty: 'for people: each problem with the source around it',
  concise: 'one line a problem: file:line:column, code, message',
  json: 'the whole report as one JSON document',
  ndjson: 'one JSON object a line: the problems, then a summary',
  sarif: 'SARIF 2.1.0, for code scanning and editors',
  github: 'annotations in GitHub Actions',
  junit: 'JUnit XML, for test reports in CI',
  html: 'one HTML page for people, which opens offline',
} as const

export type ReporterName = keyof typeof REPORTERS

export const REPORTER_NAMES = Object.keys(REPORTERS) as readonly ReporterName[]
