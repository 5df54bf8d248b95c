import { execFileSync } from 'node:child_process'
import type { Article } from '../model/index.js'
import { type ArticleFile, assembleArticle } from '../validate/read-article.js'
import { checkShape } from '../validate/shape.js'

/** The history cannot be asked. The message says what to do. */
export class HistoryError extends Error {
  override name = 'HistoryError'
}

const COLLECTION_FILES = ['entities', 'events', 'quotes', 'stances']
const RELEASE_TAGS = ['--match', 'v[0-9]*', '--match', 'reportedly@[0-9]*']

/** What git prints; nothing where it finds nothing. */
function git(repository: string, ...args: readonly string[]): string | undefined {
  try {
    return execFileSync('git', ['-C', repository, ...args], {
      encoding: 'utf8',
      maxBuffer: Infinity,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new HistoryError('git is not installed')
    return undefined
  }
}

/** A commit to compare with, and what it is called. */
export interface Release {
  readonly commit: string
  readonly name: string
}

/**
 * Finds the last release: the newest tag `v1.2.3` or `reportedly@1.2.3` that the history holds, or where there is none the
 * first commit that has data.
 *
 * @param since another tag, branch or commit
 * @throws HistoryError where it cannot be found
 */
export function findRelease(repository: string, folder: string, since?: string): Release {
  if (since !== undefined) return { commit: commitOf(repository, since), name: since }
  const tag = git(repository, 'describe', '--tags', '--abbrev=0', ...RELEASE_TAGS)?.trim()
  if (tag !== undefined) return { commit: commitOf(repository, tag), name: tag }
  if (git(repository, 'rev-parse', '--is-shallow-repository')?.trim() === 'true')
    throw new HistoryError(
      'the clone holds no release: fetch the whole history with its tags (git fetch --unshallow --tags)',
    )
  const [first] = git(repository, 'rev-list', '--reverse', 'HEAD', '--', folder)?.split('\n') ?? []
  if (!first) throw new HistoryError(`no commit has anything in ${folder}: name a commit with --since`)
  return { commit: first, name: `the first data (${first.slice(0, 7)})` }
}

function commitOf(repository: string, name: string): string {
  const commit = git(repository, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`)?.trim()
  if (!commit) throw new HistoryError(`there is no tag, branch or commit ${JSON.stringify(name)}: see git tag --list`)
  return commit
}

/** The version of the package at a commit; 0.0.0 where it had none. */
export function versionAt(repository: string, { commit }: Release): string {
  const manifest = git(repository, 'show', `${commit}:package.json`)
  return manifest === undefined ? '0.0.0' : JSON.parse(manifest).version
}

/** The articles that a commit has in a folder, a folder each; `undefined` where one has not the shape of today. */
export function articlesAt(repository: string, { commit }: Release, folder: string): readonly Article[] | undefined {
  const articles = foldersAt(repository, commit, folder).map((path) => articleAt(repository, commit, path))
  return articles.every((article) => checkShape(article).length === 0) ? (articles as Article[]) : undefined
}

function foldersAt(repository: string, commit: string, folder: string): readonly string[] {
  const files = git(repository, 'ls-tree', '-r', '-z', '--name-only', commit, '--', `${folder}/`)?.split('\0') ?? []
  return files.filter((file) => file.endsWith('/article.json')).map((file) => file.slice(0, -'/article.json'.length))
}

function articleAt(repository: string, commit: string, folder: string): unknown {
  const read = (name: string): ArticleFile => {
    const file = `${folder}/${name}.json`
    const text = git(repository, 'show', `${commit}:${file}`) ?? '{}'
    try {
      return { file, content: JSON.parse(text) }
    } catch (error) {
      throw new HistoryError(`${file} is no JSON at ${commit.slice(0, 7)}: ${(error as Error).message}`)
    }
  }
  return assembleArticle({
    metadata: read('article'),
    collections: new Map(COLLECTION_FILES.map((name) => [name, read(name)])),
  }).article
}
