import type { Json, JsonObject } from './format-json.js'

/** Keys to keep, and below each what to keep of it; `whole` keeps all. */
type Kept = 'whole' | ReadonlyMap<string, Kept>

/** Pieces of documents that are wrong, and of others that are right. */
export interface Contrast {
  readonly bad: readonly Json[]
  readonly good: readonly Json[]
}

const isContainer = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null
const isRecord = (value: unknown) => isContainer(value) && 'id' in value

/** What two documents do not have in common, leaving out records that only the second one has. */
function difference(a: Json | undefined, b: Json | undefined): Kept | undefined {
  if (JSON.stringify(a) === JSON.stringify(b)) return undefined
  if (!isContainer(a) || !isContainer(b) || Array.isArray(a) !== Array.isArray(b)) return 'whole'
  const kept = new Map<string, Kept>()
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const below = key in a || !isRecord(b[key]) ? difference(a[key], b[key]) : undefined
    if (below !== undefined) kept.set(key, below)
  }
  return kept.size === 0 ? undefined : kept
}

/** What either keeps. */
function union(a: Kept | undefined, b: Kept | undefined): Kept | undefined {
  if (a === undefined || b === undefined) return a ?? b
  if (a === 'whole' || b === 'whole') return 'whole'
  const keys = new Set([...a.keys(), ...b.keys()])
  return new Map([...keys].map((key) => [key, union(a.get(key), b.get(key)) as Kept]))
}

/** The same, with what a path leads to. */
function including(kept: Kept | undefined, [key, ...rest]: readonly string[]): Kept {
  if (key === undefined) return kept ?? 'whole'
  if (kept === 'whole') return kept
  return new Map(kept).set(key, including(kept?.get(key), rest))
}

/** Of each record its kind and id are kept, of smaller objects all that is no container. */
function isKeptAnyway(owner: JsonObject, key: string, depth: number): boolean {
  if (depth === 0) return false
  return isRecord(owner) && depth === 2 ? key === 'kind' || key === 'id' : !isContainer(owner[key])
}

function prune(value: Json, kept: Kept, depth = 0): Json {
  if (kept === 'whole' || !isContainer(value)) return value
  const entries = Object.entries(value).flatMap(([key, below]): [string, Json][] => {
    const keep = kept.get(key) ?? (isKeptAnyway(value, key, depth) ? 'whole' : undefined)
    return keep === undefined ? [] : [[key, prune(below, keep, depth + 1)]]
  })
  return Array.isArray(value) ? entries.map(([, below]) => below) : Object.fromEntries(entries)
}

/** The record, where a piece of an article holds nothing but one. */
function onlyRecord(piece: Json): Json | undefined {
  const [collection, ...more] = Object.values(piece as JsonObject)
  return Array.isArray(collection) && collection.length === 1 && more.length === 0 ? collection[0] : undefined
}

/** Records without what is around them, where that is the same for all. */
function unwrap(pieces: Contrast): Contrast {
  const bad = pieces.bad.map(onlyRecord)
  const good = pieces.good.map(onlyRecord)
  const isComplete = (records: readonly (Json | undefined)[]): records is Json[] => !records.includes(undefined)
  return isComplete(bad) && isComplete(good) ? { bad, good } : pieces
}

/** Of what is kept only that which belongs to the same record, or else to the same key of the article. */
function near(kept: Kept, [key = '', index = '']: readonly string[]): Kept {
  const below = kept === 'whole' ? kept : kept.get(key)
  return new Map([[key, below instanceof Map ? new Map([[index, below.get(index) ?? 'whole']]) : 'whole']])
}

/**
 * The least that shows why documents are wrong and others right: where the last of them differ, where the wrong ones differ
 * from each other, and where the finding on the last wrong one is.
 *
 * @param onlyNear leaves out all but the record that the finding is in
 */
export function contrast(
  failing: readonly JsonObject[],
  passing: readonly JsonObject[],
  pointer: string,
  onlyNear = false,
): Contrast {
  const path = pointer.split('/').slice(1)
  const differences = union(difference(failing.at(-1), passing.at(-1)), difference(failing[0], failing.at(-1)))
  const all = including(differences, path)
  const kept = onlyNear ? near(all, path) : all
  return unwrap({ bad: failing.map((one) => prune(one, kept)), good: passing.map((one) => prune(one, kept)) })
}
