import { codes } from '../validate/codes.js'

/** What must hold, for a code of ours, in one sentence. */
export const summaryOf = (code: string): string | undefined => codes.find((known) => known.code === code)?.summary
