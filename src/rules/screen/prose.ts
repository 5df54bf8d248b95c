/** What the rule plain-text looks for, and a little more: markup that does not end, and references to characters that do not exist. */
const SUSPECT = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]|<(?:[/!]?[a-z]|!--)|&#?[a-z0-9]+;/iu

/** plain-text. */
export const isPlain = (prose: string | undefined): boolean => prose === undefined || !SUSPECT.test(prose)

/** plain-text. */
export function areAllPlain(texts: readonly string[]): boolean {
  for (const prose of texts) if (!isPlain(prose)) return false
  return true
}
