import type { Article } from '../model/index.js'
import { counted } from '../model/numbers.js'
import { articleSchema } from '../schema/index.js'
import { readDocuments } from '../validate/corpus/documents.js'
import { emptyStats, mergeStats, statsOf } from '../validate/stats.js'
import { EXIT } from './errors.js'
import { printableJson } from './escape.js'
import { formatStats } from './format-stats.js'
import { colors, note, print } from './terminal.js'

/** The article that a JSON text holds, if it holds one whose shape is right. */
function articleIn(source: string): Article | undefined {
  try {
    const document: unknown = JSON.parse(source)
    return articleSchema.safeParse(document).success ? (document as Article) : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

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
