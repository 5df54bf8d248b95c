import { concise } from './concise.js'
import { github } from './github.js'
import { json } from './json.js'
import { junit } from './junit.js'
import { ndjson } from './ndjson.js'
import { pretty } from './pretty.js'
import type { Reporter } from './reporter.js'
import { sarif } from './sarif.js'
import type { ReporterName } from './table.js'

const reporters: Readonly<Record<Exclude<ReporterName, 'html'>, Reporter>> = {
  pretty,
  concise,
  json,
  ndjson,
  sarif,
  github,
  junit,
}

/** What writes a format of `--reporter`. The page is loaded when it is asked for, since it is larger than all others. */
export async function loadReporter(name: ReporterName): Promise<Reporter> {
  return name === 'html' ? (await import('../other-commands.js')).html : reporters[name]
}
