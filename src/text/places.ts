import type { Article, OffsetUnit, Span } from '../model/index.js'
import type { LocatedSpan } from './article-spans.js'
import { type Found, isInsideWord, recognize, searchByDigest, wordsAt } from './find-words.js'
import type { OffsetMap } from './offsets.js'
import type { Candidate, Place } from './settle.js'

/** Tells places apart. */
export function placeKey(span: Span): string {
  return `${span.start} ${span.end} ${span.digest}`
}

/** Finds out what words the digests stand for, as cheaply as possible. */
export function findWords(
  article: Article,
  spans: readonly LocatedSpan[],
  offsets: OffsetMap,
  old: OffsetMap | undefined,
): Found {
  const { offsetUnit, length } = article.text
  const shift = offsets.length(offsetUnit) - length
  const found: Found = new Map()
  for (const { span } of spans) {
    const { start, end, digest } = span
    if (old) recognize(found, digest, wordsAt(old, span, offsetUnit))
    else {
      if ('text' in span && typeof span.text === 'string') recognize(found, digest, span.text)
      recognize(found, digest, wordsAt(offsets, span, offsetUnit))
      recognize(found, digest, wordsAt(offsets, { start: start + shift, end: end + shift }, offsetUnit))
    }
  }
  const wanted = spans.map(({ span }) => ({ digest: span.digest, length: span.end - span.start }))
  if (!old) searchByDigest(offsets.text, offsetUnit, wanted, found)
  return found
}

function candidatesOf(words: string | undefined, { text, convert }: OffsetMap, unit: OffsetUnit): Candidate[] {
  const candidates: Candidate[] = []
  if (words === undefined) return candidates
  for (let from = text.indexOf(words); from !== -1; from = text.indexOf(words, from + 1)) {
    const to = from + words.length
    const wholeWords = !isInsideWord(text, from) && !isInsideWord(text, to)
    candidates.push({ start: convert(from, 'utf-16', unit), end: convert(to, 'utf-16', unit), wholeWords })
  }
  return candidates
}

/** The different places that spans refer to, sorted by start. */
export function placesOf(
  spans: readonly LocatedSpan[],
  found: Found,
  offsets: OffsetMap,
  unit: OffsetUnit,
): Map<string, Place> {
  const byDigest = new Map<string, readonly Candidate[]>()
  const places = new Map<string, Place>()
  for (const { span } of [...spans].sort((a, b) => a.span.start - b.span.start)) {
    const { start, end, digest } = span
    const candidates = byDigest.get(digest) ?? candidatesOf(found.get(digest), offsets, unit)
    byDigest.set(digest, candidates)
    const ofItsLength = candidates.filter((candidate) => candidate.end - candidate.start === end - start)
    places.set(placeKey(span), { start, end, digest, candidates: ofItsLength })
  }
  return places
}
