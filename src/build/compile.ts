import { readFileSync } from 'node:fs'
import type { Article } from '../model/index.js'
import { canonicalize } from '../text/index.js'
import { checkDocument } from '../validate/check-document.js'
import { readArticle } from '../validate/read-article.js'
import { constantName } from './names.js'

/** The data does not compile. The message has one paragraph a problem: file, pointer, sentence, remedy. */
export class CompileError extends Error {
  override name = 'CompileError'
}

/**
 * Reads and checks the authored data of one article.
 *
 * @param folder holds the five files
 * @param textPath the article's text, where it is at hand; spans and digests are then held against it
 * @throws CompileError where anything at severity error is wrong
 */
export function compileArticle(folder: string, textPath?: string): Article {
  const { article, locate } = readArticle(folder)
  const text = textPath === undefined ? undefined : canonicalize(readFileSync(textPath, 'utf8')).text
  const errors = checkDocument(article, text).filter((finding) => finding.severity === 'error')
  if (errors.length > 0) {
    const paragraphs = errors.map((error) => {
      const { file, pointer } = locate(error.pointer)
      const hint = error.hint === undefined ? '' : `\n    ${error.hint}`
      return `error[${error.code}] ${file}#${pointer}\n    ${error.message}${hint}`
    })
    throw new CompileError(`${folder} does not compile\n\n${paragraphs.join('\n\n')}\n`)
  }
  assertDistinctNames(article as Article, folder)
  return article as Article
}

/** Two ids may differ and still give one constant: `route-2` and `route2`. */
function assertDistinctNames(article: Article, folder: string): void {
  const idOf = new Map<string, string>()
  for (const { id } of [...article.entities, ...article.events, ...article.quotes, ...article.stances]) {
    const name = constantName(id)
    const other = idOf.get(name)
    if (other !== undefined) {
      throw new CompileError(`${folder} does not compile\n\nerror[constant-name] the ids "${other}" and "${id}" \
both give the constant ${name}\n    rename one of them\n`)
    }
    idOf.set(name, id)
  }
}
