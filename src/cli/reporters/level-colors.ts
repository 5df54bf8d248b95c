import type { Verdict } from './verdict.js'

/** The colour of a severity, and of what a whole report comes to. */
export const LEVEL_COLORS = {
  fine: 'green',
  warning: 'yellow',
  error: 'red',
  incomplete: 'red',
} as const satisfies Record<Verdict['level'], string>
