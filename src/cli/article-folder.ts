import { existsSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Article, COLLECTIONS } from '../model/index.js'
import { attemptWrite } from '../validate/corpus/replace-file.js'
import { writeFiles } from './atomic-write.js'
import { UsageError } from './errors.js'
import { schemaReference } from './schema-reference.js'

/** The five files of an article by their paths. */
function filesOf(folder: string, article: Article): ReadonlyMap<string, object> {
  const { entities, events, quotes, stances, ...metadata } = article
  const collections = { entities, events, quotes, stances }
  const withSchema = (name: string, content: object) => ({ $schema: schemaReference(folder, name), ...content })
  return new Map([
    [join(folder, 'article.json'), withSchema('metadata', metadata)],
    ...Object.values(COLLECTIONS).map(
      (name) => [join(folder, `${name}.json`), withSchema(name, { [name]: collections[name] })] as const,
    ),
  ])
}

/**
 * Writes the five files of a new article. Returns their paths.
 *
 * @throws UsageError where something is in the way
 */
export function writeArticleFolder(folder: string, article: Article): readonly string[] {
  const files = filesOf(folder, article)
  if (existsSync(folder) && !statSync(folder).isDirectory()) {
    throw new UsageError(`${folder} is a file; give the path of a folder`)
  }
  for (const file of files.keys()) {
    if (existsSync(file)) {
      throw new UsageError(`${file} exists already, and nothing was written; choose another folder, or remove it`)
    }
  }
  attemptWrite(folder, () => mkdirSync(folder, { recursive: true }))
  writeFiles(new Map([...files].map(([file, content]) => [file, `${JSON.stringify(content, null, 2)}\n`])))
  return [...files.keys()]
}
