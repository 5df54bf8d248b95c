import type { Context } from '../context.js'

/** Scripts that put no spaces between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u

/** A run of letters and digits: what a hyphen or an apostrophe divides counts as two words. */
const WORD = /[\p{L}\p{N}\p{M}]+/gu

/** The segmenter of words in the article's language. */
export function wordSegmenter({ article }: Context): Intl.Segmenter {
  return new Intl.Segmenter(segmenterLocale(article.language), { granularity: 'word' })
}

function segmenterLocale(language: string): string {
  try {
    return Intl.Segmenter.supportedLocalesOf(language)[0] ?? 'en'
  } catch {
    return 'en'
  }
}

/** The words of a text in lower case, without punctuation. */
export function wordsOf(text: string, context: Context): readonly string[] {
  const plain = text.toLowerCase()
  if (!UNSPACED.test(plain)) return plain.match(WORD) ?? []
  return Array.from(context.derive(wordSegmenter).segment(plain))
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment)
}
