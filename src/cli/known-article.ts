import { basename, resolve } from 'node:path'
import { type NewArticle, newArticle } from '../interop/new-article.js'
import { slug } from '../interop/slug.js'
import type { OffsetUnit } from '../model/index.js'
import { canonicalize } from '../text/index.js'
import { checkDocument } from '../validate/check-document.js'
import { UsageError } from './errors.js'
import { quoted } from './escape.js'

/** What the command line says of an article that is to be made. */
export interface KnownOptions {
  readonly id?: string
  readonly title?: string
  readonly language: string
  readonly publisher: string
  readonly license: string
  readonly offsetUnit: OffsetUnit
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

/**
 * What is known of an article that is to be written to a folder.
 *
 * @param text as it was found
 * @throws UsageError where an option holds what the article may not
 */
export function knownArticle(folder: string, options: KnownOptions, text: string): NewArticle {
  const { id: givenId, title, language, publisher, license, offsetUnit } = options
  const id = givenId ?? slug(basename(resolve(folder)))
  if (id === '') throw new UsageError(`no id can be made of the name ${quoted(folder)}; give one with --id`)
  const words = id.replaceAll('-', ' ')
  const known = {
    id,
    title: title ?? words.charAt(0).toUpperCase() + words.slice(1),
    language,
    publisher,
    license,
    offsetUnit,
    text,
    today: new Date().toISOString().slice(0, 10),
  }
  const article = newArticle({ ...known, text: canonicalize(text).text })
  const [wrong] = checkDocument(article).filter(({ severity }) => severity === 'error')
  if (wrong) {
    const [, option = wrong.pointer] = OPTIONS.find(([pointer]) => wrong.pointer.startsWith(pointer)) ?? []
    throw new UsageError(`${option}: ${wrong.message}${wrong.hint === undefined ? '' : `; ${wrong.hint}`}`)
  }
  return known
}
