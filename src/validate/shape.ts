import type { core, ZodType } from 'zod'
import { acceptArticle, acceptRecord } from '../generated/accept.js'
import { COLLECTIONS, KINDS, type Kind } from '../model/index.js'
import { type Path, pointerOf, valueAt } from '../model/pointer.js'
import { show } from '../model/words.js'
import { didYouMean, type Finding } from '../rules/index.js'
import { articleSchema, entitySchema, eventSchema, quoteSchema, stanceSchema } from '../schema/index.js'
import { abridged } from './abridge.js'
import { allowedValues, expectationOf, type MissingKeys, missingKeysOf } from './issues.js'

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
  return [finding('missing-key', path, `${show(key)} is missing`, `expected: ${expectationOf(issue)}`)]
}

function unknownKeys(path: Path, keys: readonly string[], missing: MissingKeys, document: unknown): Finding[] {
  const pending = isPendingSpan(path, missing, document)
  const candidates = missing.get(pointerOf(path)) ?? []
  return keys
    .slice(0, LIMIT)
    .filter((key) => !(pending && PENDING_KEYS.has(key)))
    .map((key) =>
      finding(
        'unknown-key',
        [...path, key],
        `the key ${show(key)} does not belong here`,
        didYouMean(key, candidates) ?? 'remove it or correct its name',
      ),
    )
}

function unknownValue(issue: core.$ZodIssue, found: unknown): Finding {
  const meant = typeof found === 'string' ? didYouMean(found, allowedValues(issue).map(String)) : undefined
  const hint = otherCollection(issue.path, found) ?? meant ?? `expected: ${expectationOf(issue)}`
  return finding('unknown-value', issue.path, `${show(found)} is none of the values allowed here`, hint)
}

/** The hint for a record that stands in the collection of another kind. */
function otherCollection(path: Path, found: unknown): string | undefined {
  const kind = KINDS.find((candidate) => candidate === found)
  if (kind === undefined || path.length !== 3 || path[2] !== 'kind') return undefined
  return `a record of the kind "${kind}" belongs in "${COLLECTIONS[kind]}"`
}

function wrongType(issue: core.$ZodIssue, found: unknown): Finding {
  const { path } = issue
  if (path.length > 0) return finding('wrong-type', path, `expected ${expectationOf(issue)}, not ${show(found)}`)
  const hint = Array.isArray(found)
    ? 'a document holds one article; write many as NDJSON, one on each line'
    : 'a document is one article, a JSON object: { … }'
  return finding('wrong-type', path, `expected an article, not ${show(found)}`, hint)
}

function fromIssue(issue: core.$ZodIssue, missing: MissingKeys, document: unknown): Finding[] {
  const { path } = issue
  const found = valueAt(document, path)
  if (found === undefined && path.length > 0) return missingKey(issue, missing, document)
  const expectation = expectationOf(issue)
  switch (issue.code) {
    case 'unrecognized_keys':
      return unknownKeys(path, issue.keys, missing, document)
    case 'invalid_value':
    case 'invalid_union':
      return [unknownValue(issue, found)]
    case 'invalid_type':
      return [wrongType(issue, found)]
    case 'invalid_key':
      return [finding('wrong-key', path, `the key ${show(path.at(-1))} does not fit: expected ${expectation}`)]
    case 'too_small':
    case 'too_big':
      return typeof found === 'number'
        ? [finding('out-of-range', path, `expected ${expectation}, not ${show(found)}`)]
        : [finding('empty', path, `expected ${expectation}`)]
    default:
      return [finding('wrong-form', path, `expected ${expectation}, not ${show(found)}`)]
  }
}

/** At most so many findings are made of one document, so that a hostile one takes no more time and memory than it must. */
const LIMIT = 10_000

/**
 * What is wrong with the shape of a document, in zod's verdict and in sentences for people; empty where nothing is.
 * At most the first 10,000 findings.
 *
 * @param mayBeLong whether an array of it may have more items than any honest one
 */
export function checkShape(document: unknown, mayBeLong = true): readonly Finding[] {
  const issues = issuesOf(document, mayBeLong ? parseLong : parse)
  if (issues.length === 0) return []
  const missing = missingKeysOf(issues, document)
  return issues.flatMap((issue) => fromIssue(issue, missing, document)).slice(0, LIMIT)
}

const RECORD_SCHEMAS = { entity: entitySchema, event: eventSchema, quote: quoteSchema, stance: stanceSchema } as const

type Parse = (schema: ZodType, value: unknown) => readonly core.$ZodIssue[]

const parse: Parse = (schema, value) => schema.safeParse(value).error?.issues ?? []

/** zod makes an issue of each wrong item, so a document with long arrays is judged by their beginnings first. */
function parseLong(schema: ZodType, value: unknown): readonly core.$ZodIssue[] {
  const short = abridged(value)
  const early = short === value ? [] : parse(schema, short)
  return early.length > 0 ? early : parse(schema, value)
}

/** zod's issues, at most so many: the records of each collection are looked at one by one, and no more once there are enough. */
function issuesOf(document: unknown, parse: Parse): readonly core.$ZodIssue[] {
  if (typeof document !== 'object' || document === null || Array.isArray(document))
    return parse(articleSchema, document)
  const metadata: Record<string, unknown> = { ...document }
  const collections: [Kind, readonly unknown[]][] = []
  for (const kind of KINDS) {
    const records = Object.hasOwn(metadata, COLLECTIONS[kind]) ? metadata[COLLECTIONS[kind]] : undefined
    if (!Array.isArray(records)) continue
    collections.push([kind, records])
    metadata[COLLECTIONS[kind]] = []
  }
  const issues = acceptArticle(metadata) >= 0 ? [] : [...parse(articleSchema, metadata)]
  for (const [kind, records] of collections) {
    for (let i = 0; i < records.length && issues.length < LIMIT; i++) {
      if (acceptRecord[kind](records[i]) >= 0) continue
      for (const issue of parse(RECORD_SCHEMAS[kind], records[i])) {
        issues.push({ ...issue, path: [COLLECTIONS[kind], i, ...issue.path] })
      }
    }
  }
  return issues.slice(0, LIMIT)
}
