import { isSpdxExpression } from '../support/spdx.js'

/** So many licences are remembered; then all are forgotten. */
const MOST_LICENCES = 256

/** Licences that are right. */
const known = new Set<string>()

/** spdx-license. */
export function licenceIsRight(licence: string | undefined): boolean {
  if (licence === undefined || known.has(licence)) return true
  if (!isSpdxExpression(licence)) return false
  if (known.size >= MOST_LICENCES) known.clear()
  known.add(licence)
  return true
}
