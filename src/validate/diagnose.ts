import { pathOf, pointerOf } from '../model/pointer.js'
import type { LocatedFinding } from './document.js'
import { articleIdOf, type Fingerprinter, fingerprinter } from './fingerprint.js'
import { locate, type Place, type Range } from './json/locate.js'
import { locateAll } from './json/locate-all.js'
import { PositionCursor } from './json/position-cursor.js'
import type { Diagnostic, Frame } from './report/types.js'

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
export const diagnose = (finding: LocatedFinding, document: DiagnosedDocument): Diagnostic =>
  diagnoser(document, [finding])(finding)

/** Makes diagnostics as {@link diagnose} does; the places of all findings are looked for in one pass, when the first is asked for. */
export function diagnoser(
  document: DiagnosedDocument,
  findings: readonly LocatedFinding[],
  fingerprint: Fingerprinter = fingerprinter(document.value, document.source),
): (finding: LocatedFinding) => Diagnostic {
  const { source, value, file, line, byte } = document
  const article = articleIdOf(value)
  const cursor = new PositionCursor(source)
  let places: Places | undefined
  return (finding) => {
    const { at, ...plain } = finding
    places ??= placesOf(findings, source)
    const marked = at ?? markedRange(finding, source, places)
    const start = cursor.at(marked.start)
    return {
      ...plain,
      ...(article !== undefined && { article }),
      location: { file, line: line + start.line, column: start.column + 1, byte: byte + start.byte },
      frame: frameOf(source, marked),
      fingerprint: fingerprint(finding),
    }
  }
}

type Places = ReadonlyMap<string, Place>

const ownerOf = (pointer: string) => pointer.slice(0, pointer.lastIndexOf('/'))

/** The places of what findings are on, and of what holds it. */
function placesOf(findings: readonly LocatedFinding[], source: string): Places {
  const pointers = findings.filter(({ at }) => at === undefined).map(({ pointer }) => pointer)
  return pointers.length === 0 ? new Map() : locateAll(source, [...pointers, ...pointers.map(ownerOf)])
}

/** The codes of findings on a key and not on what it holds. */
const KEY_CODES: ReadonlySet<string> = new Set(['shape/unknown-key', 'shape/wrong-key', 'json/reserved-key'])

const LONE_SURROGATE = /\p{Surrogate}/u

/** What to mark: the value or its key; where there is none, nothing, at the start of the nearest thing that holds it. */
function markedRange({ code, pointer }: LocatedFinding, source: string, places: Places): Range {
  const path = pathOf(pointer)
  const place = code === 'shape/missing-key' ? undefined : places.get(pointer)
  if (place === undefined) {
    const start = places.get(ownerOf(pointer))?.start ?? startOfNearest(path, source)
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

const AROUND = 40
const MARKED = 60

/** The line that a range starts in, in three parts. */
export function frameOf(source: string, { start, end }: Range): Frame {
  // No further than is shown, since a line can be as long as the source.
  const first = Math.max(0, start - AROUND - 1)
  const last = Math.min(source.length, end + AROUND + 2)
  const lineStart = first + source.slice(first, start).lastIndexOf('\n') + 1
  const lineFeed = source.slice(start, last).indexOf('\n')
  const untrimmed = lineFeed < 0 ? last : start + lineFeed
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
