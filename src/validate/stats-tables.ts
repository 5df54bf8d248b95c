import type { Account, AnyRecord, Article, Entity, Quote } from '../model/index.js'
import * as model from '../model/index.js'
import { bounds, isEdtf } from '../time/index.js'
import type { Stats } from './stats.js'

/** The name of a table of counts. */
export type TableName = Exclude<keyof Stats, 'articles'>

/** How a table is counted. */
interface Table<L extends string> {
  /** The labels that are always there. */
  readonly codelist: readonly L[]
  /** What an article adds one to, each time that a label is in it. */
  readonly labelsOf: (article: Article) => readonly L[]
}

const PLOVER_TYPES = Object.keys(model.PLOVER_MODES) as model.PloverType[]

const recordsOf = (article: Article) =>
  model.KINDS.flatMap<AnyRecord>((kind) => article[model.COLLECTIONS[kind]] as readonly AnyRecord[])

const accountsOf = ({ events }: Article): readonly Account[] => events.flatMap(({ accounts }) => accounts)

/** Each table of the statistics, in the order in which people read them. */
export const TABLES: { readonly [T in TableName]: Table<keyof Stats[T] & string> } = {
  languages: { codelist: [], labelsOf: ({ language }) => [primarySubtag(language)] },
  years: { codelist: [], labelsOf: ({ published }) => [yearOf(published.edtf)] },
  records: { codelist: model.KINDS, labelsOf: (article) => recordsOf(article).map(({ kind }) => kind) },
  entityTypes: { codelist: model.ENTITY_TYPES, labelsOf: ({ entities }) => entities.map(({ type }) => type) },
  specificities: {
    codelist: model.SPECIFICITIES,
    labelsOf: ({ entities }) => entities.map(({ specificity }) => specificity),
  },
  ploverTypes: {
    codelist: [...PLOVER_TYPES, 'none'],
    labelsOf: ({ events }) => events.map(({ plover }) => plover?.type ?? 'none'),
  },
  voices: {
    codelist: ['publisher', 'quote'],
    labelsOf: (article) => accountsOf(article).map(({ quote }) => (quote === null ? 'publisher' : 'quote')),
  },
  certainties: {
    codelist: model.CERTAINTIES,
    labelsOf: (article) => accountsOf(article).map(({ certainty }) => certainty),
  },
  polarities: {
    codelist: model.POLARITIES,
    labelsOf: (article) => accountsOf(article).map(({ polarity }) => polarity),
  },
  tenses: { codelist: model.TENSES, labelsOf: (article) => accountsOf(article).map(({ tense }) => tense) },
  quoteModes: { codelist: model.QUOTE_MODES, labelsOf: ({ quotes }) => quotes.map(({ mode }) => mode) },
  quoteSources: {
    codelist: [...model.SPECIFICITIES, 'none', 'unresolved'],
    labelsOf: ({ quotes, entities }) => sourcesOf(quotes, entities),
  },
  stanceValues: { codelist: model.STANCE_VALUES, labelsOf: ({ stances }) => stances.map(({ value }) => value) },
  stanceExpressions: {
    codelist: model.STANCE_EXPRESSIONS,
    labelsOf: ({ stances }) => stances.map(({ expression }) => expression),
  },
  methods: { codelist: model.METHODS, labelsOf: (article) => recordsOf(article).map((one) => one.provenance.method) },
  statuses: { codelist: model.STATUSES, labelsOf: (article) => recordsOf(article).map((one) => one.provenance.status) },
}

/** The names of the tables, in the same order. */
export const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[]

const primarySubtag = (language: string): string => language.toLowerCase().split('-', 1)[0] ?? ''

/** The year in which all of a date lies. */
function yearOf(edtf: string): string {
  if (!isEdtf(edtf)) return 'unknown'
  const { earliestStart, latestEnd } = bounds(edtf)
  const year = new Date(earliestStart).getUTCFullYear()
  return year === new Date(latestEnd - 1).getUTCFullYear() ? String(year) : 'unknown'
}

function sourcesOf(quotes: readonly Quote[], entities: readonly Entity[]) {
  const specificities = new Map(entities.map(({ id, specificity }) => [id, specificity]))
  return quotes.map(({ source }) => (source === null ? 'none' : (specificities.get(source) ?? 'unresolved')))
}
