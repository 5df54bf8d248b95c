import { type AnyRecord, type Entity, type Event, KINDS, type Quote, type Stance } from '../model/index.js'
import { memo } from '../model/lazy.js'
import { UnknownIdError } from '../model/unknown-id.js'
import { show } from '../model/words.js'
import type { Records } from './records.js'
import type { ResolvedByKind, ResolvedEntity, ResolvedEvent, ResolvedQuote, ResolvedStance } from './resolved.js'

type Resolved = ResolvedByKind[AnyRecord['kind']]

/** Resolves the records of an article, and copies of them by what the copy says. */
export function resolving(records: Records): (record: AnyRecord) => Resolved {
  const own = memo((record: AnyRecord) => resolve(records, record))
  return (record) => {
    if (!KINDS.includes(record?.kind)) {
      const message = `Expected a record of the article "${records.data.id}", such as its find(id) gives, not ${show(record)}.`
      throw new UnknownIdError(message, record, KINDS, undefined)
    }
    return records.get(record.id, record.kind) === record ? own(record) : resolveCopy(records, record)
  }
}

/** Copies first, because answers are frozen and the record is the caller's. */
function resolveCopy(records: Records, record: AnyRecord): Resolved {
  try {
    return resolve(records, JSON.parse(JSON.stringify(record)))
  } catch (error) {
    if (error instanceof UnknownIdError) throw error
    const message = `The copy of ${show(record.id)} cannot be resolved, because a field has not the shape it has in the model.`
    throw new TypeError(message, { cause: error })
  }
}

/** The record with the records that it refers to in place of their ids. */
function resolve(records: Records, record: AnyRecord): Resolved {
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
