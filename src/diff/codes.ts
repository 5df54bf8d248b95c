import type { Bump } from './bump.js'

/** What a code of a change stands for. */
export interface CodeInfo {
  readonly bump: Bump
  /** What happened, as the end of a sentence that starts with a record. */
  readonly says: string
  /** What counts as it. */
  readonly what: string
  /** Why it asks for this bump, seen by who uses the data. */
  readonly why: string
}

type Explained = readonly [code: string, says: string, what: string, why: string]

const codesOf = <const T extends readonly Explained[]>(bump: Bump, explained: T) =>
  Object.fromEntries(explained.map(([code, says, what, why]) => [code, { bump, says, what, why }])) as Readonly<
    Record<T[number][0], CodeInfo>
  >

/** Code that ran may no longer compile or run, or offsets and ids mean something else. */
const MAJOR = /* @__PURE__ */ codesOf('major', [
  ['article-removed', 'was removed', 'an article is gone', 'nothing answers to its id'],
  ['article-renamed', 'was renamed', 'an article has another id and all else as it was', 'the old id finds nothing'],
  ['schema-version-changed', 'speaks another version of the data model', '`schemaVersion`', 'fields mean other things'],
  [
    'record-removed',
    'was removed',
    'an id is gone: of a record or of an annotator',
    'looking it up no longer compiles',
  ],
  ['record-renamed', 'was renamed', 'an id went, and one came with the same content', 'the old id no longer compiles'],
  ['kind-changed', 'became another kind of record', 'an id moved to another collection', 'it has other fields'],
  ['entity-type-changed', 'has another type', '`type` of an entity', 'its declared type is another, such as `Gpe`'],
  [
    'text-changed',
    'stands off from another text',
    '`text.digest` or `text.content`',
    'the text that you have no longer fits',
  ],
  ['text-withheld', 'no longer includes its text', '`text.content` is gone', 'code that reads it finds nothing'],
  ['offset-unit-changed', 'counts offsets in another unit', '`text.offsetUnit`', 'every offset means another place'],
  [
    'license-changed',
    'has another licence',
    'a licence of the text or of the annotations',
    'what you may do may be less',
  ],
] as const)

/** Code runs as before and gets another answer. */
const MINOR = /* @__PURE__ */ codesOf('minor', [
  ['article-added', 'was added', 'an article is new', 'there is more'],
  ['record-added', 'was added', 'an id is new: of a record or of an annotator', 'there is more'],
  [
    'record-deprecated',
    'was deprecated',
    '`status` becomes `deprecated`, or `replacedBy` changes',
    'time to move on, nothing breaks yet',
  ],
  ['record-restored', 'is no longer deprecated', '`status` was `deprecated`', 'it counts again'],
  [
    'stance-flipped',
    'flipped',
    '`value` turns from `favor` to `against`, or back',
    'the opposite answer: read the changelog first',
  ],
  ['stance-value-changed', 'has another value', '`value` of a stance, otherwise', 'another answer'],
  [
    'stance-changed',
    'was changed',
    '`holder`, `target`, `expression` or `quotes` of a stance',
    'other filters find it',
  ],
  ['certainty-changed', 'has another certainty', '`certainty` of an account', 'another answer'],
  ['polarity-changed', 'was turned around', '`polarity` of an account', 'it is so, or it is not so'],
  ['tense-changed', 'has another tense', '`tense` of an account', 'done or only planned: another answer'],
  ['account-added', 'has one more account', 'one more voice tells of an event', 'there is more'],
  ['account-removed', 'has one account fewer', 'a voice no longer tells of an event', 'queries by voice find less'],
  [
    'account-changed',
    'has an account that was changed',
    '`quote` or `presupposed` of an account',
    'the word is on somebody else, or not said',
  ],
  ['quote-source-changed', 'has another source', '`source` of a quote', 'somebody else said it'],
  ['quote-within-changed', 'is reported by another way', '`within` of a quote', 'the chain of voices is another'],
  ['quote-changed', 'was changed', '`mode` or `act` of a quote', 'other filters find it'],
  ['event-time-changed', 'has another time', '`time` of an event but for its note', 'its place in the timeline'],
  ['event-changed', 'was changed', '`aspect` or `plover` of an event', 'other filters find it'],
  ['argument-added', 'has one more participant', 'one more argument of an event', 'there is more'],
  [
    'argument-removed',
    'has one participant fewer',
    'an argument of an event is gone',
    'queries by participant find less',
  ],
  ['argument-changed', 'has another participant', '`role` or `filler` of an argument', 'who did what is another'],
  ['relation-added', 'bears on one more event', 'one more relation', 'there is more'],
  ['relation-removed', 'bears on one event fewer', 'a relation is gone', 'another answer'],
  ['relation-changed', 'bears on an event in another way', '`type`, `to` or `quote` of a relation', 'another answer'],
  ['entity-changed', 'was changed', '`specificity`, `roles` or `partOf` of an entity', 'other filters find it'],
  ['external-id-added', 'has one more external id', 'one more of `externalIds`', 'there is more to join on'],
  ['external-id-removed', 'has one external id fewer', 'one of `externalIds` is gone', 'a join finds less'],
  [
    'external-id-changed',
    'has another external id',
    '`id` or `match` of one of `externalIds`',
    'a join finds something else',
  ],
  ['mention-added', 'has one more mention', 'one more mention of a record', 'counts and `annotationsAt` change'],
  ['mention-removed', 'has one mention fewer', 'a mention is gone', 'counts and `annotationsAt` change'],
  ['mention-changed', 'has a mention that was changed', '`level` or `framing` of a mention', '`loadedWording` changes'],
  [
    'metadata-changed',
    'was changed',
    '`url`, `language`, `publisher`, `dateline`, `published`, `modified` or `rights` but for licences',
    'a fact about the article is another',
  ],
  ['text-included', 'now includes its text', '`text.content` is new', 'there is more'],
] as const)

/** Code runs as before and gets the same records. */
const PATCH = /* @__PURE__ */ codesOf('patch', [
  [
    'wording-changed',
    'was reworded',
    'what annotators wrote: `name`, `labels`, `aliases`, `title`, `summary`, `gloss`, the `note` of a time',
    'records are found by id, not by these words',
  ],
  [
    'verbatim-changed',
    'has other words in quotation marks',
    '`text` of one of `verbatim`',
    'the copy of the words was wrong',
  ],
  ['span-moved', 'has a span in another place', 'offsets changed, the digest did not', 'the same words'],
  ['span-corrected', 'has a span with other words', 'the digest of a span changed', 'the record says what it said'],
  ['span-added', 'has one more span', 'one more span that is no mention', 'the record says what it said'],
  ['span-removed', 'has one span fewer', 'a span that is no mention is gone', 'the record says what it said'],
  [
    'text-measure-corrected',
    'has another length of its text',
    '`text.length` or `text.codePoints`, with the same digest',
    'the text is the same',
  ],
  [
    'provenance-changed',
    'was annotated otherwise',
    '`provenance` but for what deprecates; name, type or version of an annotator',
    'about the annotation, not the news',
  ],
  ['revision-changed', 'has another revision', '`revision`', 'it counts versions'],
  ['order-changed', 'has a list in another order', 'the same items of a list in another order', 'the same items'],
] as const)

/** Every code of a change: its bump, what counts as it and why. */
export const CHANGE_CODES = /* @__PURE__ */ Object.freeze({ ...MAJOR, ...MINOR, ...PATCH })

/** One of the keys of {@link CHANGE_CODES}. */
export type ChangeCode = keyof typeof CHANGE_CODES
