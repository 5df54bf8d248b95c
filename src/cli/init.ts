import { newArticle } from '../interop/new-article.js'
import { escapeControls } from '../model/unseen.js'
import { writeArticleFolder } from './article-folder.js'
import { readArticleText, textPath } from './article-text.js'
import { type KnownOptions, knownArticle } from './known-article.js'
import { print } from './terminal.js'

export interface InitOptions extends KnownOptions {
  readonly text?: string
}

function nextSteps(folder: string, hasText: boolean): string {
  const path = JSON.stringify(escapeControls(folder))
  return [
    'Next:',
    `  1. Correct what stands in article.json: title, summary, the day of publication, who annotates.`,
    '  2. Write records; give each span by its words: { "words": "…" }.',
    `  3. reportedly annotate ${path} --text FILE   fills in offsets and digests${hasText ? '' : ', and describes the text'}`,
    `  4. reportedly validate ${path} --watch          checks while you edit`,
    `  5. reportedly annotate ${path} --ask            adds spans and corrects what is there`,
  ].join('\n')
}

/** Writes the five files of an article that says nothing yet, and what to do next. */
export function init(folder: string, options: InitOptions): void {
  const text = textPath(options.text) === undefined ? '' : readArticleText(options.text)
  const article = newArticle(knownArticle(folder, options, text))
  for (const file of writeArticleFolder(folder, article)) print(escapeControls(file))
  print(`\n${nextSteps(folder, textPath(options.text) !== undefined)}`)
}
