import type { Stretch } from './locate-words.js'

const WORDS = /[\p{L}\p{N}]/u

/** Splits a text into sentences by the rules of its language (UAX #29), without the white space around them. A line end always ends one. */
export function findSentences(text: string, language: string): Stretch[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' })
  const sentences: Stretch[] = []
  for (const line of text.matchAll(/[^\n]+/g)) {
    for (const { segment, index } of segmenter.segment(line[0])) {
      if (!WORDS.test(segment)) continue
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
  const slice = text.slice(start, end)
  const first = slice.search(WORDS)
  if (first === -1) return undefined
  const tail = /[^\p{L}\p{N}]*$/u.exec(slice)?.[0].length ?? 0
  return { start: start + first, end: end - tail }
}
