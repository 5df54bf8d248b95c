import { OFFSET_UNITS, type OffsetUnit } from '../model/index.js'
import { canonicalize, digestText } from '../text/index.js'
import { readTextFile } from '../validate/read-article.js'
import { UsageError } from './errors.js'
import { isObject, type JsonObject } from './json-objects.js'
import { note } from './terminal.js'

/** The path of the article's text: that of `--text`, or else that of the environment variable. */
export const textPath = (option: string | undefined): string | undefined =>
  option ?? (process.env.REPORTEDLY_TEXT || undefined)

/** Reads the article's text and canonicalises it. */
export function readArticleText(option: string | undefined): string {
  const file = textPath(option)
  if (file === undefined) {
    throw new UsageError(
      "the article's text is missing: give its path with --text or in the environment variable REPORTEDLY_TEXT",
    )
  }
  const { text, changes } = canonicalize(readTextFile(file))
  if (changes.length > 0)
    note(`${file}: made canonical before use (changed: ${changes.join(', ')}); offsets count there`)
  return text
}

/** The offset unit that an article names, or utf-16 where it names none yet. */
export function offsetUnitOf(article: JsonObject): OffsetUnit {
  const unit = isObject(article.text) ? article.text.offsetUnit : undefined
  return OFFSET_UNITS.find((known) => known === unit) ?? 'utf-16'
}

/** Says why a canonical text is not the one that the article was annotated on; nothing where the article does not say. */
export function textMismatch(article: JsonObject, text: string): string | undefined {
  const expected = isObject(article.text) ? article.text.digest : undefined
  const actual = digestText(text)
  if (expected === undefined || expected === actual) return undefined
  return `this is not the text that was annotated: its digest is ${actual}, the article's is ${String(expected)}; give the right text`
}
