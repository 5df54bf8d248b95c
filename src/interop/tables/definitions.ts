import { agents, articles } from './article-tables.js'
import { entities, externalIds } from './entity-tables.js'
import { accounts, eventArguments, events, relations } from './event-tables.js'
import { quotes, stanceQuotes, stances } from './quote-tables.js'
import { mentions, spans } from './span-tables.js'

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
} as const

/** The name of a table. */
export type TableName = keyof typeof DEFINITIONS
