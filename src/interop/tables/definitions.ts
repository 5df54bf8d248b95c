import { agents, articles } from './article-tables.js'
import type { Table } from './column.js'
import { entities, externalIds } from './entity-tables.js'
import { accounts, eventArguments, events, relations } from './event-tables.js'
import { quotes, stanceQuotes, stances } from './quote-tables.js'
import { mentions, spans } from './span-tables.js'

/** The name of a table. */
export type TableName =
  | 'articles'
  | 'agents'
  | 'entities'
  | 'mentions'
  | 'events'
  | 'arguments'
  | 'accounts'
  | 'relations'
  | 'quotes'
  | 'stances'
  | 'stance_quotes'
  | 'external_ids'
  | 'spans'

/** Every table, in the order in which they refer to each other where there is one. */
export const DEFINITIONS = {
  articles,
  agents,
  entities,
  mentions,
  events,
  arguments: eventArguments,
  accounts,
  relations,
  quotes,
  stances,
  stance_quotes: stanceQuotes,
  external_ids: externalIds,
  spans,
} as const satisfies Readonly<Record<TableName, Table>>
