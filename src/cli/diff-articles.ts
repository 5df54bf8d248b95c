import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Article } from '../model/index.js'
import { ARTICLE_FILES } from '../validate/corpus/inputs.js'
import { readArticle } from '../validate/read-article.js'
import { attempt } from '../validate/read-file.js'
import { UsageError } from './errors.js'
import { quoted } from './escape.js'
import type { Problem } from './problem.js'
import { findShapeProblems } from './verify.js'

/** What stands at a path: one article or many, or what is wrong with their shape. */
export interface ReadArticles {
  readonly articles: readonly Article[]
  readonly problems: readonly Problem[]
  /** Whether the path is that of one article. */
  readonly isOne: boolean
}

/**
 * Reads the articles at a path: a folder with the five files of one, a JSON file, or a folder of such.
 *
 * @throws ReadError where something cannot be read
 * @throws UsageError where there is no article, or one id occurs twice
 */
export function readArticles(path: string): ReadArticles {
  const isOne = !attempt(path, () => statSync(path)).isDirectory() || holdsArticle(path)
  const read = (isOne ? [path] : articlesIn(path)).map((place) => ({ place, ...readArticle(place) }))
  const problems = read.flatMap(findShapeProblems)
  if (problems.length > 0) return { articles: [], problems, isOne }
  const places = new Map<string, string>()
  const articles = read.map(({ place, article: document }) => {
    const article = document as Article
    const other = places.get(article.id)
    if (other !== undefined)
      throw new UsageError(`${other} and ${place} both have the id ${quoted(article.id)}: name only one of them`)
    places.set(article.id, place)
    return article
  })
  return { articles, problems, isOne }
}

const holdsArticle = (folder: string): boolean => ARTICLE_FILES.some((name) => existsSync(join(folder, name)))

function articlesIn(folder: string): readonly string[] {
  const found = attempt(folder, () => readdirSync(folder, { withFileTypes: true }))
    .map((entry) => ({ entry, path: join(folder, entry.name) }))
    .filter(({ entry, path }) => (isFolder(path) ? holdsArticle(path) : entry.name.endsWith('.json')))
    .map(({ path }) => path)
    .sort()
  if (found.length > 0) return found
  throw new UsageError(`${folder} holds no article: name the folder of one, a JSON file, or a folder of such`)
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
