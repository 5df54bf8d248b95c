import { escapeControls } from '../model/unseen.js'
import { Html } from './html.js'

/** What the search finds by its name, and what the bar says of it when it is chosen. */
export type Title = readonly [anchor: string, name: string, words: string]

/** Titles as JSON that can stand in a `script` element. */
export const titlesMarkup = (titles: readonly Title[]): Html =>
  new Html(
    JSON.stringify(
      Object.fromEntries(
        titles.map(([anchor, name, words]) => [anchor, [escapeControls(name), escapeControls(words)]]),
      ),
    ).replaceAll('<', '\\u003c'),
  )
