import type { LocatedFinding } from './document.js'
import { articleIdOf, fingerprintOf } from './fingerprint.js'
import { locate, type Range } from './json/locate.js'
import { pathOf, pointerOf } from './json/pointer.js'
import { positionOf, utf8Length } from './json/position.js'
import type { Diagnostic, Frame, Location } from './report/types.js'

/** A document that was checked, and where its source stands in a file. */
export interface DiagnosedDocument {
  readonly source: string
  /** What the source holds; `undefined` where it could not be read. */
  readonly value: unknown
  readonly file: string
  /** The line of the file that the source begins in, from 1. */
  readonly line: number
  /** The offset in bytes that the source begins at. */
  readonly byte: number
}

/** Makes a diagnostic of what {@link checkSource} found in a document: with its place, what stands there, and a fingerprint. */
export function diagnose(finding: LocatedFinding, document: DiagnosedDocument): Diagnostic {
  const { source, value } = document
  const { at, ...plain } = finding
  const marked = at ?? markedRange(finding, source)
  const frame = frameOf(source, marked)
  const article = articleIdOf(value)
  const surroundings = value === undefined ? frame.before + frame.marked + frame.after : ''
  return {
    ...plain,
    ...(article !== undefined && { article }),
    location: locationOf(document, marked.start),
    frame,
    fingerprint: fingerprintOf(finding, value, surroundings),
  }
}

/** The codes of findings on a key and not on what it holds. */
const KEY_CODES: ReadonlySet<string> = new Set(['shape/unknown-key', 'shape/wrong-key', 'json/reserved-key'])

const LONE_SURROGATE = /\p{Surrogate}/u

/** What to mark: the value or its key; where there is none, nothing, at the start of the nearest thing that holds it. */
function markedRange({ code, pointer }: LocatedFinding, source: string): Range {
  const path = pathOf(pointer)
  const place = code === 'shape/missing-key' ? undefined : locate(source, pointer)
  if (place === undefined) {
    const start = startOfNearest(path, source)
    return { start, end: start }
  }
  const isKey = KEY_CODES.has(code) || LONE_SURROGATE.test(path.at(-1) ?? '')
  return (isKey && place.key) || place
}

function startOfNearest(path: readonly string[], source: string): number {
  for (let length = path.length - 1; length >= 0; length--) {
    const owner = locate(source, pointerOf(path.slice(0, length)))
    if (owner) return owner.start
  }
  return 0
}

function locationOf({ source, file, line, byte }: DiagnosedDocument, offset: number): Location {
  const before = positionOf(source, offset)
  return { file, line: line + before.line, column: before.column + 1, byte: byte + utf8Length(source, offset) }
}

const AROUND = 40
const MARKED = 60

/** The line that a range starts in, in three parts. */
export function frameOf(source: string, { start, end }: Range): Frame {
  const lineStart = start - positionOf(source, start).column
  const lineFeed = source.indexOf('\n', start)
  const untrimmed = lineFeed < 0 ? source.length : lineFeed
  const lineEnd = untrimmed > start && source[untrimmed - 1] === '\r' ? untrimmed - 1 : untrimmed
  const lastsLonger = end > lineEnd
  const frame: Frame = {
    before: cutStart(source, lineStart, start, AROUND),
    marked: cutEnd(source, start, Math.min(end, lineEnd), MARKED, lastsLonger),
    after: lastsLonger ? '' : cutEnd(source, end, lineEnd, AROUND),
  }
  // A copy, since a slice keeps the whole source in memory.
  return JSON.parse(JSON.stringify(frame)) as Frame
}

function cutEnd(source: string, start: number, end: number, limit: number, lastsLonger = false): string {
  if (end - start <= limit && !lastsLonger) return source.slice(start, end)
  let last = Math.min(end, start + limit - 1)
  if (isHighSurrogate(source, last - 1) && last < end) last--
  return `${source.slice(start, last)}…`
}

function cutStart(source: string, start: number, end: number, limit: number): string {
  if (end - start <= limit) return source.slice(start, end)
  const first = end - limit + 1
  return `…${source.slice(isHighSurrogate(source, first - 1) ? first + 1 : first, end)}`
}

const isHighSurrogate = (text: string, at: number) => {
  const unit = text.charCodeAt(at)
  return unit >= 0xd800 && unit < 0xdc00
}
