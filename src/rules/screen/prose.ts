/**
 * What the rule plain-text looks for, and a little more: tags that do not end, any run of 32 letters and digits after `&`.
 * Its repetitions are bounded, so that no text makes it slow.
 */
const SUSPECT =
  /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]|<(?:[/!]?[A-Za-z]|!--)|&#?(?:[A-Za-z0-9]{1,31};|[A-Za-z0-9]{32})/u

/** plain-text. */
export const isPlain = (prose: string | undefined): boolean => prose === undefined || !SUSPECT.test(prose)

/** plain-text. */
export function areAllPlain(texts: readonly string[]): boolean {
  for (const prose of texts) if (!isPlain(prose)) return false
  return true
}
