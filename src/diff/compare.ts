import { isObject, isSameJson, isSpan, type JsonObject, ownValue } from './json.js'
import { type Matched, matchItems } from './match-items.js'

type Path = readonly (string | number)[]

/** One place in which two documents are not the same JSON. */
export interface Difference {
  /** The fields that lead there, with `*` for items of lists: `/events/*`. */
  readonly field: string
  /** Absent where the older document has nothing there. */
  readonly before?: Path
  /** Absent where the newer one has nothing there. */
  readonly after?: Path
  /** The keys that differ, where the fields of an object are told as one. */
  readonly keys?: readonly string[]
  readonly isSpan?: true
  /** The items of a list are the same, and their order is not. */
  readonly isOrder?: true
}

/** A pair of places that are held against each other. */
interface Pair {
  readonly field: string
  readonly before: Path
  readonly after: Path
}

type Tell = (difference: Difference) => void

const ROOT: Pair = { field: '', before: [], after: [] }
const SPAN_KEYS = ['start', 'end', 'digest', 'text']
const TIME_KEYS = ['edtf', 'basis', 'stated', 'anchor']

/** The fields of an object that mean something only together, by the name of the object or of its list. */
const TOGETHER: ReadonlyMap<string, readonly string[]> = /* @__PURE__ */ new Map([
  ['time', TIME_KEYS],
  ['published', TIME_KEYS],
  ['modified', TIME_KEYS],
  ['text', ['length', 'codePoints', 'digest']],
  ['plover', ['type', 'mode', 'contexts']],
  ['framing', ['kind', 'alternatives']],
  ['provenance', ['by', 'at', 'method', 'status', 'replacedBy', 'confidence', 'note']],
  ['agents', ['type', 'name', 'version']],
  ['externalIds', ['scheme', 'id', 'match']],
  ['arguments', ['role', 'filler']],
  ['relations', ['type', 'to', 'quote']],
])

/** Everything in which two JSON documents differ, in the order of the older one; the order of keys is none. */
export function compareJson(before: unknown, after: unknown): readonly Difference[] {
  const differences: Difference[] = []
  compareValues(before, after, ROOT, (difference) => differences.push(difference))
  return differences
}

function compareValues(before: unknown, after: unknown, at: Pair, tell: Tell): void {
  if (isSameJson(before, after)) return
  if (isListOrNothing(before) && isListOrNothing(after) && !(isEmpty(before) && isEmpty(after))) {
    compareLists(before ?? [], after ?? [], at, tell)
  } else if (isObject(before) && isObject(after)) compareObjects(before, after, at, tell)
  else {
    tell({
      field: at.field,
      ...(before !== undefined && { before: at.before }),
      ...(after !== undefined && { after: at.after }),
      ...((isSpan(before) || isSpan(after)) && { isSpan: true }),
    })
  }
}

/** A list that is missing has the items of an empty one. */
const isListOrNothing = (value: unknown): value is readonly unknown[] | undefined =>
  value === undefined || Array.isArray(value)

const isEmpty = (list: readonly unknown[] | undefined): boolean => (list ?? []).length === 0

function compareObjects(before: JsonObject, after: JsonObject, at: Pair, tell: Tell): void {
  const span = isSpan(before) && isSpan(after)
  const together = span ? SPAN_KEYS : (TOGETHER.get(nameOf(at.field)) ?? [])
  const keys = together.filter((key) => !isSameJson(ownValue(before, key), ownValue(after, key)))
  if (keys.length > 0) tell({ ...at, keys, ...(span && { isSpan: true }) })
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (!together.includes(key)) compareValues(ownValue(before, key), ownValue(after, key), below(at, key), tell)
  }
}

function compareLists(before: readonly unknown[], after: readonly unknown[], at: Pair, tell: Tell): void {
  const { pairs, removed, added } = matchItems(nameOf(at.field), before, after)
  const field = `${at.field}/*`
  const spans = [...before, ...after].every(isSpan) && { isSpan: true as const }
  for (const i of removed) tell({ field, before: [...at.before, i], ...spans })
  for (const [i, j] of pairs) {
    compareValues(before[i], after[j], { field, before: [...at.before, i], after: [...at.after, j] }, tell)
  }
  for (const j of added) tell({ field, after: [...at.after, j], ...spans })
  if (!isInOrder(pairs) && !(isInTextOrder(before) && isInTextOrder(after))) tell({ ...at, isOrder: true })
}

const isInOrder = (pairs: Matched['pairs']): boolean =>
  pairs.every(([, after], i) => i === 0 || after > (pairs[i - 1]?.[1] ?? -1))

/** Whether the order of a list follows from where its spans are, so that it is no news. */
const isInTextOrder = (list: readonly unknown[]): boolean =>
  list.every((item, i) => {
    const previous = list[i - 1]
    return isSpan(item) && (!isSpan(previous) || previous.start < item.start || isFirst(previous, item))
  })

const isFirst = (a: { readonly start: number; readonly end: number }, b: typeof a): boolean =>
  a.start === b.start && a.end < b.end

const below = ({ field, before, after }: Pair, key: string): Pair => ({
  field: `${field}/${key}`,
  before: [...before, key],
  after: [...after, key],
})

/** The last name in a field, which for an item is that of its list. */
function nameOf(field: string): string {
  const names = field.split('/')
  return names.at(-1) === '*' ? (names.at(-2) ?? '') : (names.at(-1) ?? '')
}
