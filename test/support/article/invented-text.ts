import { createHash } from 'node:crypto'
import type { OffsetUnit, QuoteMode, Span, TextInfo, VerbatimSpan } from '../../../src/model/index.js'
import type { Draw } from './draw.js'

const WORDS = ['harbour', 'bridge', 'naïve', 'Ærø', 'ميناء', 'x̂y', '橋', '🚢', '👩‍🔧', 'क्षि', 'quay', 'o’clock', 'a']

/** Words of narration before the first attribution, in pairs. */
const NARRATED = 24
/** Words of one attribution: per level two words of cue, then the content, which holds the next level. */
const ATTRIBUTED = 12

/** The place of a quote in the text: which attribution, and how deep in it. */
export interface Slot {
  readonly chain: number
  readonly level: number
  readonly mode: QuoteMode
}

/** Stretches of the text by number of the first and the last word. */
export type Stretch = readonly [first: number, last: number]

export const cueOf = ({ chain, level }: Slot): Stretch => {
  const first = NARRATED + chain * ATTRIBUTED + 2 * level
  return [first, first + 1]
}

export const contentOf = (slot: Slot): Stretch => [cueOf(slot)[1] + 1, NARRATED + (slot.chain + 1) * ATTRIBUTED - 1]

/** The part of the content inside quotation marks: all of it where direct, the last two words where mixed. */
export const verbatimOf = (slot: Slot): Stretch | undefined => {
  const [first, last] = contentOf(slot)
  if (slot.mode === 'indirect') return undefined
  return slot.mode === 'direct' ? [first, last] : [last - 1, last]
}

/** The pairs of narrated words, one or both of each: sorted, disjoint, never crossing each other. */
export const narratedStretches = (draw: Draw): Stretch[] =>
  Array.from({ length: NARRATED / 2 }, (_, i) => [2 * i, 2 * i + draw.below(2)] as const)

const UNITS: Record<OffsetUnit, (text: string) => number> = {
  'utf-16': (text) => text.length,
  'code-point': (text) => [...text].length,
  'utf-8': (text) => Buffer.byteLength(text, 'utf8'),
}

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest()

/** A canonical text of invented words, and spans of it in one offset unit. */
export class InventedText {
  readonly text: string
  readonly #unit: OffsetUnit
  readonly #places: readonly (readonly [start: number, end: number])[]

  constructor(draw: Draw, slots: readonly Slot[], unit: OffsetUnit) {
    const chains = new Set(slots.map((slot) => slot.chain)).size
    const marked = slots.map(verbatimOf).filter((stretch) => stretch !== undefined)
    const opening = new Set(marked.map(([first]) => first))
    const closing = new Set(marked.map(([, last]) => last))
    const places: [number, number][] = []
    let text = ''
    for (let i = 0; i < NARRATED + chains * ATTRIBUTED; i++) {
      text += i === 0 ? '' : (i - NARRATED) % ATTRIBUTED === 0 ? '.\n' : ' '
      text += opening.has(i) ? '“' : ''
      const start = text.length
      text += draw.one(WORDS)
      places.push([start, text.length])
      text += closing.has(i) ? '”' : ''
    }
    this.text = `${text}.\n`
    this.#unit = unit
    this.#places = places
  }

  info(): Omit<TextInfo, 'content'> {
    const digest = sha256(this.text).toString('base64url')
    return {
      offsetUnit: this.#unit,
      length: UNITS[this.#unit](this.text),
      codePoints: UNITS['code-point'](this.text),
      digest,
    }
  }

  /** The span from the first to the last word of a stretch. */
  span(stretch: Stretch): Span {
    const [start, end] = this.#cut(stretch)
    const count = UNITS[this.#unit]
    return {
      start: count(this.text.slice(0, start)),
      end: count(this.text.slice(0, end)),
      digest: sha256(this.text.slice(start, end)).subarray(0, 8).toString('base64url'),
    }
  }

  verbatim(stretch: Stretch): VerbatimSpan {
    return { ...this.span(stretch), text: this.text.slice(...this.#cut(stretch)) }
  }

  #cut([first, last]: Stretch): [number, number] {
    const start = this.#places[first]?.[0]
    const end = this.#places[last]?.[1]
    if (start === undefined || end === undefined) throw new RangeError(`no words ${first} to ${last}`)
    return [start, end]
  }
}
