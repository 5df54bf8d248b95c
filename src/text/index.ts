/**
 * The text that annotations stand off from: its canonical form, digests, offsets in three units, verification,
 * words of spans, and finding spans again after an edit. Synchronous, and free of Node's own modules.
 *
 * @packageDocumentation
 */
export { UnknownIdError } from '../model/unknown-id.js'
export type { ArticleSource, LocatedSpan } from './article-spans.js'
export { type Canonical, type CanonicalChange, canonicalize } from './canonical.js'
export { digestSpan, digestText } from './digest.js'
export {
  IllFormedTextError,
  OffsetError,
  type OffsetProblem,
  TextMismatchError,
} from './errors.js'
export { type OffsetMap, offsetMap, type Range, slice } from './offsets.js'
export { type AmbiguousSpan, type FoundSpan, type Reanchoring, reanchor } from './reanchor.js'
export { type SpanMismatch, type SpanProblem, type TextComparison, type Verification, verify } from './verify.js'
export { type AnnotatedText, type SpanWords, type SurfaceForm, withText } from './with-text.js'
