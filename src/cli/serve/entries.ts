import { readdirSync, realpathSync, type Stats, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import { ARTICLE_FILES } from '../../validate/corpus/inputs.js'

/** An article in a folder of articles. */
export interface Entry {
  /** Of its file or folder; also its address. */
  readonly name: string
  readonly path: string
}

const statsOf = (path: string): Stats | undefined => {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}

export const isFolder = (path: string): boolean => statsOf(path)?.isDirectory() === true

/** Names in a folder, sorted; none where it cannot be read just now. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort()
  } catch {
    return []
  }
}

/** Whether a folder holds the files of one article; one of them may be missing for a moment. */
const isArticleFolder = (folder: string): boolean =>
  namesIn(folder).filter((name) => ARTICLE_FILES.includes(name)).length > 1

/** Whether a path is one article, and not a folder of articles. */
export const isOneArticle = (path: string): boolean => !isFolder(path) || isArticleFolder(path)

/** The articles at the top level of a folder. Names with a dot in front are passed over, and links that lead out of it. */
export const entriesIn = (folder: string): readonly Entry[] =>
  namesIn(folder)
    .filter((name) => !name.startsWith('.') && !/\p{Cs}/u.test(name))
    .map((name) => ({ name, path: join(folder, name) }))
    .filter(({ name, path }) => (isFolder(path) ? isArticleFolder(path) : name.endsWith('.json')))
    .filter(({ path }) => filesOf(path).every((file) => staysIn(folder, file)))

/** Whether a file is in a folder, wherever links lead; one that is not there leads nowhere. */
function staysIn(folder: string, file: string): boolean {
  if (statsOf(file) === undefined) return true
  try {
    return realpathSync.native(file).startsWith(join(realpathSync.native(folder), sep))
  } catch {
    return false
  }
}

/** The files that an article is read from. */
const filesOf = (article: string): readonly string[] =>
  isFolder(article) ? ARTICLE_FILES.map((name) => join(article, name)) : [article]

/** Changes whenever one of the files of some articles is written, comes or goes. */
export const stateOf = (...articles: readonly string[]): string =>
  articles
    .flatMap(filesOf)
    .map((file) => {
      const stats = statsOf(file)
      return stats ? `${file} ${stats.ino} ${stats.size} ${stats.mtimeMs} ${stats.mode}` : file
    })
    .join('\n')
