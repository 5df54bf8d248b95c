import type { Span } from '../model/index.js'

/** Copies and freezes plain data, with the offsets of its spans replaced. */
export function moveSpans<T>(data: T, targets: ReadonlyMap<object, Span>): T {
  function copy(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return Object.freeze(value.map(copy))
    const fields = Object.entries(value).map(([key, field]) => [key, copy(field)] as const)
    return Object.freeze({ ...Object.fromEntries(fields), ...targets.get(value) })
  }
  return copy(data) as T
}
