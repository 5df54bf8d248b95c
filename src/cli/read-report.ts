import { ReadError, readJsonObject } from '../validate/read-file.js'
import { reportSchema } from '../validate/report/schema.js'
import type { Report } from '../validate/report/types.js'
import { UsageError } from './errors.js'

function readObject(file: string): Record<string, unknown> {
  try {
    return readJsonObject(file)
  } catch (error) {
    if (error instanceof ReadError && error.problem === 'invalid') throw new UsageError(error.message)
    throw error
  }
}

/**
 * Reads a report that was written as JSON.
 *
 * @throws UsageError where the file holds no report
 */
export function readReport(file: string): Report {
  const read = reportSchema.safeParse(readObject(file))
  if (read.success) return read.data
  const [issue] = read.error.issues
  const place = issue?.path.map((key) => `/${String(key)}`).join('')
  throw new UsageError(`${file}#${place}: ${issue?.message}; give a report of reportedly validate --reporter json`)
}
