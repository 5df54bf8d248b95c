import type { core } from 'zod'
import { didYouMean, type Finding } from '../rules/index.js'
import { articleSchema } from '../schema/index.js'

const pointerOf = (path: readonly PropertyKey[]) =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

function valueAt(document: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    document,
  )
}

function excerpt(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value)
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}

const finding = (code: string, path: readonly PropertyKey[], message: string, hint?: string): Finding => ({
  code: `shape/${code}`,
  severity: 'error',
  pointer: pointerOf(path),
  message,
  ...(hint === undefined ? {} : { hint }),
})

function fromIssue(issue: core.$ZodIssue, document: unknown): Finding[] {
  const { path } = issue
  const found = valueAt(document, path)
  if (found === undefined) {
    return [finding('missing-key', path, `"${String(path.at(-1))}" is missing`, expectation(issue))]
  }
  const value = excerpt(found)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) =>
        finding(
          'unknown-key',
          [...path, key],
          `the key "${key}" does not belong here`,
          'remove it or correct its name',
        ),
      )
    case 'invalid_value':
      return [finding('unknown-value', path, `${value} is none of the values allowed here`, expectation(issue, found))]
    case 'invalid_union': {
      const closest = closestBranch(issue.errors)
      return closest.length > 0
        ? closest.flatMap((inner) => fromIssue({ ...inner, path: [...path, ...inner.path] }, document))
        : [finding('unknown-value', path, `${value} fits none of the forms allowed here`)]
    }
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

/** Of a union's branches, the one that the value came nearest to: the fewest problems, the deepest first. */
function closestBranch(branches: readonly (readonly core.$ZodIssue[])[]): readonly core.$ZodIssue[] {
  const depth = (branch: readonly core.$ZodIssue[]) => Math.min(...branch.map((issue) => issue.path.length))
  return [...branches].sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0] ?? []
}

/** What is wrong with the shape of a document, in zod's verdict and in sentences for people; empty where nothing is. */
export function checkShape(document: unknown): readonly Finding[] {
  const result = articleSchema.safeParse(document)
  return result.success ? [] : result.error.issues.flatMap((issue) => fromIssue(issue, document))
}
