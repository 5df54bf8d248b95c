import type { Article, Ids, Span } from '../model/index.js'
import { type ArticleSource, articleOf, type LocatedSpan, spansOf } from './article-spans.js'
import { type CanonicalChange, canonicalize } from './canonical.js'
import { digestText } from './digest.js'
import { mismatchError } from './mismatch.js'
import { moveSpans } from './move-spans.js'
import { type OffsetMap, offsetMap } from './offsets.js'
import { findWords, placeKey, placesOf } from './places.js'
import { type Candidate, openCandidates, settle } from './settle.js'
import { verify } from './verify.js'

/** A span that was found again. */
export interface FoundSpan extends LocatedSpan {
  /** The span in the new text, with the same digest. */
  readonly to: Span
  readonly words: string
}

/** A span whose words stand in several places of the new text, or in one that breaks the order of the others. */
export interface AmbiguousSpan extends LocatedSpan {
  readonly words: string
  /** Where the words stand and nothing else with the same words was put, in order. */
  readonly candidates: readonly Span[]
}

/** What became of the spans of an article in another version of its text. */
export interface Reanchoring<I extends Ids = Ids> {
  /**
   * The article with its spans, length and text digest moved to the new text, otherwise as it was; `undefined` as long as
   * a span is lost or ambiguous.
   */
  readonly article: Article<I> | undefined
  /** What was changed to make the new text canonical. */
  readonly changes: readonly CanonicalChange[]
  /** Found at the same offsets. */
  readonly kept: readonly FoundSpan[]
  /** Found at other offsets. */
  readonly moved: readonly FoundSpan[]
  /** Not found: the new text does not have the words, or has them only where other annotated words are. */
  readonly lost: readonly LocatedSpan[]
  readonly ambiguous: readonly AmbiguousSpan[]
}

function oldOffsets(article: Article, oldText: string | undefined): OffsetMap | undefined {
  if (oldText === undefined) return undefined
  const verification = verify(article, oldText)
  if (!verification.text.digestMatches) throw mismatchError(article, verification)
  return offsetMap(canonicalize(oldText).text)
}

/**
 * Finds the spans of an article again after the publisher has edited the text.
 *
 * Words are recognised by digest and length, or by the old text where it is given. Words that stand in several places are told
 * apart by order, since spans keep theirs: words that stand only once are settled first, long ones before short ones;
 * the others then move with their settled neighbours, or pair up in order where there are as many places as spans
 * between two neighbours. A place inside a longer word counts only where the neighbours lead to it. What that
 * does not decide is listed as ambiguous, never guessed. The same words can still have taken another's place, so read `moved` before you publish.
 *
 * Without the old text, words that are hard to find cost one hash for each character of the new text and each length.
 * `revision` and `modified` are left to the caller.
 *
 * @param oldText the text the article was made for; where `text.content` has it, that is used.
 * @throws {@link TextMismatchError} where the old text is not the one the article was made for.
 * @throws {@link IllFormedTextError} where a text has a lone surrogate.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import type { Article } from 'reportedly'
 * import { digestSpan, digestText, reanchor, verify } from 'reportedly/text'
 *
 * const text = 'On Monday the harbour opened.'
 * const article: Article = {
 *   schemaVersion: 1, id: 'harbour', revision: 1, title: 'Harbour', summary: 'A harbour opens.', language: 'en',
 *   publisher: 'gazette', agents: [], entities: [], events: [], quotes: [], stances: [],
 *   published: { edtf: '2026-02-16', basis: 'inferred', expression: { start: 3, end: 9, digest: digestSpan('Monday') } },
 *   rights: { text: { included: false }, annotations: { license: 'CC-BY-4.0' } },
 *   text: { offsetUnit: 'utf-16', length: text.length, digest: digestText(text) },
 * }
 *
 * const edited = 'Early on Monday the harbour opened.'
 * const { article: moved, lost } = reanchor(article, edited)
 * assert.deepEqual(lost, [])
 * assert.equal(moved?.published.expression?.start, 9)
 * assert.equal(moved && verify(moved, edited).ok, true)
 * ```
 */
export function reanchor<I extends Ids = Ids>(
  source: ArticleSource<I>,
  newText: string,
  oldText?: string,
): Reanchoring<I> {
  const article = articleOf(source)
  const unit = article.text.offsetUnit
  const old = oldOffsets(article, oldText ?? article.text.content)
  const { text, changes } = canonicalize(newText)
  const offsets = offsetMap(text)
  const spans = spansOf(article)
  const found = findWords(article, spans, offsets, old)
  const places = placesOf(spans, found, offsets, unit)
  const settled = settle([...places.values()], article.text.length, offsets.length(unit))
  const taken = new Set(settled.values())

  const kept: FoundSpan[] = []
  const moved: FoundSpan[] = []
  const lost: LocatedSpan[] = []
  const ambiguous: AmbiguousSpan[] = []
  for (const located of spans) {
    const { start, digest } = located.span
    const place = places.get(placeKey(located.span))
    const words = found.get(digest)
    const target = place && settled.get(place)
    const open = place ? openCandidates(place, taken) : []
    const spanAt = (to: Candidate): Span => Object.freeze({ start: to.start, end: to.end, digest })
    if (words !== undefined && target) {
      const list = target.start === start ? kept : moved
      list.push(Object.freeze({ ...located, words, to: spanAt(target) }))
    } else if (words !== undefined && open.length > 0) {
      ambiguous.push(Object.freeze({ ...located, words, candidates: Object.freeze(open.map(spanAt)) }))
    } else lost.push(Object.freeze(located))
  }

  const complete = lost.length === 0 && ambiguous.length === 0
  const textInfo = {
    ...article.text,
    length: offsets.length(unit),
    ...(article.text.codePoints !== undefined && { codePoints: offsets.length('code-point') }),
    digest: digestText(text),
    ...(article.text.content !== undefined && { content: text }),
  }
  const targets = new Map([...kept, ...moved].map(({ span, to }) => [span, to]))
  return Object.freeze({
    article: complete ? moveSpans({ ...article, text: textInfo }, targets) : undefined,
    changes,
    kept: Object.freeze(kept),
    moved: Object.freeze(moved),
    lost: Object.freeze(lost),
    ambiguous: Object.freeze(ambiguous),
  })
}
