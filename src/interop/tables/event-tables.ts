import {
  type Account,
  ARGUMENT_ROLES,
  type Argument,
  type Article,
  ASPECTS,
  CERTAINTIES,
  type Event,
  PLOVER_CONTEXTS,
  PLOVER_MODES,
  POLARITIES,
  RELATION_TYPES,
  type Relation,
  TENSES,
} from '../../model/index.js'
import { idColumn, optional, reference, required } from './column.js'
import { table } from './define-table.js'
import { type In, type Part, parts, withArticle } from './items.js'
import { inArticle, itemColumn, provenanceColumns } from './shared-columns.js'
import { timeColumns } from './time-columns.js'

const eventsOf = (article: Article): readonly Event[] => article.events

export const events = table<In<Event>>(
  'What happens, or is planned, urged or feared; whether it is so stands in accounts.',
  ['article_id', 'id'],
  withArticle(eventsOf),
  [
    inArticle(),
    idColumn('id', ({ of }) => of.id, 'The event.'),
    required('summary', 'string', ({ of }) => of.summary, "What it is, in the annotators' own words."),
    required('aspect', 'string', ({ of }) => of.aspect, 'Once, lasting, or again and again.', { codes: ASPECTS }),
    optional('plover_type', 'string', ({ of }) => of.plover?.type, 'Its type in PLOVER (2024).', {
      codes: Object.keys(PLOVER_MODES),
    }),
    optional('plover_mode', 'string', ({ of }) => of.plover?.mode, 'Its mode in PLOVER.', {
      codes: [...new Set<string>(Object.values(PLOVER_MODES).flat())],
    }),
    optional(
      'plover_contexts',
      'array',
      ({ of }) => of.plover?.contexts,
      `Of PLOVER's ${PLOVER_CONTEXTS.length} contexts.`,
    ),
    ...timeColumns<In<Event>>('time', ({ of }) => of.time),
    ...provenanceColumns<Event>('events'),
  ],
)

export const eventArguments = table<Part<Argument>>(
  'Who and what takes part in events.',
  ['article_id', 'event', 'item'],
  parts(eventsOf, (event) => event.arguments),
  [
    inArticle(),
    idColumn('event', ({ record }) => record, 'The event.', 'events'),
    itemColumn('arguments'),
    required('role', 'string', ({ of }) => of.role, 'What part it takes.', { codes: ARGUMENT_ROLES }),
    reference(
      'filler_entity',
      'entities',
      ({ of, kinds }) => (kinds.get(of.filler) === 'entity' ? of.filler : null),
      'The entity that takes part.',
    ),
    reference(
      'filler_event',
      'events',
      ({ of, kinds }) => (kinds.get(of.filler) === 'event' ? of.filler : null),
      'The event that takes part.',
    ),
  ],
)

export const accounts = table<Part<Account>>(
  'What each voice says of an event, and how surely.',
  ['article_id', 'event', 'item'],
  parts(eventsOf, (event) => event.accounts),
  [
    inArticle(),
    idColumn('event', ({ record }) => record, 'The event.', 'events'),
    itemColumn('accounts'),
    reference('quote', 'quotes', ({ of }) => of.quote, 'Whose word it is; nothing where it is the publisher’s own.'),
    required('certainty', 'string', ({ of }) => of.certainty, 'How sure the voice is.', { codes: CERTAINTIES }),
    required('polarity', 'string', ({ of }) => of.polarity, 'That it is so, or that it is not.', { codes: POLARITIES }),
    required('tense', 'string', ({ of }) => of.tense, 'When, seen from when it is said.', { codes: TENSES }),
    required('presupposed', 'boolean', ({ of }) => of.presupposed === true, 'Whether it is taken for granted.'),
  ],
)

export const relations = table<Part<Relation>>(
  'How events bear on one another.',
  ['article_id', 'event', 'item'],
  parts(eventsOf, (event) => event.relations),
  [
    inArticle(),
    idColumn('event', ({ record }) => record, 'The event it starts from.', 'events'),
    itemColumn('relations'),
    required('type', 'string', ({ of }) => of.type, 'What relation.', { codes: RELATION_TYPES }),
    idColumn('to_event', ({ of }) => of.to, 'The event it leads to.', 'events'),
    reference('quote', 'quotes', ({ of }) => of.quote, 'Whose word it is; nothing where it is the publisher’s own.'),
  ],
)
