import { corpusRules } from '../../src/rules/index.js'
import type { Report } from '../../src/validate/report/types.js'
import { CODES, DEFECTS, type Manifest } from '../support/corpus/generate.js'
import type { Corpus } from './corpus.js'
import { type Command, type Measurement, measure } from './measure.js'
import { pathOf } from './part.js'

/** The built command. */
export const REPORTEDLY = pathOf('dist/cli/main.cjs')

/** How to run the command. */
export interface CommandOptions {
  readonly concurrency: number
  /** On by default. */
  readonly duplicateKeys?: 'on' | 'off'
  /** Leaves the rules across articles out. */
  readonly articlesAlone?: boolean
  readonly node?: string
}

/** The command that validates a file. @param ofNode options of Node itself */
export function validateCommand(file: string, options: CommandOptions, ofNode: readonly string[] = []): Command {
  const { node = process.execPath, concurrency, duplicateKeys = 'on', articlesAlone = false } = options
  const switches = ['--reporter', 'json', '--concurrency', String(concurrency), '--duplicate-keys', duplicateKeys]
  const skipped = articlesAlone ? ['--skip', corpusRules.map(({ code }) => code).join(',')] : []
  return [node, ...ofNode, REPORTEDLY, 'validate', file, ...switches, ...skipped]
}

/** Validates a corpus by the command, which must find just what is wrong with it. */
export async function validate({ file, manifest }: Corpus, options: CommandOptions): Promise<Measurement> {
  const measured = await measure(validateCommand(file, options))
  const [run] = measured.runs
  if (run === undefined || run.code === null || run.code > 1) throw new Error(`the command failed: ${run?.stderr}`)
  const differences = compareCounts(JSON.parse(run.stdout), manifest, options)
  if (differences.length > 0) throw new Error(`the command found something else: ${differences.join('; ')}`)
  return measured
}

/** How the counts of a report differ from what was put into the corpus. */
function compareCounts(report: Report, { articles, expected }: Manifest, options: CommandOptions): string[] {
  const unseen = [
    ...(options.duplicateKeys === 'off' ? ['duplicate-key'] : []),
    ...(options.articlesAlone ? ['duplicate-article-id'] : []),
  ]
  const defects = DEFECTS.filter((defect) => !unseen.includes(defect))
  const found = new Map(Object.entries(report.counts.byCode).map(([code, { count }]) => [code, count]))
  const wanted = new Map(defects.map((defect) => [CODES[defect], expected[defect].length]))
  const codes = [...new Set([...found.keys(), ...wanted.keys()])]
  const differences = codes
    .filter((code) => (found.get(code) ?? 0) !== (wanted.get(code) ?? 0))
    .map((code) => `${code} ${found.get(code) ?? 0} times, not ${wanted.get(code) ?? 0}`)
  if (!report.complete) differences.push('the report is not complete')
  if (report.read.articles !== articles) differences.push(`${report.read.articles} articles, not ${articles}`)
  return differences
}
