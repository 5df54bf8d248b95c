import type { Entity, Event, Mention } from '../model/index.js'
import { lazy, memo } from '../model/lazy.js'
import type { Topics } from './answers.js'
import type { Records } from './records.js'
import { SpanIndex } from './span-index.js'
import type { Voices } from './voices.js'

/** What a quote is about: what it gives an account of, itself or through a quote in it, and what its content mentions. */
export function topicsOf(records: Records, voices: Voices): (quote: string) => Topics {
  const { entities, events } = records
  const entityMentions = lazy(() => mentionsOf(entities.list()))
  const eventMentions = lazy(() => mentionsOf(events.list()))
  const reported = events.by((event) => voices.ofEvent(event).flatMap(({ quotes }) => quotes))
  return memo((id) => {
    const quote = records.get(id, 'quote')
    const mentioned = <R>(mentions: SpanIndex<MentionOf<R>>) =>
      quote.content.flatMap((span) => mentions.inside(span)).map(({ record }) => record)
    return {
      entities: entities.inOrder(mentioned(entityMentions())),
      events: events.inOrder([...mentioned(eventMentions()), ...reported.of(quote)]),
    }
  })
}

interface MentionOf<R> {
  readonly record: R
  readonly span: Mention
}

function mentionsOf<R extends Entity | Event>(records: readonly R[]): SpanIndex<MentionOf<R>> {
  return new SpanIndex(records.flatMap((record) => record.mentions.map((span) => ({ record, span }))))
}
