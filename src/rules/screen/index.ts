import type { Article } from '../../model/index.js'
import { entitiesAreRight } from './entities.js'
import { eventsAreRight } from './events.js'
import { everyEntityIsReferred, idsAreRight } from './ids.js'
import { metadataIsRight } from './metadata.js'
import { expectProse } from './prose.js'
import { quotesAreRight } from './quotes.js'
import { stancesAreRight } from './stances.js'

/** The codes of the rules that the screen speaks for. */
export const SCREENED: ReadonlySet<string> = new Set([
  'duplicate-id',
  'reserved-id',
  'unresolved-reference',
  'reference-kind',
  'unreferenced-entity',
  'replacement-cycle',
  'replaced-but-current',
  'shared-external-id',
  'span-bounds',
  'duplicate-mention',
  'span-order',
  'crossing-mentions',
  'within-cycle',
  'source-cannot-speak',
  'cue-in-content',
  'verbatim-missing',
  'verbatim-outside-content',
  'content-outside-parent',
  'indirect-without-cue',
  'place-filler',
  'hedge-outside',
  'evidence-outside-content',
  'evidence-in-verbatim',
  'certain-hedge',
  'evidence-in-content',
  'evidence-missing',
  'stance-holder',
  'lexical-holder',
  'stance-evidence',
  'stance-conflict',
  'edtf-syntax',
  'relation-cycle',
  'relation-time',
  'modified-before-published',
  'past-after-publication',
  'text-inclusion',
  'spdx-license',
  'automatic-provenance',
  'plain-text',
  // By its shape an article breaks none of these.
  'account-missing',
  'plover-mode',
  'confidence-range',
  'language-tag',
])

/**
 * Whether none of the screened rules finds anything in an article whose shape is right. `true` is certain, `false` is not: the
 * screen refuses what breaks a rule, and what is too large or too unusual for a quick look. In the files beside this one the
 * code of a rule stands at the line that speaks for it.
 */
export function isClean(article: Article): boolean {
  expectProse('text')
  return allIsRight(article)
}

/** What {@link isClean} says of an article whose strings are binary strings: each character is a byte of UTF-8. */
export function isCleanInBinary(article: Article): boolean {
  expectProse('binary')
  return allIsRight(article)
}

function allIsRight(article: Article): boolean {
  return (
    idsAreRight(article) &&
    metadataIsRight(article) &&
    entitiesAreRight(article) &&
    eventsAreRight(article) &&
    quotesAreRight(article) &&
    stancesAreRight(article) &&
    everyEntityIsReferred(article.entities)
  )
}
