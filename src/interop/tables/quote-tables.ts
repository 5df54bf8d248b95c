import {
  type AnyRecord,
  QUOTE_MODES,
  type Quote,
  STANCE_EXPRESSIONS,
  STANCE_VALUES,
  type Stance,
} from '../../model/index.js'
import { idColumn, reference, required } from './column.js'
import { table } from './define-table.js'
import { type In, type Part, parts, withArticle } from './items.js'
import { inArticle, itemColumn, provenanceColumns } from './shared-columns.js'
import type { Source } from './source.js'

export const quotes = table<In<Quote>>(
  'Who is reported to say what. The words stand in spans.',
  ['article_id', 'id'],
  withArticle((article): readonly Quote[] => article.quotes),
  [
    inArticle(),
    idColumn('id', ({ of }) => of.id, 'The quote.'),
    required('mode', 'string', ({ of }) => of.mode, 'In whose words.', { codes: QUOTE_MODES }),
    reference('source', 'entities', ({ of }) => of.source, 'Who says it; nothing where the text does not tell.'),
    reference('within_quote', 'quotes', ({ of }) => of.within, 'The quote inside which this one is reported.'),
    reference('act', 'events', ({ of }) => of.act, 'The act of speaking.'),
    required('gloss', 'string', ({ of }) => of.gloss, "What is said, in the annotators' own words."),
    ...provenanceColumns<Quote>('quotes'),
  ],
)

const stanceTarget = ({ of, kinds }: StanceItem, kind: AnyRecord['kind']) =>
  kinds.get(of.target) === kind ? of.target : null

export interface StanceItem extends In<Stance> {
  readonly kinds: Source['kinds']
}

export const stances = table<StanceItem>(
  'Who stands where towards what.',
  ['article_id', 'id'],
  ({ article, kinds }) => article.stances.map((of) => ({ articleId: article.id, of, kinds })),
  [
    inArticle(),
    idColumn('id', ({ of }) => of.id, 'The stance.'),
    idColumn('holder', ({ of }) => of.holder, 'Whose it is.', 'entities'),
    reference('target_entity', 'entities', (stance) => stanceTarget(stance, 'entity'), 'The entity it is towards.'),
    reference('target_event', 'events', (stance) => stanceTarget(stance, 'event'), 'The event it is towards.'),
    reference('target_quote', 'quotes', (stance) => stanceTarget(stance, 'quote'), 'The quote it is towards.'),
    required('value', 'string', ({ of }) => of.value, 'Where the holder stands.', { codes: STANCE_VALUES }),
    required('expression', 'string', ({ of }) => of.expression, 'How it shows.', { codes: STANCE_EXPRESSIONS }),
    required('gloss', 'string', ({ of }) => of.gloss, "The position, in the annotators' own words."),
    ...provenanceColumns<Stance>('stances'),
  ],
)

export const stanceQuotes = table<Part<string>>(
  'The quotes that express a stance.',
  ['article_id', 'stance', 'item'],
  parts(
    (article): readonly Stance[] => article.stances,
    (stance) => stance.quotes,
  ),
  [
    inArticle(),
    idColumn('stance', ({ record }) => record, 'The stance.', 'stances'),
    itemColumn('quotes'),
    idColumn('quote', ({ of }) => of, 'The quote.', 'quotes'),
  ],
)
