import type { Stretch } from './locate-words.js'

const WORDS = /[\p{L}\p{N}]+/gu

/** Splits a text into sentences by the rules of its language (UAX #29), without the white space around them. A line end always ends one. */
export function findSentences(text: string, language: string): Stretch[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' })
  const sentences: Stretch[] = []
  for (const line of text.matchAll(/[^\n]+/g)) {
    for (const { segment, index } of segmenter.segment(line[0])) {
      if (segment.search(WORDS) === -1) continue
      const start = line.index + index + (segment.length - segment.trimStart().length)
      sentences.push({ start, end: start + segment.trim().length })
    }
  }
  return sentences
}

/** The stretches of `within` that no other stretch touches, in order. `covered` is sorted by start. */
export function findGaps(within: Stretch, covered: readonly Stretch[]): Stretch[] {
  const gaps: Stretch[] = []
  let at = within.start
  for (const { start, end } of covered) {
    if (start >= within.end) break
    if (start > at) gaps.push({ start: at, end: start })
    at = Math.max(at, end)
  }
  if (at < within.end) gaps.push({ start: at, end: within.end })
  return gaps
}

/** A stretch cut to its first and last letter or digit; nothing where it has none. */
export function trimToWords(text: string, { start, end }: Stretch): Stretch | undefined {
  const words = [...text.slice(start, end).matchAll(WORDS)]
  const [first, last] = [words[0], words.at(-1)]
  return first && last && { start: start + first.index, end: start + last.index + last[0].length }
}
