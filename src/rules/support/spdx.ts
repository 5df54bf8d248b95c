import parse from 'spdx-expression-parse'
import deprecatedIds from 'spdx-license-ids/deprecated.json'
import ids from 'spdx-license-ids/index.json'
import { didYouMean } from '../../model/suggest.js'

/** In UTF-16 units. The parser's time grows with the square of the length. */
const LONGEST = 4000

/** What stands between parentheses, spaces and signs. */
const wordsOf = (expression: string): readonly string[] => expression.split(/[ ()+:]/).filter((word) => word !== '')

/** The parser looks for the next word beyond characters that no word may have. */
const isWord = (word: string) => /^[A-Za-z0-9.-]+$/.test(word) && !word.endsWith('Ref-')

/** Whether a text is an SPDX licence expression (SPDX 2.3, annex D): every licence in it is listed or is a LicenseRef. */
export function isSpdxExpression(expression: string): boolean {
  if (expression.length > LONGEST || !wordsOf(expression).every(isWord)) return false
  try {
    parse(expression)
    return true
  } catch {
    return false
  }
}

const level = (id: string) => id.toLowerCase().replaceAll(/[ _]/g, '-')

/** The hint that goes with a text that is no licence expression, if it, or a word in it, is much like the id of a licence. */
export function didYouMeanLicence(expression: string): string | undefined {
  const start = expression.slice(0, LONGEST)
  const known = new Set([...ids, ...deprecatedIds, 'AND', 'OR', 'WITH'])
  const byLevel = new Map(ids.map((id) => [level(id), id]))
  const unknown = wordsOf(start).filter((word) => !known.has(word))
  const meant = [start, ...unknown].map((words) => byLevel.get(level(words))).find((id) => id !== undefined)
  if (meant !== undefined) return `did you mean "${meant}"?`
  return unknown.map((word) => didYouMean(word, ids)).find((hint) => hint !== undefined)
}
