import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { COLLECTIONS, type OffsetUnit } from '../model/index.js'
import { escapeControls } from '../model/unseen.js'
import { checkDocument } from '../validate/check-document.js'
import { readArticleText, textPath } from './article-text.js'
import { UsageError } from './errors.js'
import { quoted } from './escape.js'
import { newArticle } from './new-article.js'
import { schemaReference } from './schema-reference.js'
import { slug } from './slug.js'
import { print } from './terminal.js'

export interface InitOptions {
  readonly id?: string
  readonly title?: string
  readonly language: string
  readonly publisher: string
  readonly license: string
  readonly offsetUnit: OffsetUnit
  readonly text?: string
}

/** The options by the place in the article that they fill, as far as what they hold can be wrong. */
const OPTIONS: readonly (readonly [pointer: string, option: string])[] = [
  ['/id', '--id'],
  ['/title', '--title'],
  ['/language', '--language'],
  ['/rights/annotations/license', '--license'],
  ['/publisher', '--publisher'],
  ['/entities', '--publisher'],
]

function articleOf(folder: string, { id: givenId, title, text: file, ...rest }: InitOptions) {
  const id = givenId ?? slug(basename(resolve(folder)))
  if (id === '') throw new UsageError(`no id can be made of the name ${quoted(folder)}; give one with --id`)
  const words = id.replaceAll('-', ' ')
  const article = newArticle({
    ...rest,
    id,
    title: title ?? words.charAt(0).toUpperCase() + words.slice(1),
    text: textPath(file) === undefined ? '' : readArticleText(file),
    today: new Date().toISOString().slice(0, 10),
  })
  const [wrong] = checkDocument(article).filter(({ severity }) => severity === 'error')
  if (wrong) {
    const [, option = wrong.pointer] = OPTIONS.find(([pointer]) => wrong.pointer.startsWith(pointer)) ?? []
    throw new UsageError(`${option}: ${wrong.message}${wrong.hint === undefined ? '' : `; ${wrong.hint}`}`)
  }
  return article
}

/** The five files by their names. */
function filesOf(folder: string, options: InitOptions): Map<string, object> {
  const { entities, events, quotes, stances, ...metadata } = articleOf(folder, options)
  const collections = { entities, events, quotes, stances }
  const withSchema = (name: string, content: object) => ({ $schema: schemaReference(folder, name), ...content })
  return new Map([
    [join(folder, 'article.json'), withSchema('metadata', metadata)],
    ...Object.values(COLLECTIONS).map(
      (name) => [join(folder, `${name}.json`), withSchema(name, { [name]: collections[name] })] as const,
    ),
  ])
}

function nextSteps(folder: string, hasText: boolean): string {
  const path = JSON.stringify(escapeControls(folder))
  return [
    'Next:',
    `  1. Correct what stands in article.json: title, summary, the day of publication, who annotates.`,
    '  2. Write records; give each span by its words: { "words": "…" }.',
    `  3. reportedly annotate ${path} --text FILE   fills in offsets and digests${hasText ? '' : ', and describes the text'}`,
    `  4. reportedly validate ${path}`,
  ].join('\n')
}

/** Refuses to write where something is in the way. */
function refuseToOverwrite(folder: string, files: Iterable<string>): void {
  if (existsSync(folder) && !statSync(folder).isDirectory()) {
    throw new UsageError(`${folder} is a file; give the path of a folder`)
  }
  for (const file of files) {
    if (existsSync(file)) {
      throw new UsageError(`${file} exists already, and nothing was written; choose another folder, or remove it`)
    }
  }
}

/** Writes the five files of an article that says nothing yet, and what to do next. */
export function init(folder: string, options: InitOptions): void {
  const files = filesOf(folder, options)
  refuseToOverwrite(folder, files.keys())
  mkdirSync(folder, { recursive: true })
  for (const [file, content] of files) {
    writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`, { flag: 'wx' })
    print(escapeControls(file))
  }
  print(`\n${nextSteps(folder, textPath(options.text) !== undefined)}`)
}
