import type { core } from 'zod'
import { didYouMean, type Finding } from '../rules/index.js'
import { articleSchema } from '../schema/index.js'
import { leavesOf, type MissingKeys, missingKeysOf, type Path, pointerOf, valueAt } from './issues.js'

function excerpt(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value)
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}

const finding = (code: string, path: Path, message: string, hint?: string): Finding => ({
  code: `shape/${code}`,
  severity: 'error',
  pointer: pointerOf(path),
  message,
  ...(hint === undefined ? {} : { hint }),
})

/** What `reportedly annotate` writes into a pending span, and what it takes out. */
const PENDING_KEYS: ReadonlySet<string> = new Set(['start', 'end', 'digest', 'text', 'words', 'in', 'occurrence'])

/** Whether a span is expected in this place and there is one that has its words, but no offsets yet. */
const isPendingSpan = (path: Path, missing: MissingKeys, document: unknown): boolean =>
  missing.get(pointerOf(path))?.includes('start') === true && typeof valueAt(document, [...path, 'words']) === 'string'

const pendingSpan = (path: Path) =>
  finding('pending-span', path, 'this span has words but no offsets yet', 'run `reportedly annotate` with the text')

function missingKey(issue: core.$ZodIssue, missing: MissingKeys, document: unknown): Finding[] {
  const { path } = issue
  const owner = path.slice(0, -1)
  const key = String(path.at(-1))
  if (PENDING_KEYS.has(key) && isPendingSpan(owner, missing, document)) {
    return key === 'start' ? [pendingSpan(owner)] : []
  }
  return [finding('missing-key', path, `"${key}" is missing`, expectation(issue))]
}

function unknownKeys(path: Path, keys: readonly string[], missing: MissingKeys, document: unknown): Finding[] {
  const pending = isPendingSpan(path, missing, document)
  const candidates = missing.get(pointerOf(path)) ?? []
  return keys
    .filter((key) => !(pending && PENDING_KEYS.has(key)))
    .map((key) =>
      finding(
        'unknown-key',
        [...path, key],
        `the key "${key}" does not belong here`,
        didYouMean(key, candidates) ?? 'remove it or correct its name',
      ),
    )
}

function fromIssue(issue: core.$ZodIssue, missing: MissingKeys, document: unknown): Finding[] {
  const { path } = issue
  const found = valueAt(document, path)
  if (found === undefined) return missingKey(issue, missing, document)
  const value = excerpt(found)
  switch (issue.code) {
    case 'unrecognized_keys':
      return unknownKeys(path, issue.keys, missing, document)
    case 'invalid_value':
      return [finding('unknown-value', path, `${value} is none of the values allowed here`, expectation(issue, found))]
    case 'invalid_union':
      return [finding('unknown-value', path, `${value} fits none of the forms allowed here`)]
    case 'invalid_type':
      return [finding('wrong-type', path, `${value} is not of type ${issue.expected}`)]
    default:
      return [finding(issue.code.replaceAll('_', '-'), path, `${value}: ${issue.message}`)]
  }
}

/** What may stand in the place of an issue, the likeliest first. */
function expectation(issue: core.$ZodIssue, found?: unknown): string | undefined {
  if (issue.code === 'invalid_type') return `expected: ${issue.expected}`
  if (issue.code !== 'invalid_value') return undefined
  const meant = typeof found === 'string' ? didYouMean(found, issue.values.map(String)) : undefined
  return meant ?? `expected: ${issue.values.map(excerpt).join(', ')}`
}

/** What is wrong with the shape of a document, in zod's verdict and in sentences for people; empty where nothing is. */
export function checkShape(document: unknown): readonly Finding[] {
  const result = articleSchema.safeParse(document)
  if (result.success) return []
  const issues = result.error.issues.flatMap(leavesOf)
  const missing = missingKeysOf(issues, document)
  return issues.flatMap((issue) => fromIssue(issue, missing, document))
}
