import { pointerTo } from '../../model/pointer.js'
import type { Claim, CorpusRule } from './corpus-rule.js'

/** What one document claims by a rule. */
export function claimsOf({ visitClaims }: Pick<CorpusRule, 'visitClaims'>, document: unknown): readonly Claim[] {
  const claims: Claim[] = []
  visitClaims(document, (key, value, ...place) => claims.push({ key, value, pointer: pointerTo(...place) }))
  return claims
}
