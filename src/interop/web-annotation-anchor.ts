import type { OffsetUnit } from '../model/index.js'
import { canonicalize, IllFormedTextError, OffsetError, type OffsetMap, offsetMap, type Range } from '../text/index.js'
import { canonicalOffsets } from './canonical-offsets.js'
import { isObject, type JsonObject, listOf, typesOf, wordsOf } from './web-annotation-json.js'

/** Where a target stands in the canonical text, in UTF-16 code units, or why that is not known. */
export type Anchor =
  | { readonly range: Range; readonly assumed?: string }
  | { readonly range?: undefined; readonly problem: string }

/** Which form of the text positions are of: as it was found, or canonical. */
export type Form = 'found' | 'canonical'

/** Finds targets in a text. */
export class Anchors {
  /** The canonical text. */
  readonly text: string
  readonly #canonical: OffsetMap
  readonly #found: OffsetMap
  readonly #place: (offset: number) => number

  /** @throws IllFormedTextError where the text has a lone surrogate */
  constructor(found: string) {
    this.text = canonicalize(found).text
    this.#canonical = offsetMap(this.text)
    this.#found = offsetMap(found)
    this.#place = canonicalOffsets(found)
  }

  /** The place of a target: by position where the words there are the quoted ones, else by the words. */
  of(target: unknown, form: Form): Anchor {
    const selectors = isObject(target) ? listOf(target.selector).filter(isObject) : []
    if (!isObject(target) || selectors.length === 0) return { problem: 'it is about the whole, not about words in it' }
    const usable = selectors.filter(({ refinedBy }) => refinedBy === undefined)
    const quote = usable.find((selector) => isOf(selector, 'TextQuoteSelector') && wordsOf(selector.exact))
    const positions = usable.flatMap((selector) => this.#positions(selector, target, form, quote !== undefined))
    if (quote !== undefined) return this.#quoted(quote, positions)
    const [first] = positions
    if (first !== undefined) return { range: first }
    const types = [...new Set(selectors.flatMap(typesOf))].map(String).join(', ') || 'a selector without a type'
    return { problem: `nothing in the text is selected by ${types}` }
  }

  /** The ranges that a selector may mean. Many tools count UTF-16 units where the standard says code points: words tell. */
  #positions(selector: JsonObject, target: JsonObject, form: Form, hasWords: boolean): Range[] {
    const range = rangeOf(selector)
    if (range === undefined) return []
    const units: OffsetUnit[] = isOf(selector, 'TextPositionSelector')
      ? hasWords
        ? ['code-point', 'utf-16']
        : ['code-point']
      : []
    const inUnits = units.map((unit) => this.#range(range, unit, form))
    const inBytes = isOf(selector, 'DataPositionSelector') ? [this.#bytes(range, target, form)] : []
    return [...inUnits, ...inBytes].filter((one) => one !== undefined)
  }

  #bytes({ start, end }: Range, { source }: JsonObject, form: Form): Range | undefined {
    const format = isObject(source) ? wordsOf(source.format) : undefined
    const charset = /charset="?([a-z0-9-]{1,20})/.exec(format?.toLowerCase() ?? '')?.[1] ?? 'utf-8'
    if (charset === 'utf-8') return this.#range({ start, end }, 'utf-8', form)
    if (!charset.startsWith('utf-16')) return undefined
    return this.#range({ start: start / 2, end: end / 2 }, 'utf-16', form)
  }

  #range({ start, end }: Range, unit: OffsetUnit, form: Form): Range | undefined {
    const place = (offset: number) =>
      form === 'canonical'
        ? this.#canonical.convert(offset, unit, 'utf-16')
        : this.#place(this.#found.convert(offset, unit, 'utf-16'))
    try {
      const range = { start: place(start), end: place(end) }
      return range.start < range.end ? range : undefined
    } catch (error) {
      if (error instanceof OffsetError) return undefined
      throw error
    }
  }

  #quoted(quote: JsonObject, positions: readonly Range[]): Anchor {
    const exact = wordsOf(quote.exact) ?? ''
    const canonical = canonicalWords(exact)
    const fitting = positions.find(({ start, end }) => {
      const words = this.text.slice(start, end)
      return words === exact || words === canonical
    })
    if (fitting !== undefined) return { range: fitting }
    const found = canonical === '' ? [] : this.#search(canonical, quote)
    const [range] = found
    if (range === undefined) return { problem: 'the words that it quotes do not stand in the text' }
    if (found.length > 1) return { problem: 'the words that it quotes stand in the text more than once' }
    return positions.length === 0
      ? { range }
      : { range, assumed: 'Other words stand at its position; the place of the words that it quotes was taken.' }
  }

  /** Up to two places where the words stand between the right others. */
  #search(exact: string, quote: JsonObject): Range[] {
    const { text } = this
    const prefix = canonicalWords(wordsOf(quote.prefix) ?? '')
    const suffix = canonicalWords(wordsOf(quote.suffix) ?? '')
    const ranges: Range[] = []
    for (let start = text.indexOf(exact); start >= 0 && ranges.length < 2; start = text.indexOf(exact, start + 1)) {
      const end = start + exact.length
      const fits =
        text.startsWith(suffix, end) && start >= prefix.length && text.startsWith(prefix, start - prefix.length)
      if (fits) ranges.push({ start, end })
    }
    return ranges
  }
}

const isOf = (selector: JsonObject, type: string): boolean => typesOf(selector).includes(type)

function rangeOf({ start, end }: JsonObject): Range | undefined {
  const isOffset = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0
  return isOffset(start) && isOffset(end) ? { start, end } : undefined
}

/** Words in the form of the text; none where no text can hold them. */
function canonicalWords(words: string): string {
  try {
    return canonicalize(words).text
  } catch (error) {
    if (error instanceof IllFormedTextError) return ''
    throw error
  }
}
