import type { Article, Entity, Event, Quote, Span } from '../../src/model/index.js'
import { align, type Match, shared } from './align.js'
import { type LocatedSpan, matchSpans, overlapFit, SPANS } from './spans.js'

/** A record or a part of one, where it stands, and the words that it is about. */
export interface Located<R> {
  readonly record: R
  readonly pointer: string
  readonly spans: readonly Span[]
}

/** Two annotations whose records are paired. */
export interface Aligned {
  readonly first: Article
  readonly second: Article
  readonly mentions: readonly Match<LocatedSpan>[]
  readonly entities: readonly Match<Located<Entity>>[]
  readonly events: readonly Match<Located<Event>>[]
  readonly quotes: readonly Match<Located<Quote>>[]
  /** Puts an id of the second annotation in terms of the first: its partner's id, or `second:` and its own. */
  name(id: string): string
}

export const locateAll = <R>(pointer: string, records: readonly R[], spans: (record: R) => readonly Span[]) =>
  records.map((record, i): Located<R> => ({ record, pointer: `${pointer}/${i}`, spans: spans(record) }))

const locateEntities = ({ entities }: Article) => locateAll('/entities', entities, ({ mentions }) => mentions)
const locateEvents = ({ events }: Article) => locateAll('/events', events, ({ mentions }) => mentions)
const locateQuotes = ({ quotes }: Article) => locateAll('/quotes', quotes, ({ content }) => content)

/** The name of what an optional reference points to. */
export const nameOrNone = (id: string | null | undefined, name: (id: string) => string = (own) => own): string =>
  id === null || id === undefined ? '(none)' : name(id)

/** By how many mentions they share; without any, by an exact external id or by being the publisher. */
function alignEntities(first: Article, second: Article, mentions: readonly Match<LocatedSpan>[]) {
  const counts = new Map<unknown, Map<unknown, number>>()
  for (const { first: a, second: b } of shared(mentions)) {
    const row = counts.get(a.record) ?? new Map<unknown, number>()
    counts.set(a.record, row.set(b.record, (row.get(b.record) ?? 0) + 1))
  }
  const exactIds = ({ externalIds }: Entity) =>
    externalIds.filter(({ match }) => match === 'exact').map(({ scheme, id }) => `${scheme} ${id}`)
  const same = (a: Entity, b: Entity) =>
    (a.id === first.publisher && b.id === second.publisher) || exactIds(a).some((id) => exactIds(b).includes(id))
  return align(locateEntities(first), locateEntities(second), ({ record: a }, { record: b }) => {
    const count = counts.get(a)?.get(b) ?? 0
    const known = same(a, b)
    return count > 0 || known ? [count, Number(known)] : undefined
  })
}

const mentionsOf = (event: Event): LocatedSpan[] => event.mentions.map((span) => ({ span, record: event, pointer: '' }))

/** By how many mentions overlap, then by how many arguments are the same, then by how many units the mentions share. */
function alignEvents(first: Article, second: Article, name: (id: string) => string) {
  return align(locateEvents(first), locateEvents(second), ({ record: a }, { record: b }) => {
    const fit = overlapFit(a.mentions, b.mentions)
    if (fit === undefined) return undefined
    const mentions = shared(matchSpans(mentionsOf(a), mentionsOf(b))).length
    const alike = a.arguments.filter(({ role, filler }) =>
      b.arguments.some((other) => other.role === role && name(other.filler) === filler),
    ).length
    return [mentions, alike, ...fit]
  })
}

/** By how much of their content overlaps, then by their source. */
function alignQuotes(first: Article, second: Article, name: (id: string) => string) {
  return align(locateQuotes(first), locateQuotes(second), ({ record: a }, { record: b }) => {
    const fit = overlapFit(a.content, b.content)
    return fit && [...fit, Number(nameOrNone(b.source, name) === nameOrNone(a.source))]
  })
}

/** Pairs the records of two annotations of one text: entities and events by their mentions, quotes by their content. */
export function alignRecords(first: Article, second: Article): Aligned {
  const names = new Map<string, string>()
  const name = (id: string) => names.get(id) ?? `second:${id}`
  const learn = <R extends { readonly id: string }>(matches: readonly Match<Located<R>>[]) => {
    for (const { first: a, second: b } of shared(matches)) names.set(b.record.id, a.record.id)
    return matches
  }
  const mentions = matchSpans(SPANS['entity mentions'](first), SPANS['entity mentions'](second))
  const entities = learn<Entity>(alignEntities(first, second, mentions))
  const events = learn<Event>(alignEvents(first, second, name))
  const quotes = learn<Quote>(alignQuotes(first, second, name))
  return { first, second, mentions, entities, events, quotes, name }
}
