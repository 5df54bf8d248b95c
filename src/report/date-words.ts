import { describeEdtf, isEdtf } from '../time/index.js'

/** A date in words; as it stands where it is none. */
export const dateWords = (edtf: string): string => (isEdtf(edtf) ? describeEdtf(edtf) : edtf)
