import { pointerTo } from '../../model/pointer.js'
import type { Claim, CorpusRule } from './corpus-rule.js'

/** What is claimed by a name in a space. */
export const keyOf = (space: string, name: string): string => (space === '' ? name : `${space} ${name}`)

/** What one document claims by a rule. */
export function claimsOf({ visitClaims }: Pick<CorpusRule, 'visitClaims'>, document: unknown): readonly Claim[] {
  const claims: Claim[] = []
  visitClaims(document, (space, name, value, _said, ...place) =>
    claims.push({ key: keyOf(space, name), value, pointer: pointerTo(...place) }),
  )
  return claims
}
