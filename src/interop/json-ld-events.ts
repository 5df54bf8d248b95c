import type { ClaimLeaf, EventLeaf, RoleLeaf } from 'schema-dts'
import type { Account, Argument, Event, Relation } from '../model/index.js'
import { externalIds, isPlace, type Scene, withdrawn } from './json-ld-scene.js'
import { certainDates, edtfProperty } from './json-ld-time.js'
import type { JsonLdClaim, JsonLdEvent, JsonLdParticipant, JsonLdReference } from './json-ld-types.js'
import { some } from './json-ld-values.js'

/** An event, what each voice says of it, and how it is said to bear on others. */
export function eventNodes(scene: Scene, event: Event): (JsonLdEvent | JsonLdClaim)[] {
  return [
    eventNode(scene, event),
    ...event.accounts.map((account, i) => accountNode(scene, event, account, i)),
    ...(event.relations ?? []).map((relation, i) => relationNode(scene, event, relation, i)),
  ]
}

function eventNode(scene: Scene, event: Event): JsonLdEvent {
  const iri = scene.iriOf(event.id)
  const { complete: _, ...dates } = event.time === undefined ? { complete: false } : certainDates(event.time)
  const isLocation = ({ role, filler }: Argument) => role === 'place' && isPlace(scene.typeOf(filler))
  const node = {
    '@id': iri,
    '@type': 'Event',
    name: event.summary,
    ...dates,
    ...some('location', referencesTo(scene, event.arguments.filter(isLocation))),
    ...some('about', participants(scene, event, isLocation)),
    ...some(
      'superEvent',
      [...new Set(superEvents(event))].map((id) => scene.to(id)),
    ),
    keywords: eventCodes(scene, event),
    ...externalIds(iri, event.externalIds),
  } as const satisfies EventLeaf
  const time = event.time === undefined ? [] : edtfProperty(iri, 'time', event.time)
  return { ...node, ...some('additionalProperty', [...time, ...withdrawn(iri, event.provenance)]) }
}

const referencesTo = (scene: Scene, items: readonly Argument[]): JsonLdReference[] =>
  [...new Set(items.map(({ filler }) => filler))].map((id) => scene.to(id))

function participants(scene: Scene, event: Event, isLocation: (argument: Argument) => boolean): JsonLdParticipant[] {
  return event.arguments.flatMap((argument, i) => {
    if (isLocation(argument)) return []
    const role = {
      '@id': `${scene.iriOf(event.id)}/arguments/${i}`,
      '@type': 'Role',
      roleName: argument.role,
      about: scene.to(argument.filler),
    } as const
    return [role satisfies RoleLeaf<JsonLdReference, 'about'>]
  })
}

/** What it is a part of in the publisher's own words; what others say of that is a claim. */
const superEvents = ({ relations = [] }: Event): string[] =>
  relations.filter(({ type, quote }) => type === 'subevent-of' && quote === null).map(({ to }) => to)

function eventCodes({ terms }: Scene, { aspect, plover }: Event): JsonLdReference[] {
  const codes = [terms.of('aspect', aspect)]
  if (plover === null) return codes
  codes.push(terms.of('plover-type', plover.type))
  if (plover.mode !== undefined) codes.push(terms.of('plover-mode', plover.mode))
  return [...codes, ...[...new Set(plover.contexts)].map((context) => terms.of('plover-context', context))]
}

function accountNode(scene: Scene, event: Event, account: Account, index: number): JsonLdClaim {
  const { certainty, polarity, tense, presupposed } = account
  const { terms } = scene
  return {
    '@id': `${scene.iriOf(event.id)}/accounts/${index}`,
    '@type': 'Claim',
    about: scene.to(event.id),
    ...claimed(scene, event, account.quote),
    keywords: [
      terms.of('certainty', certainty),
      terms.of('polarity', polarity),
      terms.of('tense', tense),
      ...(presupposed ? [terms.of('account', 'presupposed')] : []),
    ],
  } satisfies ClaimLeaf
}

function relationNode(scene: Scene, event: Event, relation: Relation, index: number): JsonLdClaim {
  return {
    '@id': `${scene.iriOf(event.id)}/relations/${index}`,
    '@type': 'Claim',
    mainEntity: scene.to(event.id),
    about: scene.to(relation.to),
    ...claimed(scene, event, relation.quote),
    keywords: [scene.terms.of('relation-type', relation.type)],
  } satisfies ClaimLeaf
}

/** On whose word a claim stands: the source of a quote where it has one, the publisher where there is no quote. */
function claimed(scene: Scene, event: Event, quote: string | null) {
  const source = quote === null ? scene.article.publisher : scene.sourceOf(quote)
  return {
    ...(source !== undefined && { author: scene.to(source) }),
    ...(quote !== null && { isBasedOn: scene.to(quote) }),
    ...scene.annotator(event.provenance),
    appearance: { '@id': scene.iri },
    creativeWorkStatus: event.provenance.status,
  }
}
