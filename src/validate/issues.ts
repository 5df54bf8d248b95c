import type { core } from 'zod'
import { pointerOf, valueAt } from '../model/pointer.js'
import { show } from '../model/words.js'

/** The keys that each object lacks, by its JSON Pointer. */
export type MissingKeys = ReadonlyMap<string, readonly string[]>

export function missingKeysOf(issues: readonly core.$ZodIssue[], document: unknown): MissingKeys {
  const missing = new Map<string, string[]>()
  for (const { path } of issues) {
    if (path.length === 0 || valueAt(document, path) !== undefined) continue
    const owner = pointerOf(path.slice(0, -1))
    missing.set(owner, [...(missing.get(owner) ?? []), String(path.at(-1))])
  }
  return missing
}

/** The values that an issue says are the only ones allowed. */
export function allowedValues(issue: core.$ZodIssue): readonly unknown[] {
  if (issue.code === 'invalid_value') return issue.values
  return issue.code === 'invalid_union' && 'options' in issue ? (issue.options ?? []) : []
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'a string',
  number: 'a number',
  boolean: 'true or false',
  array: 'an array',
  object: 'an object',
  record: 'an object',
}

const FROM_SCHEMA = /^Expected /

/** What may stand in the place of an issue, to go after "expected": the schema's own words, a type, or the values allowed. */
export function expectationOf(issue: core.$ZodIssue): string {
  if (FROM_SCHEMA.test(issue.message)) return issue.message.replace(FROM_SCHEMA, '')
  if (issue.code === 'invalid_type') return TYPES[issue.expected] ?? issue.expected
  const allowed = allowedValues(issue).map(show)
  if (allowed.length > 0) return allowed.length === 1 ? allowed.join() : `one of ${allowed.join(', ')}`
  return 'another form'
}
