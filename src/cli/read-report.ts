import { readJsonObject } from '../validate/read-file.js'
import { reportSchema } from '../validate/report/schema.js'
import type { Report } from '../validate/report/types.js'
import { asUsage, UsageError } from './errors.js'

/**
 * Reads a report that was written as JSON.
 *
 * @throws UsageError where the file holds no report
 */
export function readReport(file: string): Report {
  const read = reportSchema.safeParse(asUsage(() => readJsonObject(file)))
  if (read.success) return read.data
  const [issue] = read.error.issues
  const place = issue?.path.map((key) => `/${String(key)}`).join('')
  throw new UsageError(`${file}#${place}: ${issue?.message}; give a report of reportedly validate --reporter json`)
}
