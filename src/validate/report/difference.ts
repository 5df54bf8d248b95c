import { compareText } from '../../model/compare-text.js'
import { canonicalJson } from './canonical.js'

/** Where two JSON values first differ. */
export interface Difference {
  /** A JSON Pointer (RFC 6901). */
  readonly pointer: string
  /** What stands there in the first, as short JSON, or `nothing`. */
  readonly a: string
  readonly b: string
}

/** The first difference between two JSON values, in the order of their canonical forms; undefined where they are the same. */
export function firstDifference(a: unknown, b: unknown, pointer = ''): Difference | undefined {
  if (a === b) return undefined
  if (!isComposite(a) || !isComposite(b) || Array.isArray(a) !== Array.isArray(b)) {
    return { pointer, a: brief(a), b: brief(b) }
  }
  for (const key of [...new Set([...Object.keys(a), ...Object.keys(b)])].sort(compareText)) {
    const at = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`
    const difference = firstDifference(own(a, key), own(b, key), at)
    if (difference !== undefined) return difference
  }
  return undefined
}

type Composite = Readonly<Record<string, unknown>>

const isComposite = (value: unknown): value is Composite => typeof value === 'object' && value !== null

const own = (value: Composite, key: string): unknown => (Object.hasOwn(value, key) ? value[key] : undefined)

const MAX_UNITS = 60

function brief(value: unknown): string {
  if (value === undefined) return 'nothing'
  const text = canonicalJson(value)
  return text.length <= MAX_UNITS ? text : `${text.slice(0, MAX_UNITS - 1)}…`
}
