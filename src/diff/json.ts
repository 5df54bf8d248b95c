/** Any object in a JSON document. */
export type JsonObject = Readonly<Record<string, unknown>>

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The value of an object's own key. */
export const ownValue = (object: JsonObject, key: string): unknown =>
  Object.hasOwn(object, key) ? object[key] : undefined

/** A copy as JSON has it: nothing in it is frozen, computed or undefined. */
export const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

/** Whether a value is a span of the text. */
export const isSpan = (value: unknown): value is JsonObject & { readonly start: number; readonly end: number } =>
  isObject(value) && typeof value.start === 'number' && typeof value.end === 'number'

/** Whether two values are the same JSON, whatever the order of their keys. */
export function isSameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, i) => isSameJson(item, b[i]))
  if (!isObject(a) || !isObject(b)) return false
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isSameJson(a[key], b[key]))
  )
}
