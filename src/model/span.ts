/**
 * A half-open stretch `[start, end)` of the canonical text.
 *
 * Offsets count in the article's own {@link TextInfo.offsetUnit}. The canonical text has no byte order
 * mark, LF line ends and Unicode normalisation form C. Stand-off annotation: W3C Web Annotation,
 * TextPositionSelector.
 */
export interface Span {
  /** Offset of the first unit. */
  readonly start: number
  /** Offset after the last unit. */
  readonly end: number
  /** SHA-256 of exactly that slice in UTF-8, cut to 64 bits (RFC 6920, sha-256-64), base64url, 11 characters. */
  readonly digest: string
}

/** How a mention names what it mentions (ACE): by name, by a noun phrase, by a pronoun. */
export const MENTION_LEVELS = ['NAM', 'NOM', 'PRO'] as const

/** One of {@link MENTION_LEVELS}. */
export type MentionLevel = (typeof MENTION_LEVELS)[number]

/** Why wording is more than a name: it judges, is disputed, softens, or stands in distancing quotation marks. */
export const FRAMING_KINDS = ['loaded', 'contested', 'euphemism', 'scare-quoted'] as const

/** One of {@link FRAMING_KINDS}. */
export type FramingKind = (typeof FRAMING_KINDS)[number]

/** What is particular about the wording of a mention, and what others call the same thing. */
export interface Framing {
  readonly kind: FramingKind
  /** Other words in use for the same thing; may be empty. */
  readonly alternatives: readonly string[]
}

/** A span that mentions the record it stands in. */
export interface Mention extends Span {
  /** ACE mention level; always present on entities, absent on the verbal trigger of an event. */
  readonly level?: MentionLevel
  readonly framing?: Framing
}

/** A mention of an entity, which always has a level. */
export interface EntityMention extends Mention {
  readonly level: MentionLevel
}

/** A span whose words are given, because they stand inside quotation marks. */
export interface VerbatimSpan extends Span {
  readonly text: string
}
