import { UsageError } from './errors.js'
import type { JsonObject } from './json-objects.js'

/** What the command line says of a correction; some of it may be missing. */
export interface CorrectionFlags {
  readonly record?: string
  readonly field?: string
  readonly words?: string
  readonly in?: string
  readonly occurrence?: number
  readonly level?: string
  readonly value?: string
  readonly rename?: string
  readonly remove?: true
}

/** One change to an article. */
export type Correction =
  | { readonly action: 'words'; readonly record: string; readonly field: string; readonly span: JsonObject }
  | { readonly action: 'value'; readonly record: string; readonly field: string; readonly value: string }
  | { readonly action: 'remove-field'; readonly record: string; readonly field: string }
  | { readonly action: 'rename'; readonly record: string; readonly to: string }
  | { readonly action: 'remove-record'; readonly record: string }

/** The flags that say what is done; only one of them may be given. */
const ACTIONS = ['words', 'value', 'rename', 'remove'] as const

/** The flags that say more of the words. */
const OF_WORDS = ['in', 'occurrence', 'level'] as const

/** Whether the command line asks for a correction at all. */
export const isCorrection = (flags: CorrectionFlags): boolean =>
  [...ACTIONS, ...OF_WORDS, 'record' as const, 'field' as const].some((flag) => flags[flag] !== undefined)

/** Refuses flags that contradict each other. */
export function assertOneAction(flags: CorrectionFlags): void {
  const given = ACTIONS.filter((flag) => flags[flag] !== undefined)
  if (given.length > 1) throw new UsageError(`${given.map((flag) => `--${flag}`).join(' and ')}: give one of them`)
  const stray = OF_WORDS.find((flag) => flags[flag] !== undefined)
  if (stray !== undefined && given.length > 0 && flags.words === undefined)
    throw new UsageError(`--${stray} says more of --words and does not go with --${given[0]}`)
  if (flags.rename !== undefined && flags.field !== undefined)
    throw new UsageError('--rename is about a whole record: leave out --field')
}

/**
 * The correction that flags ask for.
 *
 * @throws UsageError where one is missing, or two contradict each other
 */
export function correctionOf(flags: CorrectionFlags): Correction {
  assertOneAction(flags)
  const record = required(flags.record, '--record', 'the id of a record')
  const { words, value, rename, remove, field } = flags
  if (rename !== undefined) return { action: 'rename', record, to: rename }
  if (remove)
    return field === undefined ? { action: 'remove-record', record } : { action: 'remove-field', record, field }
  const place = required(field, '--field', 'such as mentions, cue or accounts/0/certainty')
  if (value !== undefined) return { action: 'value', record, field: place, value }
  const span = { words: required(words, '--words', 'the words of the span; or else --value, --remove or --rename') }
  for (const flag of OF_WORDS) if (flags[flag] !== undefined) Object.assign(span, { [flag]: flags[flag] })
  return { action: 'words', record, field: place, span }
}

function required(value: string | undefined, flag: string, expected: string): string {
  if (value !== undefined) return value
  throw new UsageError(`${flag} is missing: ${expected}. Nothing is asked where standard input is no terminal`)
}
