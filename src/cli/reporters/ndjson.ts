import { printableJson } from '../escape.js'
import type { Reporter } from './reporter.js'

/** One object a line, told apart by `type`: `diagnostic`, `failure`, and at the end one `summary`: the report without its diagnostics. */
export const ndjson: Reporter = ({ diagnostics, ...rest }) =>
  [
    ...diagnostics.map((diagnostic) => ({ type: 'diagnostic', ...diagnostic })),
    ...rest.failures.map((failure) => ({ type: 'failure', ...failure })),
    { type: 'summary', ...rest },
  ]
    .map((line) => printableJson(line, 0))
    .join('\n')
