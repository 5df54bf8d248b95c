import type { OffsetUnit, Span } from '../../model/index.js'
import type { OffsetMap } from '../../text/index.js'
import type { ConversionNote } from '../draft.js'
import { EXTRAS_NOTE } from './vocabulary.js'

/** An argument of an event: a role and the id of a line. */
export type BratArgument = readonly [role: string, id: string]

/** Where Python's `splitlines`, by which brat reads, sees the end of a line. */
const LINE_ENDS = new Set([...'\n\v\f\r\u001c\u001d\u001e\u0085\u2028\u2029'])

/** Makes the lines of an .ann file. */
export class AnnWriter {
  readonly #lines: string[] = []
  readonly #counts = new Map<string, number>()
  readonly #notes: ConversionNote[] = []

  constructor(
    readonly offsets: OffsetMap,
    readonly unit: OffsetUnit,
  ) {}

  get notes(): readonly ConversionNote[] {
    return this.#notes
  }

  toString(): string {
    return this.#lines.map((line) => `${line}\n`).join('')
  }

  newId(prefix: 'T' | 'E' | 'R' | 'A' | 'N' | '#'): string {
    const count = (this.#counts.get(prefix) ?? 0) + 1
    this.#counts.set(prefix, count)
    return `${prefix}${count}`
  }

  leftOut(place: string, message: string): void {
    this.#notes.push({ place, kind: 'left-out', message })
  }

  /** A text-bound annotation, in a fragment for each line of the text; none where the span holds nothing but line ends. */
  textBound(type: string, span: Span, record: string): string | undefined {
    const start = this.offsets.convert(span.start, this.unit, 'code-point')
    const words = [...this.offsets.slice(span, this.unit)]
    const fragments = fragmentsOf(words)
    const isCut = fragments[0]?.[0] !== 0 || fragments.at(-1)?.[1] !== words.length
    if (isCut) {
      const what = fragments.length > 0 ? 'Line ends at an end of a span are' : 'A span of nothing but line ends is'
      this.leftOut(record, `${what} left out: brat's spans end where a line of the text does (${type} at ${start}).`)
    }
    if (fragments.length === 0) return undefined
    const id = this.newId('T')
    const places = fragments.map(([from, to]) => `${start + from} ${start + to}`).join(';')
    const printed = fragments.map(([from, to]) => words.slice(from, to).join('')).join(' ')
    this.#lines.push(`${id}\t${type} ${places}\t${printed}`)
    return id
  }

  /** The arguments with the numbers that brat puts behind a role that occurs again. */
  event(id: string, type: string, trigger: string, args: readonly BratArgument[]): void {
    const seen = new Map<string, number>()
    const numbered = args.map(([role, filler]) => {
      const count = (seen.get(role) ?? 0) + 1
      seen.set(role, count)
      return ` ${role}${count > 1 ? count : ''}:${filler}`
    })
    this.#lines.push(`${id}\t${type}:${trigger}${numbered.join('')}`)
  }

  relation(type: string, from: string, to: string): string {
    const id = this.newId('R')
    this.#lines.push(`${id}\t${type} Arg1:${from} Arg2:${to}`)
    return id
  }

  attribute(name: string, target: string, value?: string): void {
    this.#lines.push(`${this.newId('A')}\t${name} ${target}${value === undefined ? '' : ` ${value}`}`)
  }

  normalization(target: string, scheme: string, id: string, words: string): void {
    this.#lines.push(`${this.newId('N')}\tReference ${target} ${scheme}:${id}\t${onOneLine(words)}`)
  }

  equivalent(ids: readonly string[]): void {
    if (ids.length > 1) this.#lines.push(`*\tEquiv ${ids.join(' ')}`)
  }

  /** What brat has no field for. */
  extras(target: string, fields: Readonly<Record<string, unknown>>): void {
    const json = JSON.stringify(fields)
    if (json !== '{}') this.#lines.push(`${this.newId('#')}\t${EXTRAS_NOTE} ${target}\t${escapeLineEnds(json)}`)
  }
}

/** The stretches between line ends, as numbers of characters. */
function fragmentsOf(characters: readonly string[]): (readonly [number, number])[] {
  const fragments: (readonly [number, number])[] = []
  let from = 0
  for (let i = 0; i <= characters.length; i++) {
    if (i < characters.length && !LINE_ENDS.has(characters[i] as string)) continue
    if (i > from) fragments.push([from, i])
    from = i + 1
  }
  return fragments
}

const onOneLine = (words: string): string => [...words].map((c) => (c === '\t' || LINE_ENDS.has(c) ? ' ' : c)).join('')

/** JSON escapes control characters in strings, but not the line ends that are none in ASCII. */
const escapeLineEnds = (json: string): string =>
  [...json].map((c) => (LINE_ENDS.has(c) ? `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}` : c)).join('')
