import type * as model from '../model/index.js'
import { TABLE_NAMES, TABLES, type TableName } from './stats-tables.js'

/** How often each label occurs. A codelist is there in full and in its order; other labels are sorted. */
export type Counts<L extends string = string> = Readonly<Record<L, number>>

/**
 * What a corpus consists of, in numbers. Plain JSON, bounded however large the corpus: the labels are codelists,
 * primary subtags of languages, and years.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { article } from 'reportedly'
 * import { type Stats, statsOf } from 'reportedly/validate'
 *
 * const stats: Stats = statsOf(article.data)
 * const { publisher, quote } = stats.voices
 * assert.equal(publisher + quote, article.data.events.flatMap(({ accounts }) => accounts).length)
 * ```
 */
export interface Stats {
  readonly articles: number
  /** Articles by the primary subtag of their language (BCP 47): `en`, `zh`. */
  readonly languages: Counts
  /** Articles by year of publication; `unknown` where the date is not within one year. */
  readonly years: Counts
  readonly records: Counts<model.Kind>
  readonly entityTypes: Counts<model.EntityType>
  readonly specificities: Counts<model.Specificity>
  /** Events by PLOVER type; `none` where they have none. */
  readonly ploverTypes: Counts<model.PloverType | 'none'>
  /** Accounts in the publisher's own voice, and on the word of a quote. */
  readonly voices: Counts<'publisher' | 'quote'>
  readonly certainties: Counts<model.Certainty>
  readonly polarities: Counts<model.Polarity>
  readonly tenses: Counts<model.Tense>
  readonly quoteModes: Counts<model.QuoteMode>
  /** Quotes by how specific their source is; `none` where the text gives none, `unresolved` where it is no entity. */
  readonly quoteSources: Counts<model.Specificity | 'none' | 'unresolved'>
  readonly stanceValues: Counts<model.StanceValue>
  readonly stanceExpressions: Counts<model.StanceExpression>
  /** Records by how they were annotated. */
  readonly methods: Counts<model.Method>
  /** Records by how far their annotation has come. */
  readonly statuses: Counts<model.Status>
}

function buildStats(articles: number, countsOf: (table: TableName) => Counts): Stats {
  const tables = TABLE_NAMES.map((table) => [table, countsOf(table)])
  return { articles, ...(Object.fromEntries(tables) as Omit<Stats, 'articles'>) }
}

const zeros = (table: TableName): Counts => Object.fromEntries(TABLES[table].codelist.map((label) => [label, 0]))

/**
 * The statistics of no article: what merging starts from.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { article } from 'reportedly'
 * import { emptyStats, mergeStats, statsOf } from 'reportedly/validate'
 *
 * const stats = [article.data].map(statsOf).reduce(mergeStats, emptyStats)
 * assert.equal(stats.articles, 1)
 * ```
 */
export const emptyStats: Stats = buildStats(0, zeros)

/**
 * The statistics of one article, whose shape is right.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { article } from 'reportedly'
 * import { statsOf } from 'reportedly/validate'
 *
 * assert.equal(statsOf(article.data).records.stance, article.data.stances.length)
 * ```
 */
export function statsOf(article: model.Article): Stats {
  return buildStats(1, (table) => {
    const counts: Record<string, number> = { ...zeros(table) }
    for (const label of TABLES[table].labelsOf(article)) counts[label] = (counts[label] ?? 0) + 1
    return counts
  })
}

/**
 * The statistics of two corpora taken together. Associative and commutative, with {@link emptyStats} as its identity.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { article } from 'reportedly'
 * import { mergeStats, statsOf } from 'reportedly/validate'
 *
 * const stats = statsOf(article.data)
 * assert.equal(mergeStats(stats, stats).records.event, 2 * stats.records.event)
 * ```
 */
export function mergeStats(a: Stats, b: Stats): Stats {
  return buildStats(a.articles + b.articles, (table) => mergeCounts(a[table], b[table], TABLES[table].codelist))
}

function mergeCounts(a: Counts, b: Counts, codelist: readonly string[]): Counts {
  const labels = codelist.length > 0 ? codelist : [...new Set([...Object.keys(a), ...Object.keys(b)])].sort()
  const merged: Record<string, number> = {}
  for (const label of labels) merged[label] = (a[label] ?? 0) + (b[label] ?? 0)
  return merged
}
