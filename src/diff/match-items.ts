import { isSpan, type JsonObject, ownValue } from './json.js'

/** The items of two lists that are the same thing, by index; those that have no counterpart stand alone. */
export interface Matched {
  readonly pairs: readonly (readonly [before: number, after: number])[]
  readonly removed: readonly number[]
  readonly added: readonly number[]
}

/** Tells whether items are the same thing: by fields that say so, the surest first. */
interface Matching {
  readonly by: readonly (readonly string[])[]
  /** Spans that overlap are the same one, corrected. */
  readonly overlapping?: true
}

const SPANS: Matching = { by: [['start', 'end', 'digest'], ['digest'], ['start'], ['end']], overlapping: true }
const RECORDS: Matching = { by: [['id']] }
/** Lists of a field that is not known here: what is in the same place is the same thing. */
const PLACES: Matching = { by: [[]] }

/** By the name of the list. */
const MATCHINGS: ReadonlyMap<string, Matching> = /* @__PURE__ */ new Map<string, Matching>([
  ...['agents', 'entities', 'events', 'quotes', 'stances'].map((name) => [name, RECORDS] as const),
  ...['mentions', 'cue', 'content', 'verbatim', 'hedges', 'evidence'].map((name) => [name, SPANS] as const),
  ['externalIds', { by: [['scheme', 'id'], ['scheme']] }],
  ['arguments', { by: [['role', 'filler'], ['filler'], ['role']] }],
  [
    'accounts',
    {
      by: [
        ['quote', 'certainty', 'polarity', 'tense', 'presupposed'],
        ['quote'],
        ['certainty', 'polarity', 'tense', 'presupposed', 'hedges', 'evidence'],
      ],
    },
  ],
  [
    'relations',
    {
      by: [
        ['type', 'to', 'quote'],
        ['to', 'quote'],
        ['type', 'to'],
      ],
    },
  ],
  ['roles', { by: [['title', 'of'], ['title'], ['of']] }],
])

/** Finds for each item of a list the same thing in another version of it. */
export function matchItems(name: string, before: readonly unknown[], after: readonly unknown[]): Matched {
  const matching = MATCHINGS.get(name) ?? PLACES
  const left = new Open(before)
  const right = new Open(after)
  const pairs: (readonly [number, number])[] = []
  for (const fields of matching.by) pairs.push(...matchEqual(left, right, (item) => keyOf(item, fields)))
  if (matching.overlapping) pairs.push(...matchOverlapping(left, right))
  return { pairs: pairs.sort(([a], [b]) => a - b), removed: left.indexes(), added: right.indexes() }
}

/** The items of a list that have no counterpart yet. */
class Open {
  readonly #open: Set<number>
  constructor(readonly items: readonly unknown[]) {
    this.#open = new Set(items.keys())
  }
  indexes = (): readonly number[] => [...this.#open]
  close = (index: number): boolean => this.#open.delete(index)
}

/** What is no object stands for itself. */
const keyOf = (item: unknown, fields: readonly string[]): string =>
  typeof item === 'object' && item !== null
    ? JSON.stringify(fields.map((field) => ownValue(item as JsonObject, field) ?? null))
    : JSON.stringify(item)

/** Pairs the first with the first that has the same key, the second with the second, and so on. */
function matchEqual(left: Open, right: Open, key: (item: unknown) => string): (readonly [number, number])[] {
  const waiting = new Map<string, number[]>()
  for (const index of [...right.indexes()].reverse()) {
    const same = key(right.items[index])
    const indexes = waiting.get(same)
    if (indexes === undefined) waiting.set(same, [index])
    else indexes.push(index)
  }
  return left.indexes().flatMap((index) => pair(left, right, index, waiting.get(key(left.items[index]))?.pop()))
}

/** Pairs spans of which each is the first that the other overlaps, until none are left: the same in both directions. */
function matchOverlapping(left: Open, right: Open): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = []
  for (let more = true; more; ) {
    const pairs = left.indexes().flatMap((index) => {
      const other = firstOverlapping(left.items[index], right)
      const isMutual = other !== undefined && firstOverlapping(right.items[other], left) === index
      return isMutual ? [[index, other] as const] : []
    })
    for (const [index, other] of pairs) found.push(...pair(left, right, index, other))
    more = pairs.length > 0
  }
  return found
}

const firstOverlapping = (span: unknown, others: Open): number | undefined =>
  others.indexes().find((index) => overlap(span, others.items[index]))

const overlap = (a: unknown, b: unknown): boolean => isSpan(a) && isSpan(b) && a.start < b.end && b.start < a.end

function pair(left: Open, right: Open, index: number, other: number | undefined): (readonly [number, number])[] {
  if (other === undefined) return []
  left.close(index)
  right.close(other)
  return [[index, other]]
}
