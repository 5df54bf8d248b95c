import { isObject, type JsonObject } from './json-objects.js'
import { locateWords, type PendingSpan, PlacementError, type Stretch } from './locate-words.js'

/** Turns a stretch of the canonical text into the offsets and the digest that are stored. */
export type MakeSpan = (stretch: Stretch) => { readonly start: number; readonly end: number; readonly digest: string }

/** The fields whose spans are kept in the order of the text. */
const SORTED_FIELDS: ReadonlySet<string> = new Set(['mentions', 'cue', 'content', 'verbatim', 'evidence', 'hedges'])

const KEY_ORDER: readonly string[] = ['start', 'end', 'digest', 'level', 'framing', 'text']
const PENDING_KEYS: readonly string[] = ['words', 'in', 'occurrence']

const lastKey = (pointer: string) => pointer.split('/').at(-1) ?? ''

export const isPending = (value: unknown): value is JsonObject => isObject(value) && Object.hasOwn(value, 'words')

function checkPending(span: JsonObject): PendingSpan {
  const { words, in: frame, occurrence } = span
  if (typeof words !== 'string' || words === '') throw new PlacementError('"words" must be a string that is not empty')
  if (frame !== undefined && typeof frame !== 'string') throw new PlacementError('"in" must be a string')
  if (occurrence !== undefined && !(Number.isInteger(occurrence) && (occurrence as number) > 0)) {
    throw new PlacementError('"occurrence" must be a whole number, counted from 1')
  }
  if (/\p{Surrogate}/u.test(`${words} ${frame ?? ''}`)) throw new PlacementError('the words hold half a character')
  return {
    words: words.normalize('NFC'),
    ...(frame === undefined ? {} : { in: frame.normalize('NFC') }),
    ...(occurrence === undefined ? {} : { occurrence: occurrence as number }),
  }
}

/**
 * Replaces words, in and occurrence of a pending span by start, end and digest, in place; a span of `verbatim` gets
 * its text too.
 *
 * @throws PlacementError where the words do not mean exactly one stretch of the text
 */
export function settle(span: JsonObject, pointer: string, text: string, makeSpan: MakeSpan): void {
  const stretch = locateWords(text, checkPending(span))
  const values: JsonObject = { ...span, ...makeSpan(stretch) }
  if (/\/verbatim\/\d+$/.test(pointer)) values.text = text.slice(stretch.start, stretch.end)
  const others = Object.keys(span).filter((key) => !KEY_ORDER.includes(key) && !PENDING_KEYS.includes(key))
  for (const key of Object.keys(span)) delete span[key]
  for (const key of [...KEY_ORDER, ...others]) if (Object.hasOwn(values, key)) span[key] = values[key]
}

/** Puts the spans of a field in the order of start, then end, in place; leaves alone what is no list of spans. */
export function sortSpans(field: unknown[], pointer: string): void {
  if (!SORTED_FIELDS.has(lastKey(pointer))) return
  const isSpan = (item: unknown): item is { start: number; end: number } =>
    isObject(item) && typeof item.start === 'number' && typeof item.end === 'number'
  if (field.every(isSpan)) field.sort((a, b) => a.start - b.start || a.end - b.end)
}
