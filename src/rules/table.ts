import { accountMissing } from './events/account-missing.js'
import { certainHedge } from './events/certain-hedge.js'
import { evidenceInContent } from './events/evidence-in-content.js'
import { evidenceInVerbatim } from './events/evidence-in-verbatim.js'
import { evidenceMissing } from './events/evidence-missing.js'
import { evidenceOutsideContent } from './events/evidence-outside-content.js'
import { hedgeOutside } from './events/hedge-outside.js'
import { placeFiller } from './events/place-filler.js'
import { ploverMode } from './events/plover-mode.js'
import { duplicateId } from './identity/duplicate-id.js'
import { referenceKind } from './identity/reference-kind.js'
import { replacedButCurrent } from './identity/replaced-but-current.js'
import { replacementCycle } from './identity/replacement-cycle.js'
import { reservedId } from './identity/reserved-id.js'
import { sharedExternalId } from './identity/shared-external-id.js'
import { unreferencedEntity } from './identity/unreferenced-entity.js'
import { unresolvedReference } from './identity/unresolved-reference.js'
import { automaticProvenance } from './provenance/automatic-provenance.js'
import { confidenceRange } from './provenance/confidence-range.js'
import { languageTag } from './provenance/language-tag.js'
import { plainText } from './provenance/plain-text.js'
import { contentOutsideParent } from './quotes/content-outside-parent.js'
import { cueInContent } from './quotes/cue-in-content.js'
import { indirectWithoutCue } from './quotes/indirect-without-cue.js'
import { sourceCannotSpeak } from './quotes/source-cannot-speak.js'
import { unmarkedDirect } from './quotes/unmarked-direct.js'
import { verbatimMissing } from './quotes/verbatim-missing.js'
import { verbatimOutsideContent } from './quotes/verbatim-outside-content.js'
import { verbatimText } from './quotes/verbatim-text.js'
import { withinCycle } from './quotes/within-cycle.js'
import { copiedWords } from './rights/copied-words.js'
import { spdxLicense } from './rights/spdx-license.js'
import { textInclusion } from './rights/text-inclusion.js'
import type { Rule } from './rule.js'
import { crossingMentions } from './spans/crossing-mentions.js'
import { duplicateMention } from './spans/duplicate-mention.js'
import { raggedSpan } from './spans/ragged-span.js'
import { spanBounds } from './spans/span-bounds.js'
import { spanMismatch } from './spans/span-mismatch.js'
import { spanOrder } from './spans/span-order.js'
import { splitCharacter } from './spans/split-character.js'
import { textMismatch } from './spans/text-mismatch.js'
import { lexicalHolder } from './stances/lexical-holder.js'
import { stanceConflict } from './stances/stance-conflict.js'
import { stanceEvidence } from './stances/stance-evidence.js'
import { stanceHolder } from './stances/stance-holder.js'
import { edtfSyntax } from './time/edtf-syntax.js'
import { modifiedBeforePublished } from './time/modified-before-published.js'
import { pastAfterPublication } from './time/past-after-publication.js'
import { relationCycle } from './time/relation-cycle.js'
import { relationTime } from './time/relation-time.js'

/**
 * Every rule, by group: what a reference page, `explain` and a run without a choice of rules show and run.
 * `account-missing`, `plover-mode`, `confidence-range` and `language-tag` say what the schemas say too, for an article that
 * was made in code: it has passed the compiler, not the schemas.
 */
export const rules: readonly Rule[] = [
  duplicateId,
  reservedId,
  unresolvedReference,
  referenceKind,
  replacementCycle,
  replacedButCurrent,
  unreferencedEntity,
  sharedExternalId,
  spanBounds,
  textMismatch,
  spanMismatch,
  splitCharacter,
  duplicateMention,
  spanOrder,
  raggedSpan,
  crossingMentions,
  withinCycle,
  sourceCannotSpeak,
  cueInContent,
  verbatimMissing,
  verbatimOutsideContent,
  verbatimText,
  contentOutsideParent,
  indirectWithoutCue,
  unmarkedDirect,
  accountMissing,
  ploverMode,
  placeFiller,
  hedgeOutside,
  evidenceOutsideContent,
  evidenceInVerbatim,
  certainHedge,
  evidenceInContent,
  evidenceMissing,
  stanceHolder,
  lexicalHolder,
  stanceEvidence,
  stanceConflict,
  edtfSyntax,
  relationCycle,
  relationTime,
  modifiedBeforePublished,
  pastAfterPublication,
  textInclusion,
  copiedWords,
  spdxLicense,
  confidenceRange,
  languageTag,
  automaticProvenance,
  plainText,
]
