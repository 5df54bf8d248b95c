import {
  type AnyRecord,
  type Article,
  COLLECTIONS,
  type Entity,
  type Event,
  KINDS,
  type Kind,
  type Quote,
  type RecordOf,
  type Stance,
} from '../model/index.js'
import type { Diagnostic } from '../validate/report/types.js'

/** What the sections of a report are made of. References may lead nowhere: the report of a wrong article shows what there is. */
export interface View {
  readonly article: Article
  /** The canonical text, where it was given and the digest says that it is the one. */
  readonly text: string | undefined
  readonly findings: readonly Diagnostic[]
  entity(id: string | null): Entity | undefined
  event(id: string | null): Event | undefined
  quote(id: string | null): Quote | undefined
  stance(id: string | null): Stance | undefined
  record(id: string): AnyRecord | undefined
  /** A short name for a record: the name of an entity, the summary of an event, the gloss of a quote or stance; the id of what is not there. */
  nameOf(id: string): string
  /** The number of an event in the order of the timeline, from 1; it stands beside the event wherever that is shown. */
  numberOf(event: string): number
  /** The quotes through which a quote comes to the reader, outermost first, itself last. A circle ends where it closes. */
  chainOf(quote: string | null): readonly Quote[]
}

/** Makes a view of an article whose shape is right. */
export function viewOf(
  article: Article,
  text: string | undefined,
  findings: readonly Diagnostic[],
  order: readonly Event[],
): View {
  const records = new Map<string, AnyRecord>()
  for (const kind of KINDS) {
    for (const record of article[COLLECTIONS[kind]]) if (!records.has(record.id)) records.set(record.id, record)
  }
  const numbers = new Map(order.map(({ id }, i) => [id, i + 1]))
  const get = <K extends Kind>(id: string | null, kind: K): RecordOf<K> | undefined => {
    const record = id === null ? undefined : records.get(id)
    return record?.kind === kind ? (record as RecordOf<K>) : undefined
  }
  return {
    article,
    text,
    findings,
    entity: (id) => get(id, 'entity'),
    event: (id) => get(id, 'event'),
    quote: (id) => get(id, 'quote'),
    stance: (id) => get(id, 'stance'),
    record: (id) => records.get(id),
    nameOf: (id) => wordsOf(records.get(id)) ?? id,
    numberOf: (event) => numbers.get(event) ?? 0,
    chainOf(quote) {
      const chain: Quote[] = []
      for (
        let next = get(quote, 'quote');
        next !== undefined && !chain.includes(next);
        next = get(next.within, 'quote')
      )
        chain.unshift(next)
      return chain
    },
  }
}

function wordsOf(record: AnyRecord | undefined): string | undefined {
  if (record === undefined) return undefined
  if (record.kind === 'entity') return record.name
  return record.kind === 'event' ? record.summary : record.gloss
}
