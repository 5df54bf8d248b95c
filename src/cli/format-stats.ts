import type { Colors } from 'picocolors/types.js'
import { counted, grouped } from '../model/numbers.js'
import type { Counts, Stats } from '../validate/stats.js'
import { TABLE_NAMES, type TableName } from '../validate/stats-tables.js'

const TITLES: Readonly<Record<TableName, string>> = {
  languages: 'Articles by language',
  years: 'Articles by year of publication',
  records: 'Records by kind',
  entityTypes: 'Entities by type',
  specificities: 'Entities by specificity',
  ploverTypes: 'Events by PLOVER type',
  voices: 'Accounts by voice',
  certainties: 'Accounts by certainty',
  polarities: 'Accounts by polarity',
  tenses: 'Accounts by tense',
  quoteModes: 'Quotes by mode',
  quoteSources: 'Quotes by source',
  stanceValues: 'Stances by value',
  stanceExpressions: 'Stances by expression',
  methods: 'Records by method of annotation',
  statuses: 'Records by status of annotation',
}

/** Years stay in their order; else the most frequent comes first. */
function rowsOf(table: TableName, counts: Counts): readonly (readonly [label: string, count: number])[] {
  const rows = Object.entries(counts).filter(([, count]) => count > 0)
  return table === 'years' ? rows : rows.sort(([, a], [, b]) => b - a)
}

function formatTable(table: TableName, counts: Counts, colors: Colors): string {
  const rows = rowsOf(table, counts)
  const total = rows.reduce((sum, [, count]) => sum + count, 0)
  const labelWidth = Math.max(...rows.map(([label]) => label.length))
  const countWidth = Math.max(...rows.map(([, count]) => grouped(count).length))
  const lines = rows.map(([label, count]) => {
    const share = `${((100 * count) / total).toFixed(1)} %`.padStart(7)
    return `  ${label.padEnd(labelWidth)}  ${grouped(count).padStart(countWidth)}  ${colors.dim(share)}`
  })
  return [colors.bold(TITLES[table]), ...(lines.length > 0 ? lines : ['  none'])].join('\n')
}

/** The statistics for people: of each table what occurs, how often, and its share of the table. */
export function formatStats(stats: Stats, colors: Colors): string {
  const tables = TABLE_NAMES.map((table) => formatTable(table, stats[table], colors))
  return [colors.bold(counted(stats.articles, 'article')), ...tables].join('\n\n')
}
