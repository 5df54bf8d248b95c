import type { FramingKind } from '../model/index.js'

/** What is particular about wording that is more than a name. */
export const FRAMING_WORDS: Readonly<Record<FramingKind, string>> = {
  loaded: 'wording that judges',
  contested: 'disputed wording',
  euphemism: 'softening wording',
  'scare-quoted': 'wording in distancing quotation marks',
}
