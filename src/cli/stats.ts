import type { CorpusStats } from '../distributed/types.js'
import { counted } from '../model/numbers.js'
import { escapeControls } from '../model/unseen.js'
import { articleIn } from '../validate/article-in.js'
import { readDocuments } from '../validate/corpus/documents.js'
import { emptyStats, mergeStats, statsOf } from '../validate/stats.js'
import type { StatsOptions } from './commands/stats.js'
import { EXIT } from './errors.js'
import { printableJson } from './escape.js'
import { formatStats } from './format-stats.js'
import { placeOfFailure } from './reporters/words.js'
import { runByQueue } from './run-by-queue.js'
import { colors, note, print } from './terminal.js'
import { withProgress } from './with-progress.js'

/** Prints what the articles of a corpus consist of; returns the exit code. */
export async function stats(paths: readonly string[], options: StatsOptions): Promise<number> {
  const counts = options.queue === undefined ? await countHere(paths) : await countByQueue(paths, options)
  if (counts === undefined) return EXIT.fine
  const { stats: total, leftOut, failures } = counts
  print(options.json ? printableJson({ leftOut, ...total }) : formatStats(total, colors))
  if (leftOut > 0) note(`left out: ${counted(leftOut, 'document')} of the wrong shape; see reportedly validate`)
  for (const failure of failures) note(escapeControls(`not read: ${placeOfFailure(failure)}: ${failure.message}`))
  if (failures.length > 0) return EXIT.failure
  return leftOut > 0 && total.articles === 0 ? EXIT.findings : EXIT.fine
}

async function countHere(paths: readonly string[]): Promise<CorpusStats> {
  let total = emptyStats
  let leftOut = 0
  for await (const { source } of readDocuments(paths)) {
    const article = articleIn(source)
    if (article) total = mergeStats(total, statsOf(article))
    else leftOut++
  }
  return { stats: total, leftOut, failures: [] }
}

const countByQueue = (paths: readonly string[], options: StatsOptions): Promise<CorpusStats | undefined> =>
  withProgress((watch) => runByQueue(paths, { kind: 'stats' }, options, watch))
