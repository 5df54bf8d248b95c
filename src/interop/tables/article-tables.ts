import { AGENT_TYPES, type Agent, type Article, OFFSET_UNITS } from '../../model/index.js'
import { idColumn, optional, reference, required } from './column.js'
import { table } from './define-table.js'
import { type In, withArticle } from './items.js'
import { inArticle } from './shared-columns.js'
import { timeColumns } from './time-columns.js'

export const articles = table<Article>(
  'The articles: what each says about itself.',
  ['article_id'],
  ({ article }) => [article],
  [
    idColumn('article_id', ({ id }) => id, 'The article.'),
    required('schema_version', 'integer', (article) => article.schemaVersion, 'Version of the data model.'),
    required('revision', 'integer', ({ revision }) => revision, 'Version of the annotations, from 1.', { bits: 64 }),
    required('title', 'string', ({ title }) => title, 'Its headline.'),
    required('summary', 'string', ({ summary }) => summary, "What it says, in the annotators' own words."),
    optional('url', 'string', ({ url }) => url, 'Its web address.'),
    required('language', 'string', ({ language }) => language, 'Language of the text, BCP 47.'),
    idColumn('publisher', ({ publisher }) => publisher, 'Who published it.', 'entities'),
    reference('dateline', 'entities', ({ dateline }) => dateline, 'The place in the dateline.'),
    ...timeColumns<Article>('published', ({ published }) => published, false),
    ...timeColumns<Article>('modified', ({ modified }) => modified),
    required('text_included', 'boolean', ({ rights }) => rights.text.included, 'Whether the JSON contains the text.'),
    optional('text_license', 'string', ({ rights }) => rights.text.license, 'Licence of the text, SPDX.'),
    reference('text_holder', 'entities', ({ rights }) => rights.text.holder, 'Who holds the rights in the text.'),
    required(
      'annotations_license',
      'string',
      ({ rights }) => rights.annotations.license,
      'Licence of the annotations.',
    ),
    required('offset_unit', 'string', ({ text }) => text.offsetUnit, 'What offsets count.', { codes: OFFSET_UNITS }),
    required('text_length', 'integer', ({ text }) => text.length, 'Length of the text in that unit.', { bits: 64 }),
    optional('text_code_points', 'integer', ({ text }) => text.codePoints, 'Its length in code points.', { bits: 64 }),
    required('text_digest', 'string', ({ text }) => text.digest, 'SHA-256 of the text, base64url.'),
  ],
)

export const agents = table<In<Agent>>(
  'Who or what made the annotations.',
  ['article_id', 'id'],
  withArticle((article) => article.agents),
  [
    inArticle(),
    idColumn('id', ({ of }) => of.id, 'The agent.'),
    required('type', 'string', ({ of }) => of.type, 'What kind of agent.', { codes: AGENT_TYPES }),
    required('name', 'string', ({ of }) => of.name, 'Its name.'),
    optional('version', 'string', ({ of }) => of.version, 'The version, for software.'),
  ],
)
