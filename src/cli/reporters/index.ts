import { concise } from './concise.js'
import { github } from './github.js'
import { html } from './html.js'
import { json } from './json.js'
import { junit } from './junit.js'
import { ndjson } from './ndjson.js'
import { pretty } from './pretty.js'
import type { Reporter } from './reporter.js'
import { sarif } from './sarif.js'
import type { ReporterName } from './table.js'

/** What writes each format of `--reporter`. */
export const reporters: Readonly<Record<ReporterName, Reporter>> = {
  pretty,
  concise,
  json,
  ndjson,
  sarif,
  github,
  junit,
  html,
}
