import type { Entity, ExternalId } from '../../model/index.js'
import { MOST } from './most.js'

/** The exact matches of the entities so far, and the place of the entity of each. What stands beyond the count is of no article. */
const matches: ExternalId[] = []
const owners = new Uint16Array(MOST)

/** shared-external-id. */
export function externalIdsDiffer(entities: readonly Entity[]): boolean {
  let count = 0
  for (let place = 0; place < entities.length; place++) {
    const { externalIds, provenance } = entities[place] as Entity
    if (externalIds.length === 0 || provenance.status === 'deprecated') continue
    for (const externalId of externalIds) {
      if (externalId.match !== 'exact') continue
      if (count === MOST || isOfAnother(externalId, place, count)) return false
      matches[count] = externalId
      owners[count++] = place
    }
  }
  return true
}

function isOfAnother(externalId: ExternalId, place: number, count: number): boolean {
  for (let i = 0; i < count; i++) if (owners[i] !== place && areSame(matches[i] as ExternalId, externalId)) return true
  return false
}

/** The rule puts a space between scheme and id, so that two may be the same although their schemes differ. */
function areSame(a: ExternalId, b: ExternalId): boolean {
  if (a.scheme === b.scheme) return a.id === b.id
  return (
    a.scheme.length + a.id.length === b.scheme.length + b.id.length && `${a.scheme} ${a.id}` === `${b.scheme} ${b.id}`
  )
}
