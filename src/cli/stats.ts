import { counted } from '../model/numbers.js'
import { articleIn } from '../validate/article-in.js'
import { readDocuments } from '../validate/corpus/documents.js'
import { emptyStats, mergeStats, statsOf } from '../validate/stats.js'
import { EXIT } from './errors.js'
import { printableJson } from './escape.js'
import { formatStats } from './format-stats.js'
import { colors, note, print } from './terminal.js'

/** Prints what the articles of a corpus consist of; returns the exit code. */
export async function stats(paths: readonly string[], options: { readonly json?: true }): Promise<number> {
  let total = emptyStats
  let leftOut = 0
  for await (const { source } of readDocuments(paths)) {
    const article = articleIn(source)
    if (article) total = mergeStats(total, statsOf(article))
    else leftOut++
  }
  print(options.json ? printableJson({ leftOut, ...total }) : formatStats(total, colors))
  if (leftOut > 0) note(`left out: ${counted(leftOut, 'document')} of the wrong shape; see reportedly validate`)
  return leftOut > 0 && total.articles === 0 ? EXIT.findings : EXIT.fine
}
