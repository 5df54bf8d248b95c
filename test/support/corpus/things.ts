import type { EntityType, Plover, Specificity } from '../../../src/model/index.js'

/** Something that the invented articles speak of: the same in each, so that its external ids agree across a corpus. */
export interface Thing {
  readonly id: string
  readonly type: EntityType
  readonly specificity: Specificity
  readonly name: string
}

const thing = (id: string, type: EntityType, name: string, specificity: Specificity = 'named'): Thing => ({
  id,
  type,
  specificity,
  name,
})

/** Those that act and speak. */
export const SPEAKERS: readonly Thing[] = [
  thing('mira-solberg', 'person', 'Mira Solberg'),
  thing('tomas-reyes', 'person', 'Tomas Reyes'),
  thing('harbour-office', 'organization', 'Harbour Office'),
  thing('rowing-club', 'organization', 'Rowing club', 'unnamed'),
  thing('residents', 'group', 'Residents', 'unnamed'),
]

/** Those that something is done to. */
export const TARGETS: readonly Thing[] = [
  thing('old-bridge', 'facility', 'Old bridge', 'unnamed'),
  thing('ferry-pier', 'facility', 'Ferry pier', 'unnamed'),
  thing('long-bay', 'location', 'Long Bay'),
  thing('eastmere', 'gpe', 'Eastmere'),
  thing('traffic-report', 'work', 'Traffic report', 'unnamed'),
  thing('quay-plan', 'plan', 'Quay plan', 'unnamed'),
  thing('ferry-agreement', 'agreement', 'Ferry agreement', 'unnamed'),
]

export const PUBLISHER = thing('the-quay-post', 'outlet', 'The Quay Post')

/** Every thing, in an order that its external id is made of. */
export const THINGS: readonly Thing[] = [PUBLISHER, ...SPEAKERS, ...TARGETS]

/** What is done. */
export interface Deed {
  readonly name: string
  readonly plover: Plover | null
}

export const DEEDS: readonly Deed[] = [
  { name: 'Inspection', plover: { type: 'ACCUSE', mode: 'investigate', contexts: ['economic'] } },
  { name: 'Protection', plover: { type: 'AID' } },
  { name: 'Rejection', plover: { type: 'REJECT', mode: 'change', contexts: ['environment', 'legislative'] } },
  { name: 'Visit', plover: { type: 'CONSULT', mode: 'visit' } },
  { name: 'Praise', plover: null },
  { name: 'Survey', plover: null },
]
