import type { Kind, Span } from '../../model/index.js'
import { OffsetError, offsetMap, type Range } from '../../text/index.js'
import { Drafting } from '../draft.js'
import type { NewArticle } from '../new-article.js'
import { Extras, type Read } from './extras.js'
import { Groups } from './groups.js'
import { Ledger, placeOf } from './ledger.js'
import {
  type AnnLine,
  type AttributeLine,
  type EventLine,
  type NormalizationLine,
  type RelationLine,
  readLines,
  type TextBound,
} from './lines.js'
import { printedWords, type Reading, readingOf, saysTheSame } from './reading.js'
import type { BratTypes } from './types.js'
import { EXTRAS_NOTE, FRAME_TYPES } from './vocabulary.js'

/** A text-bound annotation whose offsets are places in the text. */
export interface Placed {
  readonly id: string
  readonly line: number
  readonly type: string
  /** Its fragments in the order of the text; those that only blanks part are one. */
  readonly spans: readonly [Span, ...Span[]]
  /** From the first fragment to the last. */
  readonly whole: Span
  readonly words: string
}

/** A span and the line that it comes from. */
export interface Part {
  readonly line: number
  readonly span: Span
}

/** What a line stands for. */
export interface Meaning {
  readonly kind: Kind
  readonly id: string
}

/** The lines of an .ann file by what they say, and the draft that they become. */
export class ImportScene {
  readonly drafting: Drafting
  readonly ledger: Ledger
  readonly groups = new Groups()
  readonly textBounds = new Map<string, Placed>()
  readonly events: EventLine[] = []
  readonly relations: RelationLine[] = []
  readonly normalizations: NormalizationLine[] = []
  /** Which record a line stands for, by the line's id. */
  readonly meanings = new Map<string, Meaning>()
  readonly #attributes = new Map<string, AttributeLine[]>()
  readonly #extras = new Map<string, Extras>()
  readonly #lines: readonly AnnLine[]
  readonly #reading: Reading

