import type { Entity, Event, Quote, Stance } from '../../../src/model/index.js'
import * as model from '../../../src/model/index.js'
import { contentOf, cueOf, verbatimOf } from './invented-text.js'
import type { Scene } from './parts.js'
import * as parts from './parts.js'

export const PUBLISHER = 'the-quay-post'

const SPEAKERS: readonly model.EntityType[] = ['person', 'organization', 'gpe', 'group', 'outlet']
const LANGUAGES = ['ar', 'fr', 'he', 'zh-Hant']

/** The publisher and up to four others. */
export function drawEntities(scene: Scene): Entity[] {
  const publisher: Entity = {
    ...drawEntity(scene, 0),
    id: PUBLISHER,
    type: 'outlet',
    specificity: 'named',
    externalIds: [],
  }
  return [publisher, ...scene.draw.many(4, (index) => drawEntity(scene, index))]
}

function drawEntity(scene: Scene, index: number): Entity {
  const { draw } = scene
  const mentions = parts
    .narratedSpans(scene)
    .map((span) => ({ ...span, level: draw.one(model.MENTION_LEVELS), ...parts.framing(scene) }))
  const named = mentions.some(({ level }) => level === 'NAM')
  const role = () => ({
    title: draw.phrase(),
    ...draw.maybe('of', () => PUBLISHER),
    ...draw.maybe('time', () => parts.time(scene)),
  })
  return {
    kind: 'entity',
    id: `entity-${index}`,
    type: draw.one(model.ENTITY_TYPES),
    specificity: named ? 'named' : draw.one(['unnamed', 'generic']),
    name: draw.phrase(),
    ...draw.maybe('labels', () => Object.fromEntries(draw.some(LANGUAGES).map((tag) => [tag, draw.phrase()]))),
    ...draw.maybe('aliases', () => draw.many(2, () => draw.phrase())),
    externalIds: parts.externalIds(scene, `Q${index + 1}`),
    mentions,
    ...draw.maybe('roles', () => draw.many(2, role)),
    ...(index > 0 && draw.maybe('partOf', () => draw.some([`entity-${index - 1}`]))),
    provenance: parts.provenance(scene),
  }
}

/** A quote for each slot of the text. */
export function drawQuotes(scene: Scene, entities: readonly Entity[]): Quote[] {
  const { draw, text } = scene
  const speakers = entities.filter(({ type }) => SPEAKERS.includes(type))
  return scene.slots.map((slot) => {
    const verbatim = verbatimOf(slot)
    return {
      kind: 'quote',
      id: parts.quoteId(slot),
      mode: slot.mode,
      source: draw.flip() ? draw.one(speakers).id : null,
      within: slot.level === 0 ? null : parts.quoteId({ chain: slot.chain, level: slot.level - 1 }),
      cue: [text.span(cueOf(slot))],
      ...parts.sourceSpan(scene),
      content: [text.span(contentOf(slot))],
      ...(verbatim && { verbatim: [text.verbatim(verbatim)] }),
      gloss: draw.phrase(),
      provenance: parts.provenance(scene),
    }
  })
}

/** A stance of a quote's source, or of the publisher. */
export function drawStance(
  scene: Scene,
  index: number,
  entities: readonly Entity[],
  events: readonly Event[],
  quotes: readonly Quote[],
): Stance {
  const { draw } = scene
  const attributed = quotes.filter(({ source }) => source !== null)
  const quote = attributed.length > 0 && draw.flip() ? draw.one(attributed) : undefined
  const holder = quote?.source ?? PUBLISHER
  const targets = [...entities, ...events, ...quotes].filter(({ id }) => id !== holder)
  const expression = quote ? 'explicit' : draw.one(['lexical', 'inferred'] as const)
  return {
    kind: 'stance',
    id: `stance-${index}`,
    holder,
    target: targets.length > 0 ? draw.one(targets).id : PUBLISHER,
    value: draw.one(model.STANCE_VALUES),
    expression,
    quotes: quote ? [quote.id] : [],
    gloss: draw.phrase(),
    evidence: expression === 'inferred' ? [] : parts.evidence(scene, quote ?? null),
    provenance: { ...parts.provenance(scene), ...draw.maybe('status', () => 'deprecated') },
  }
}
