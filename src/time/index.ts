/**
 * Dates that are only as exact as the text is (EDTF): reading, writing and comparing them, and saying them in words.
 *
 * @packageDocumentation
 */
export { type Bounds, bounds } from './bounds.js'
export { compareEdtf } from './compare.js'
export { describeEdtf } from './describe.js'
export { EdtfError } from './errors.js'
export { formatEdtf } from './format.js'
export { isEdtf, parseEdtf } from './parse.js'
export { contains, isBefore, isDuring, overlaps } from './relations.js'
export type {
  Edtf,
  EdtfDate,
  EdtfEnd,
  EdtfInterval,
  EdtfQualification,
  EdtfRange,
  EdtfSeason,
  EdtfSet,
  EdtfTime,
} from './types.js'
