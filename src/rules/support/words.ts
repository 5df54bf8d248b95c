import type { Context } from '../context.js'

/** Scripts that put no spaces between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u

/** A run of letters and digits: what a hyphen or an apostrophe divides counts as two words. */
const WORD = /[\p{L}\p{N}\p{M}]+/gu

/** So many segmenters are kept; then all are forgotten. */
const MOST_SEGMENTERS = 16

/** By language: a segmenter takes longer to make than most texts to segment. */
const segmenters = new Map<string, Intl.Segmenter>()

/** The segmenter of words in the article's language. */
export function wordSegmenter({ article: { language } }: Context): Intl.Segmenter {
  const known = segmenters.get(language)
  if (known) return known
  if (segmenters.size >= MOST_SEGMENTERS) segmenters.clear()
  const segmenter = new Intl.Segmenter(segmenterLocale(language), { granularity: 'word' })
  segmenters.set(language, segmenter)
  return segmenter
}

let graphemes: Intl.Segmenter | undefined

/** The segmenter of graphemes, which are the same in all languages. */
export function graphemeSegmenter(): Intl.Segmenter {
  graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  return graphemes
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
  const words: string[] = []
  for (const { segment, isWordLike } of wordSegmenter(context).segment(plain)) if (isWordLike) words.push(segment)
  return words
}
