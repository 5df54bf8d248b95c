import type { Article, MentionLevel, Span } from '../../src/model/index.js'
import { align, type Match } from './align.js'
import type { Side, SpanMeasure } from './measure.js'

/** A span of a record, and where it stands. */
export interface LocatedSpan {
  readonly span: Span
  readonly pointer: string
  readonly record: { readonly id: string }
  readonly level?: MentionLevel
}

type SpanOwner = { readonly id: string }

function spansOf<R extends SpanOwner>(
  collection: string,
  field: string,
  records: readonly R[],
  spans: (record: R) => readonly (Span & { readonly level?: MentionLevel })[],
): LocatedSpan[] {
  return records
    .flatMap((record, i) =>
      spans(record).map((span, j) => ({
        span,
        record,
        pointer: `/${collection}/${i}/${field}/${j}`,
        ...(span.level && { level: span.level }),
      })),
    )
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
}

export const SPANS = {
  'entity mentions': ({ entities }: Article) => spansOf('entities', 'mentions', entities, ({ mentions }) => mentions),
  'event mentions': ({ events }: Article) => spansOf('events', 'mentions', events, ({ mentions }) => mentions),
  'quote contents': ({ quotes }: Article) => spansOf('quotes', 'content', quotes, ({ content }) => content),
  'quote cues': ({ quotes }: Article) => spansOf('quotes', 'cue', quotes, ({ cue }) => cue),
} as const

/** How many units two spans share. */
export const overlap = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))

const length = ({ start, end }: Span) => end - start
const total = (spans: readonly Span[]) => spans.reduce((sum, span) => sum + length(span), 0)

/** How many units two sets of disjoint spans share. */
const commonUnits = (a: readonly Span[], b: readonly Span[]) =>
  a.reduce((sum, span) => sum + b.reduce((inner, other) => inner + overlap(span, other), 0), 0)

/** The larger overlap first, then the smaller union; `undefined` where the two share no unit. */
export function overlapFit(a: readonly Span[], b: readonly Span[]): readonly number[] | undefined {
  const common = commonUnits(a, b)
  return common === 0 ? undefined : [common, common - total(a) - total(b)]
}

/** `[30, 37)`, several joined by a space. */
export const printSpans = (spans: readonly Span[]): string =>
  spans.map(({ start, end }) => `[${start}, ${end})`).join(' ')

/**
 * Pairs the spans of two annotations one to one, greedily by the largest overlap, then by the smallest union, so that
 * equal spans always find each other. Where one span stands in several records, the records that have more spans in
 * common go together.
 */
export function matchSpans(first: readonly LocatedSpan[], second: readonly LocatedSpan[]): Match<LocatedSpan>[] {
  const places = new Map<SpanOwner, Set<string>>()
  for (const { record, span } of [...first, ...second]) {
    places.set(record, (places.get(record) ?? new Set()).add(printSpans([span])))
  }
  const inCommon = (a: SpanOwner, b: SpanOwner) =>
    [...(places.get(a) ?? [])].filter((place) => places.get(b)?.has(place)).length
  return align(first, second, (a, b) => {
    const fit = overlapFit([a.span], [b.span])
    return fit && [...fit, inCommon(a.record, b.record)]
  })
}

const sideOf = ({ pointer, span }: LocatedSpan): Side => ({ pointer, value: printSpans([span]), spans: [span] })

/** Applies a function to whichever sides a match has. */
export function mapMatch<T extends object, U extends object>(
  match: Match<T>,
  first: (value: T) => U,
  second: (value: T) => U,
): Match<U> {
  const [a, b] = [match.first, match.second]
  return { ...(a && { first: first(a) }), ...(b && { second: second(b) }) } as Match<U>
}

export function spanMeasures(first: Article, second: Article): SpanMeasure[] {
  return Object.entries(SPANS).map(([name, spans]) => ({
    kind: 'spans',
    group: 'spans',
    name,
    items: matchSpans(spans(first), spans(second)).map((match) => mapMatch(match, sideOf, sideOf)),
  }))
}
