import type { CorpusOptions, CorpusSource } from './corpus/options.js'
import type { Report } from './report/types.js'

/**
 * Validates a corpus, from one file to as many as there are: files of one article (`.json`), of one article a line
 * (`.ndjson`, `.jsonl`), compressed or not (`.gz`, `.br`, `.zst`), folders of these, folders with the five files of an
 * article, globs, and `-` for standard input; or a stream. Memory does not grow with the corpus, and the report is the
 * same however many threads make it. Needs Node.
 *
 * What cannot be read makes the report incomplete; it does not throw.
 *
 * @throws NoInputError where a path or glob stands for nothing; WriteError where the file of `rejects` cannot be
 *   written; RuleModuleError where a module of rules cannot be used; RuleChoiceError where `only` or `skip` name
 *   no rule; the reason of `signal` where it stops the run
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { mkdtempSync, writeFileSync } from 'node:fs'
 * import { tmpdir } from 'node:os'
 * import { join } from 'node:path'
 * import { article } from 'reportedly'
 * import { validateCorpus } from 'reportedly/validate'
 *
 * const file = join(mkdtempSync(join(tmpdir(), 'corpus-')), 'news.ndjson')
 * writeFileSync(file, `${JSON.stringify(article)}\n${JSON.stringify({ ...article, id: 'Not A Slug' })}\n`)
 *
 * const report = await validateCorpus(file)
 * assert.deepEqual(report.read.articles, 2)
 * assert.deepEqual(report.diagnostics.map(({ location }) => location?.line), [2])
 * ```
 */
export async function validateCorpus(source: CorpusSource, options: CorpusOptions = {}): Promise<Report> {
  const corpus = await import('./corpus/validate-corpus.js')
  return corpus.validateCorpus(source, options)
}
