import type { ReportPart } from '../validate/report/types.js'
import type { Tallies } from './types.js'

/** What is counted of a part. */
export function talliesOf({ read, byCode, failures }: ReportPart): Tallies {
  let errors = 0
  let warnings = 0
  for (const { severity, count } of Object.values(byCode)) {
    if (severity === 'error') errors += count
    else warnings += count
  }
  return { articles: read.articles, bytes: read.bytes, errors, warnings, failures: failures.length }
}