  constructor(
    files: { readonly txt: string; readonly ann: string },
    readonly known: Omit<NewArticle, 'text'>,
    readonly types: BratTypes,
  ) {
    this.#lines = readLines(files.ann)
    this.#reading = readingOf(
      files.txt,
      this.#lines.filter((line) => line.kind === 'text-bound'),
    )
    this.drafting = new Drafting({ ...known, text: this.#reading.text })
    this.ledger = new Ledger(this.drafting)
    if (this.#reading.unusual)
      this.drafting.assumed('offsets', `By the words beside them they count ${this.#reading.unusual}.`)
    this.#sort()
  }

  #sort(): void {
    const offsets = offsetMap(this.#reading.text)
    for (const line of this.#lines) {
      if (line.kind === 'text-bound') {
        const placed = this.#place(line)
        if (placed === undefined) continue
        this.textBounds.set(line.id, placed)
        if (line.words !== '' && !saysTheSame(line, printedWords(offsets, line, this.#reading.unit))) {
          this.ledger.assumed(line, 'The words are not those of the text at these offsets: the offsets are taken.')
        }
      } else if (line.kind === 'event') this.events.push(line)
      else if (line.kind === 'relation') this.relations.push(line)
      else if (line.kind === 'normalization') this.normalizations.push(line)
      else if (line.kind === 'broken') this.ledger.leftOut(line, line.problem)
    }
    const events = new Map(this.events.map((line) => [line.id, line]))
    for (const line of this.#lines) {
      if (line.kind === 'attribute') push(this.#attributes, line.target, line)
      else if (line.kind === 'note' && line.type === EXTRAS_NOTE) this.#readExtras(line.line, line.target, line.text)
      else if (line.kind === 'equiv') this.#join(line.line, line.ids, events)
    }
  }

  #place(line: TextBound): Placed | undefined {
    const { drafting } = this
    const { unit } = this.#reading
    try {
      const ranges = this.#joined(line.fragments)
      const spans = ranges.map((range) => drafting.span(range, unit))
      const [first] = ranges
      const last = Math.max(...ranges.map(({ end }) => end))
      if (first === undefined || ranges.some((range) => drafting.words(range, unit).trim() === '')) {
        this.ledger.leftOut(line, 'There is nothing but blanks between these offsets.')
        return undefined
      }
      const whole = { start: first.start, end: last }
      const { id, type } = line
      return {
        id,
        line: line.line,
        type,
        spans: spans as [Span, ...Span[]],
        whole: drafting.span(whole, unit),
        words: drafting.words(whole, unit),
      }
    } catch (error) {
      if (!(error instanceof OffsetError)) throw error
      this.ledger.leftOut(line, error.message)
      return undefined
    }
  }

  /** brat writes a fragment for each line of the text: those with nothing but blanks between them are one. */
  #joined(fragments: readonly Range[]): readonly Range[] {
    const joined: Range[] = []
    for (const fragment of [...fragments].sort((a, b) => a.start - b.start)) {
      const before = joined.at(-1)
      const isOne =
        before !== undefined &&
        (fragment.start <= before.end || this.#isBlank({ start: before.end, end: fragment.start }))
      if (isOne) joined[joined.length - 1] = { start: before.start, end: Math.max(before.end, fragment.end) }
      else joined.push(fragment)
    }
    return joined
  }

  #isBlank(range: Range): boolean {
    return range.end - range.start < 100 && this.drafting.words(range, this.#reading.unit).trim() === ''
  }

  #readExtras(line: number, target: string, json: string): void {
    if (this.#extras.has(target)) {
      this.ledger.leftOut({ line }, `There is a note of the type ${EXTRAS_NOTE} for ${target} already.`)
      return
    }
    try {
      this.#extras.set(target, Extras.parse(placeOf(line), json))
      this.ledger.take({ line })
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error
      this.ledger.leftOut({ line }, `Notes of the type ${EXTRAS_NOTE} hold a JSON object; this is none.`)
    }
  }

  /** Mentions and events that are no frame can stand for the same; nothing else can. */
  #join(line: number, ids: readonly string[], events: ReadonlyMap<string, EventLine>): void {
    const isFrame = (id: string) => isFrameType(events.get(id)?.type ?? '')
    const triggers = new Set(this.events.map(({ trigger }) => trigger))
    const mentions = ids.filter((id) => this.textBounds.has(id) && !triggers.has(id))
    const happenings = ids.filter((id) => events.has(id) && !isFrame(id))
    const joined = mentions.length > happenings.length ? mentions : happenings
    for (const id of joined) this.groups.join(joined[0] as string, id)
    const others = ids.filter((id) => !joined.includes(id))
    if (joined.length < 2) this.ledger.leftOut({ line }, 'There are not two mentions of the same kind to be one.')
    else if (others.length > 0) this.ledger.leftOut({ line }, `No part of it: ${others.join(', ')}.`)
    else this.ledger.take({ line })
  }

  /** What the notes on any of these lines say; an empty one where there is none. */
  extras(id: string): Extras | undefined {
    return this.#extras.get(id)
  }

  /** What each note has left that nothing took. */
  closeExtras(): void {
    for (const { place, left } of this.#extras.values()) {
      if (left.length > 0) this.drafting.leftOut(place, `Not what was expected there: ${left.join(', ')}.`)
    }
  }

  /** The value of an attribute of one of these lines. */
  attribute<T>(ids: readonly string[], name: string, read: Read<T>): T | undefined {
    for (const id of ids) {
      for (const line of this.#attributes.get(id) ?? []) {
        const value = line.name === name ? read(line.value) : undefined
        if (value === undefined) continue
        this.ledger.take(line)
        return value
      }
    }
    return undefined
  }

  /** Whether one of these lines has an attribute that needs no value. */
  flag(ids: readonly string[], name: string): boolean {
    return this.attribute(ids, name, () => true) ?? false
  }

  /** The spans of the arguments that play a part, in order; those that overlap an earlier one are left out. */
  parts(line: EventLine, isPart: (role: string) => boolean, also: readonly Part[] = []): readonly Span[] {
    const parts = line.args.flatMap(({ role, id }) => (isPart(role) ? this.part(line, role, id) : []))
    const sorted = [...also, ...parts].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    const taken: Span[] = []
    for (const { line, span } of sorted) {
      const before = taken.at(-1)
      if (before === undefined || before.end <= span.start) taken.push(span)
      else this.ledger.leftOut({ line }, 'It overlaps another part of the same sort.')
    }
    return taken
  }

  part(line: EventLine, role: string, id: string): readonly Part[] {
    const placed = this.textBounds.get(id)
    if (placed === undefined) {
      this.ledger.leftOut(line, `${role}: "${id}" is no stretch of the text.`)
      return []
    }
    this.ledger.take(placed)
    return placed.spans.map((span) => ({ line: placed.line, span }))
  }

  /** The record of an argument, where it is of one of the kinds. */
  filler(line: EventLine, role: string, kinds: readonly Kind[]): string | undefined {
    const [first, ...others] = line.args.filter((argument) => argument.role === role)
    for (const other of others) this.ledger.leftOut(line, `${role}: there is one already; "${other.id}" is left out.`)
    return first && this.meaning(line, role, first.id, kinds)?.id
  }

  meaning(line: { readonly line: number }, role: string, id: string, kinds: readonly Kind[]): Meaning | undefined {
    const meaning = this.meanings.get(id)
    if (meaning !== undefined && kinds.includes(meaning.kind)) return meaning
    this.ledger.leftOut(line, `${role}: "${id}" is no ${kinds.join(' or ')}.`)
    return undefined
  }

  close(): void {
    this.closeExtras()
    this.ledger.close(this.#lines)
  }
}

export const isFrameType = (type: string): boolean => (FRAME_TYPES as readonly string[]).includes(type)

/** Words short enough for a name. */
export const brief = (words: string): string => words.trim().split(/\s/u).filter(Boolean).slice(0, 6).join(' ')

function push<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [item])
  else list.push(item)
}
