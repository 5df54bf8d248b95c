import { type Account, type AnyRecord, type Article, type Event, KINDS, type Span } from '../../src/model/index.js'
import { visitReferences } from '../../src/model/references.js'
import type {
  EntityFilter,
  EventFilter,
  QuoteFilter,
  RecordFilter,
  StanceFilter,
  TimelineEntry,
} from '../../src/query/index.js'
import { bounds, compareEdtf, contains, overlaps } from '../../src/time/index.js'

const among = <T>(wanted: T | readonly T[] | undefined, value: T): boolean =>
  wanted === undefined || (Array.isArray(wanted) ? wanted.includes(value) : wanted === value)
const has = <T>(wanted: T | readonly T[] | undefined, values: readonly T[]): boolean =>
  wanted === undefined || values.some((value) => among(wanted, value))
const inTime = ({ time }: Event, wanted: EventFilter['overlaps'], isSo: (period: string, edtf: string) => boolean) =>
  wanted === undefined || (time !== undefined && [wanted].flat().some((period) => isSo(period, time.edtf)))
const holds = (outer: Pick<Span, 'start' | 'end'>, inner: Pick<Span, 'start' | 'end'>) =>
  outer.start <= inner.start && inner.end <= outer.end
const one = <R extends { readonly id: string }>(records: readonly R[], id: string | null) =>
  records.find((record) => record.id === id) as R

/** The answers of a view, each by a scan of the whole article. */
export function naive({ publisher, entities, events, quotes, stances }: Article) {
  const records: readonly AnyRecord[] = [...entities, ...events, ...quotes, ...stances]

  const chain = (quote: string | null): readonly string[] =>
    quote === null ? [] : [...chain(one(quotes, quote).within), quote]
  const sources = (quote: string | null) =>
    quote === null ? [publisher] : chain(quote).map((id) => one(quotes, id).source)
  const about = (id: string) => {
    const isMentioned = ({ mentions }: { readonly mentions: readonly Span[] }) =>
      mentions.some((mention) => one(quotes, id).content.some((span) => holds(span, mention)))
    const isReported = ({ accounts }: { readonly accounts: readonly Account[] }) =>
      accounts.some(({ quote }) => chain(quote).includes(id))
    return {
      entities: entities.filter(isMentioned),
      events: events.filter((event) => isMentioned(event) || isReported(event)),
    }
  }
  const references = (record: AnyRecord) => {
    const ids: string[] = []
    visitReferences(record, (id, kinds) => {
      if (KINDS.some((kind) => kinds.includes(kind))) ids.push(id)
    })
    return ids
  }

  const eventsBy = (filter: EventFilter) =>
    events.filter(
      (event) =>
        ((filter.involves === undefined && filter.role === undefined) ||
          event.arguments.some(({ filler, role }) => among(filter.involves, filler) && among(filter.role, role))) &&
        among(filter.aspect, event.aspect) &&
        among(filter.plover, event.plover?.type ?? null) &&
        (filter.mode === undefined || (event.plover?.mode !== undefined && among(filter.mode, event.plover.mode))) &&
        inTime(event, filter.overlaps, overlaps) &&
        inTime(event, filter.during, contains) &&
        event.accounts.some(
          (account) =>
            among(filter.certainty, account.certainty) &&
            among(filter.polarity, account.polarity) &&
            among(filter.tense, account.tense) &&
            among(filter.quote, account.quote) &&
            among(filter.presupposed, account.presupposed === true) &&
            among(filter.publisher, account.quote === null) &&
            has(filter.source, sources(account.quote)),
        ),
    )

  return {
    about,
    events: eventsBy,
    entities: (filter: EntityFilter) =>
      entities.filter(
        ({ type, specificity, partOf = [], externalIds }) =>
          among(filter.type, type) &&
          among(filter.specificity, specificity) &&
          has(filter.partOf, partOf) &&
          (filter.externalId === undefined ||
            externalIds.some(
              ({ scheme, id, match }) =>
                among(filter.externalId?.scheme, scheme) &&
                among(filter.externalId?.id, id) &&
                among(filter.externalId?.match, match),
            )),
      ),
    quotes: (filter: QuoteFilter) =>
      quotes.filter(
        ({ id, source, mode, within }) =>
          among(filter.source, source) &&
          among(filter.mode, mode) &&
          among(filter.within, within) &&
          among(filter.unnamed, source === null || one(entities, source).specificity !== 'named') &&
          has(
            filter.about,
            Object.values(about(id)).flatMap((topics) => topics.map(({ id }) => id)),
          ),
      ),
    stances: (filter: StanceFilter) =>
      stances.filter(
        ({ holder, target, value, expression }) =>
          among(filter.holder, holder) &&
          among(filter.target, target) &&
          among(filter.value, value) &&
          among(filter.expression, expression),
      ),
    records: (filter: RecordFilter) =>
      records.filter(
        (record) =>
          among(filter.kind, record.kind) &&
          among(filter.status, record.provenance.status) &&
          has(filter.refersTo, references(record)),
      ),
    timeline: (filter: EventFilter): TimelineEntry[] =>
      eventsBy(filter)
        .sort(({ time: a }, { time: b }) =>
          a && b ? compareEdtf(a.edtf, b.edtf) : Number(a === undefined) - Number(b === undefined),
        )
        .map((event) => ({
          event,
          time: event.time ?? null,
          earliest: event.time ? bounds(event.time.edtf).earliestStart : Number.NEGATIVE_INFINITY,
          latest: event.time ? bounds(event.time.edtf).latestEnd : Number.POSITIVE_INFINITY,
        })),
    onWordOf: (entity: string) => ({
      quotes: quotes.filter(({ id }) => sources(id).includes(entity)),
      statements: events
        .flatMap((event) => event.accounts.map((account) => ({ event, account })))
        .filter(({ account }) => sources(account.quote).includes(entity)),
      stances: stances.filter((stance) =>
        (stance.quotes.length > 0 ? stance.quotes : [null]).some((quote) => sources(quote).includes(entity)),
      ),
    }),
    links: (entity: string) =>
      events.flatMap((event) =>
        event.arguments
          .filter(({ filler }) => filler === entity)
          .flatMap(({ role }) =>
            event.arguments
              .filter(({ filler }) => filler !== entity && entities.some(({ id }) => id === filler))
              .map(({ filler, role: otherRole }) => ({ entity: one(entities, filler), event, role, otherRole })),
          ),
      ),
    /** The quote with the longest chain, then the shortest content, then the first. */
    speakingOver: (stretch: Pick<Span, 'start' | 'end'>) => {
      const [innermost] = quotes
        .flatMap((quote) => quote.content.map((span) => ({ id: quote.id, span })))
        .filter(({ span }) => holds(span, stretch))
        .sort(
          (a, b) => chain(b.id).length - chain(a.id).length || a.span.end - a.span.start - (b.span.end - b.span.start),
        )
      return chain(innermost?.id ?? null)
    },
  }
}
