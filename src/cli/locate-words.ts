import { escapeControls } from '../model/unseen.js'
import { isInsideWord } from '../text/find-words.js'
import { quoted } from './escape.js'

/** A span whose words are known and whose offsets are not yet: what an annotator writes. */
export interface PendingSpan {
  readonly words: string
  /** A longer stretch that occurs once in the text and contains the words. */
  readonly in?: string
  /** Which occurrence is meant, from 1. */
  readonly occurrence?: number
}

/** A half-open stretch in UTF-16 units. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** The words cannot be placed: why, and what to write instead. */
export class PlacementError extends Error {
  override name = 'PlacementError'
}

const CONTEXT = 40
const MOST_SHOWN = 20

/** Where words occur, in order. Whole words only, unless they occur nowhere but inside longer words. */
export function findOccurrences(
  text: string,
  words: string,
  within: Stretch = { start: 0, end: text.length },
): Stretch[] {
  const found: Stretch[] = []
  for (let at = text.indexOf(words, within.start); at !== -1; at = text.indexOf(words, at + 1)) {
    if (at + words.length > within.end) break
    found.push({ start: at, end: at + words.length })
  }
  const whole = found.filter(({ start, end }) => !isInsideWord(text, start) && !isInsideWord(text, end))
  return whole.length > 0 ? whole : found
}

/** Case, quotation marks, dashes and white space levelled, without moving an offset. */
const level = (text: string) =>
  text
    .replace(/[‘’‛ʼ]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐‑–—]/g, '-')
    .replace(/\s/g, ' ')
    .replace(/\p{Lu}/gu, (letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter))

function requireFound(text: string, words: string, found: readonly Stretch[], name: string): void {
  if (found.length > 0) return
  const [similar] = findOccurrences(level(text), level(words))
  const hint = similar
    ? `the text has ${quoted(text.slice(similar.start, similar.end))}`
    : 'copy them from the text, with its quotation marks and dashes'
  throw new PlacementError(`${name} ${quoted(words)} do not occur in the text; ${hint}`)
}

/** The stretch with what stands around it on its line, marked by « ». */
export function contextOf(text: string, { start, end }: Stretch): string {
  const before = [...(text.slice(0, start).split('\n').at(-1) ?? '')]
  const after = [...(text.slice(end).split('\n', 1)[0] ?? '')]
  const head = before.length > CONTEXT ? `…${before.slice(-CONTEXT).join('')}` : before.join('')
  const tail = after.length > CONTEXT ? `${after.slice(0, CONTEXT).join('')}…` : after.join('')
  return escapeControls(`${head}«${text.slice(start, end)}»${tail}`)
}

function listed(text: string, found: readonly Stretch[]): string {
  const lines = found.slice(0, MOST_SHOWN).map((stretch, i) => `  ${i + 1}  ${contextOf(text, stretch)}`)
  if (found.length > MOST_SHOWN) lines.push(`  … and ${found.length - MOST_SHOWN} more`)
  return lines.join('\n')
}

/** All stretches that words may mean, as `locateWords` counts them; none where "in" cannot be placed. */
export function occurrencesOf(text: string, { words, in: frame }: PendingSpan): readonly Stretch[] {
  if (frame === undefined) return findOccurrences(text, words.normalize('NFC'))
  const [within, ...others] = findOccurrences(text, frame.normalize('NFC'))
  return within && others.length === 0 ? findOccurrences(text, words.normalize('NFC'), within) : []
}

/**
 * Finds the one stretch of the text that a pending span means.
 *
 * @throws PlacementError where there is none, or more than one
 */
export function locateWords(text: string, pending: PendingSpan): Stretch {
  const { words, occurrence } = pending
  let within: Stretch | undefined
  if (pending.in !== undefined) {
    const frames = findOccurrences(text, pending.in)
    requireFound(text, pending.in, frames, 'the words of "in",')
    if (frames.length > 1) {
      const problem = `"in" must occur once, but ${quoted(pending.in)} occurs ${frames.length} times; make it longer`
      throw new PlacementError(`${problem}\n${listed(text, frames)}`)
    }
    within = frames[0]
  }
  const found = findOccurrences(text, words, within)
  if (within && found.length === 0) throw new PlacementError(`"in" does not contain the words ${quoted(words)}`)
  requireFound(text, words, found, 'the words')
  const where = within ? ' in the stretch that "in" gives' : ''
  const count = `${quoted(words)} occurs ${found.length === 1 ? 'once' : `${found.length} times`}${where}`
  if (occurrence === undefined && found.length > 1) {
    const remedy = 'write "occurrence" with the number of the one that is meant, or a longer stretch around it as "in"'
    throw new PlacementError(`${count}; ${remedy}\n${listed(text, found)}`)
  }
  const stretch = found[(occurrence ?? 1) - 1]
  if (!stretch) throw new PlacementError(`${count}, so there is no occurrence ${occurrence}\n${listed(text, found)}`)
  return stretch
}
