import { basename, dirname, resolve } from 'node:path'
import { html } from '../../report/html.js'
import type { Page } from '../../report/page.js'
import { articlePage } from './article-page.js'
import { entriesIn, isFolder, isOneArticle, stateOf } from './entries.js'
import { listMaker } from './list-page.js'
import type { Watched } from './watch.js'

/** The pages that are served, as the files are now, and what they depend on. */
export interface Site extends Watched {
  /** The page of a name, empty for the first; nothing where there is none. Names are looked up, and links that lead elsewhere are not followed. */
  page(name: string): Promise<Page | undefined>
}

/** The site of one article, or of a folder of articles. */
export function siteOf(path: string, text: string | undefined): Site {
  const listPage = listMaker(basename(resolve(path)))
  const texts = text === undefined ? [] : [text]
  const textFile = (mayBeOther: boolean) => (text === undefined ? undefined : { file: text, mayBeOther })
  const articlesOf = () => (isOneArticle(path) ? [path] : entriesIn(path).map((entry) => entry.path))
  return {
    async page(name) {
      if (isOneArticle(path)) return name === '' ? articlePage(path, textFile(false)) : undefined
      const entries = entriesIn(path)
      if (name === '') return listPage(entries)
      const entry = entries.find((each) => each.name === name)
      if (entry === undefined) return undefined
      const page = await articlePage(entry.path, textFile(true))
      return { ...page, header: html`<p class="screen-only"><a href="/">All articles</a></p>${page.header}` }
    },
    folders: () => [
      dirname(resolve(path)),
      ...[path, ...articlesOf()].filter(isFolder),
      ...texts.map((file) => dirname(resolve(file))),
    ],
    state: () => stateOf(...articlesOf(), ...texts),
  }
}
