import type {
  AnyRecord,
  ExternalId,
  Framing,
  Mention,
  Plover,
  Provenance,
  Quote,
  Span,
  Time,
} from '../../../src/model/index.js'
import * as model from '../../../src/model/index.js'
import type { Draw } from './draw.js'
import { contentOf, type InventedText, narratedStretches, type Slot } from './invented-text.js'

/** What every part of an article is drawn from. */
export interface Scene {
  readonly draw: Draw
  readonly text: InventedText
  readonly slots: readonly Slot[]
}

const DATES = [
  '2026',
  '2026-02',
  '2026-02-16',
  '2026-02~',
  '202X',
  '2026-02-14/2026-02-16',
  '[2026-02-14..2026-02-16]',
  '[..2026-02-16]',
]

export const quoteId = ({ chain, level }: Omit<Slot, 'mode'>) => `quote-${chain}-${level}`

const narratedSpan = ({ draw, text }: Scene): Span => text.span(draw.one(narratedStretches(draw)))

export const narratedSpans = ({ draw, text }: Scene): Span[] =>
  draw.some(narratedStretches(draw), 3).map((stretch) => text.span(stretch))

/** The last word of what is quoted, or some of the narration: inside the content, outside everybody else's. */
export function evidence(scene: Scene, voice: Quote | null): Span[] {
  const slot = scene.slots.find((one) => quoteId(one) === voice?.id)
  if (!slot) return [narratedSpan(scene)]
  const [, last] = contentOf(slot)
  return [scene.text.span([last, last])]
}

export const sourceSpan = (scene: Scene): Pick<Quote, 'sourceSpan'> =>
  scene.draw.maybe('sourceSpan', () => narratedSpan(scene))

export const framing = ({ draw }: Scene): Pick<Mention, 'framing'> =>
  draw.maybe(
    'framing',
    (): Framing => ({ kind: draw.one(model.FRAMING_KINDS), alternatives: draw.many(2, () => draw.phrase()) }),
  )

export function plover({ draw }: Scene): Plover {
  const type = draw.one(Object.keys(model.PLOVER_MODES) as model.PloverType[])
  const modes: readonly model.PloverMode[] = model.PLOVER_MODES[type]
  return {
    type,
    ...(modes.length > 0 && draw.maybe('mode', () => draw.one(modes))),
    ...draw.maybe('contexts', () => draw.some(model.PLOVER_CONTEXTS, 2)),
  }
}

/** None or one, with an id that nobody else has. */
export const externalIds = ({ draw }: Scene, id: string): ExternalId[] =>
  draw.many(1, () => ({ scheme: draw.one(['wikidata', 'harbour-register']), id, match: draw.one(model.MATCHES) }))

/** A date before the publication, printed or worked out from one of the anchors. */
export function time(scene: Scene, eventIds: readonly string[] = []): Time {
  const { draw } = scene
  const edtf = draw.one(DATES)
  if (draw.flip()) {
    return { edtf, basis: 'stated', expression: narratedSpan(scene), stated: draw.some(model.STATED_PARTS) }
  }
  const expression = draw.maybe('expression', () => narratedSpan(scene))
  return {
    edtf,
    basis: 'inferred',
    ...expression,
    anchor: draw.one(['published', 'external', ...eventIds]),
    note: draw.phrase(),
  }
}

export function provenance({ draw }: Scene): Provenance {
  const method = draw.one(model.METHODS)
  return {
    by: method === 'automatic' ? 'parser' : 'desk',
    at: draw.one(['2026-11-22', '2026-11-22T09:30Z', '2024-02-29T23:59:59.125+05:30']),
    method,
    status: draw.one(['draft', 'reviewed', 'adjudicated']),
    ...(method === 'automatic' ? { confidence: draw.confidence() } : draw.maybe('confidence', () => draw.confidence())),
    ...draw.maybe('note', () => draw.phrase()),
  }
}

/** Some of the records withdrawn in favour of the one before. */
export const withdrawSome = <T extends AnyRecord>({ draw }: Scene, records: readonly T[]): T[] =>
  records.map((record, i) => {
    const before = records[i - 1]
    if (!before || draw.flip()) return record
    return { ...record, provenance: { ...record.provenance, status: 'deprecated', replacedBy: before.id } }
  })
