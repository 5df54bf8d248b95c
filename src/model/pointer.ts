/** The keys and indexes that lead to a place in a document. */
export type Path = readonly PropertyKey[]

const escapeToken = (key: PropertyKey): string => String(key).replaceAll('~', '~0').replaceAll('/', '~1')

/** The JSON Pointer (RFC 6901) of a path. */
export const pointerOf = (path: Path): string => path.map((key) => `/${escapeToken(key)}`).join('')

/**
 * The JSON Pointer (RFC 6901) of a place that a visitor names in parts: the pointer to a field, the key or index of an item
 * in it, the pointer to a field of that item, and an index in that, as far as it leads.
 */
export function pointerTo(field: string, key?: string | number, inner = '', index?: number): string {
  if (key === undefined) return field
  const item = `${field}/${typeof key === 'number' ? key : escapeToken(key)}${inner}`
  return index === undefined ? item : `${item}/${index}`
}

/** The path of a JSON Pointer (RFC 6901), its indexes as text. */
export function pathOf(pointer: string): readonly string[] {
  const tokens = pointer.split('/').slice(1)
  return pointer.includes('~') ? tokens.map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~')) : tokens
}

/** What stands in a document at a path; `undefined` where nothing does. */
export function valueAt(document: unknown, path: Path): unknown {
  let value = document
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = (value as Record<PropertyKey, unknown>)[key]
  }
  return value
}
