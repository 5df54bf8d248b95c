import type { AnyRecord, Entity, Event, Quote, Stance } from '../model/index.js'
import type { Records } from './records.js'
import type { ResolvedByKind, ResolvedEntity, ResolvedEvent, ResolvedQuote, ResolvedStance } from './resolved.js'

/** The record with the records that it refers to in place of their ids. */
export function resolve(records: Records, record: AnyRecord): ResolvedByKind[AnyRecord['kind']] {
  switch (record.kind) {
    case 'entity':
      return resolveEntity(records, record)
    case 'event':
      return resolveEvent(records, record)
    case 'quote':
      return resolveQuote(records, record)
    case 'stance':
      return resolveStance(records, record)
  }
}

const quoteOrNull = (records: Records, id: string | null) => (id === null ? null : records.get(id, 'quote'))

function resolveEntity(records: Records, { roles, partOf, ...entity }: Entity): ResolvedEntity {
  return {
    ...entity,
    ...(roles && {
      roles: roles.map(({ of, ...role }) => (of === undefined ? role : { ...role, of: records.get(of, 'entity') })),
    }),
    ...(partOf && { partOf: partOf.map((id) => records.get(id, 'entity')) }),
  }
}

function resolveEvent(records: Records, { relations, ...event }: Event): ResolvedEvent {
  return {
    ...event,
    arguments: event.arguments.map(({ role, filler }) => ({ role, filler: records.get(filler, 'entity', 'event') })),
    accounts: event.accounts.map((account) => ({ ...account, quote: quoteOrNull(records, account.quote) })),
    ...(relations && {
      relations: relations.map((relation) => ({
        ...relation,
        to: records.get(relation.to, 'event'),
        quote: quoteOrNull(records, relation.quote),
      })),
    }),
  }
}

function resolveQuote(records: Records, { act, ...quote }: Quote): ResolvedQuote {
  return {
    ...quote,
    source: quote.source === null ? null : records.get(quote.source, 'entity'),
    within: quoteOrNull(records, quote.within),
    ...(act !== undefined && { act: records.get(act, 'event') }),
  }
}

function resolveStance(records: Records, stance: Stance): ResolvedStance {
  return {
    ...stance,
    holder: records.get(stance.holder, 'entity'),
    target: records.get(stance.target, 'entity', 'event', 'quote'),
    quotes: stance.quotes.map((id) => records.get(id, 'quote')),
  }
}
