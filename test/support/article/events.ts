import type { Account, Entity, Event, Mention, Quote, Relation } from '../../../src/model/index.js'
import * as model from '../../../src/model/index.js'
import type { Scene } from './parts.js'
import * as parts from './parts.js'

const TIMELESS = ['causes', 'enables', 'conditional-on'] as const
const TEMPORAL = ['before', 'includes', 'simultaneous', 'subevent-of'] as const
const PLACES: readonly model.EntityType[] = ['gpe', 'location', 'facility']
const ROLES = model.ARGUMENT_ROLES.filter((role) => role !== 'place')

/** Up to three events, each with references to earlier ones only: no circle can arise. */
export function drawEvents(scene: Scene, entities: readonly Entity[], quotes: readonly Quote[]): Event[] {
  const { draw } = scene
  const order = draw.one(TEMPORAL)
  const events: Event[] = []
  for (let left = draw.below(4); left > 0; left--) {
    const event = drawEvent(scene, entities, quotes, events)
    const relations = draw.maybe('relations', () =>
      draw.some(events, 2).map((to) => drawRelation(scene, event, to, order, quotes)),
    )
    events.push({ ...event, ...relations })
  }
  return events
}

function drawEvent(
  scene: Scene,
  entities: readonly Entity[],
  quotes: readonly Quote[],
  earlier: readonly Event[],
): Event {
  const { draw } = scene
  const [voice = null, ...voices] = draw.some([null, ...quotes], 3)
  const fillers = [...entities, ...earlier].map(({ id }) => id)
  const places = entities.filter(({ type }) => PLACES.includes(type))
  const eventIds = earlier.map(({ id }) => id)
  return {
    kind: 'event',
    id: `event-${earlier.length}`,
    summary: draw.phrase(),
    aspect: draw.one(model.ASPECTS),
    plover: draw.flip() ? parts.plover(scene) : null,
    arguments: [
      ...draw.some(fillers, 2).map((filler) => ({ role: draw.one(ROLES), filler })),
      ...draw.some(places, 1).map(({ id }) => ({ role: 'place' as const, filler: id })),
    ],
    ...draw.maybe('time', () => parts.time(scene, eventIds)),
    mentions: parts
      .narratedSpans(scene)
      .map((span): Mention => ({ ...span, ...draw.maybe('level', () => 'NOM'), ...parts.framing(scene) })),
    accounts: [voice, ...voices].map((one) => drawAccount(scene, one)),
    externalIds: parts.externalIds(scene, `Q${earlier.length + 101}`),
    provenance: parts.provenance(scene),
  }
}

function drawAccount(scene: Scene, voice: Quote | null): Account {
  const { draw } = scene
  const evidence = parts.evidence(scene, voice)
  const certainty = draw.one(model.CERTAINTIES)
  return {
    quote: voice?.id ?? null,
    certainty,
    polarity: draw.one(model.POLARITIES),
    tense: draw.one(model.TENSES),
    ...draw.maybe('presupposed', () => true),
    hedges: certainty === 'certain' ? [] : draw.some(evidence),
    evidence,
  }
}

/** Dates may refute an order, so only events without one are ordered, and an article has one kind of order. */
function drawRelation(
  scene: Scene,
  from: Event,
  to: Event,
  order: (typeof TEMPORAL)[number],
  quotes: readonly Quote[],
): Relation {
  const { draw } = scene
  const undated = from.time === undefined && to.time === undefined
  const voice = draw.one([null, ...quotes])
  return {
    type: draw.one(undated ? [order, ...TIMELESS] : TIMELESS),
    to: to.id,
    quote: voice?.id ?? null,
    evidence: parts.evidence(scene, voice),
  }
}
