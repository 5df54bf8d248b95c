import type { core } from 'zod'

/** Where in a document an issue of zod is. */
export type Path = readonly PropertyKey[]

/** The JSON Pointer (RFC 6901) of a path. */
export const pointerOf = (path: Path) =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

/** What stands in a document at a path; `undefined` where nothing does. */
export function valueAt(document: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    document,
  )
}

/** Of a union's branches, the one that the value came nearest to: the fewest problems, the deepest first. */
function closestBranch(branches: readonly (readonly core.$ZodIssue[])[]): readonly core.$ZodIssue[] {
  const depth = (branch: readonly core.$ZodIssue[]) => Math.min(...branch.map((issue) => issue.path.length))
  return [...branches].sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0] ?? []
}

/** The issues that an issue stands for: of a union, those of the branch that the value came nearest to. */
export function leavesOf(issue: core.$ZodIssue): core.$ZodIssue[] {
  const closest = issue.code === 'invalid_union' ? closestBranch(issue.errors) : []
  if (closest.length === 0) return [issue]
  return closest.flatMap((inner) => leavesOf({ ...inner, path: [...issue.path, ...inner.path] }))
}

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
