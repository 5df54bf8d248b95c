import { replaceText } from '../validate/corpus/replace-file.js'
import { readJsonObject } from '../validate/read-file.js'
import type { Report } from '../validate/report/types.js'
import { asUsage, UsageError } from './errors.js'

/** The fingerprints of the findings that a file accepts. @throws UsageError where it is no baseline */
export function readBaseline(file: string): ReadonlySet<string> {
  const { baselineVersion, fingerprints } = asUsage(() => readJsonObject(file))
  const isBaseline = Array.isArray(fingerprints) && fingerprints.every((item) => typeof item === 'string')
  if (baselineVersion !== 1 || !isBaseline) {
    throw new UsageError(`${file} is no baseline; write one with --update-baseline`)
  }
  return new Set(fingerprints)
}

/** Writes a file that accepts the findings of a report. */
export function writeBaseline(file: string, { diagnostics }: Report): void {
  const fingerprints = [...new Set(diagnostics.map(({ fingerprint }) => fingerprint))].sort()
  const text = JSON.stringify({ baselineVersion: 1, fingerprints }, null, 2)
  replaceText(file, text)
}
