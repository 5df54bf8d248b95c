import { ENTITY_TYPES, type Entity, type Event, type ExternalId, MATCHES, SPECIFICITIES } from '../../model/index.js'
import { idColumn, optional, reference, required } from './column.js'
import { table } from './define-table.js'
import { type In, withArticle } from './items.js'
import { inArticle, provenanceColumns } from './shared-columns.js'

export const entities = table<In<Entity>>(
  'Who or what the articles speak of.',
  ['article_id', 'id'],
  withArticle((article): readonly Entity[] => article.entities),
  [
    inArticle(),
    idColumn('id', ({ of }) => of.id, 'The entity.'),
    required('type', 'string', ({ of }) => of.type, 'What kind of entity.', { codes: ENTITY_TYPES }),
    required('specificity', 'string', ({ of }) => of.specificity, 'Named, one without a name, or a class.', {
      codes: SPECIFICITIES,
    }),
    required('name', 'string', ({ of }) => of.name, 'Its common name in English.'),
    optional('labels', 'object', ({ of }) => of.labels, 'Names by language tag.'),
    optional('aliases', 'array', ({ of }) => of.aliases, "Other names in the article's language."),
    optional('roles', 'array', ({ of }) => of.roles, 'Offices that it holds: title, of what entity, when.'),
    optional('part_of', 'array', ({ of }) => of.partOf, 'Ids of the larger entities that it belongs to.'),
    ...provenanceColumns<Entity>('entities'),
  ],
)

export interface ExternalIdItem {
  readonly articleId: string
  readonly ordinal: number
  readonly record: Entity | Event
  readonly of: ExternalId
}

export const externalIds = table<ExternalIdItem>(
  'The same things in registers that others keep.',
  ['article_id', 'ordinal'],
  ({ article }) =>
    [...article.entities, ...article.events]
      .flatMap((record) => record.externalIds.map((of) => ({ articleId: article.id, record, of })))
      .map((item, ordinal) => ({ ...item, ordinal })),
  [
    inArticle(),
    required('ordinal', 'integer', ({ ordinal }) => ordinal, 'Its place among all of the article, from 0.'),
    reference('entity', 'entities', ({ record }) => (record.kind === 'entity' ? record.id : null), 'The entity.'),
    reference('event', 'events', ({ record }) => (record.kind === 'event' ? record.id : null), 'The event.'),
    required('scheme', 'string', ({ of }) => of.scheme, 'The register, such as wikidata.'),
    required('external_id', 'string', ({ of }) => of.id, 'The id there.'),
    required('match', 'string', ({ of }) => of.match, 'How well it fits (SKOS).', { codes: MATCHES }),
  ],
)
