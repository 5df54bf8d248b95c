import {
  ENTITY_TYPES,
  type Entity,
  type EntityMention,
  MENTION_LEVELS,
  type OffsetUnit,
  QUOTE_MODES,
  type QuoteMode,
  type Span,
} from '../model/index.js'
import { canonicalize, OffsetError } from '../text/index.js'
import { Cells, type Row, readTable } from './csv-import-table.js'
import { type Draft, Drafting } from './draft.js'
import type { NewArticle } from './new-article.js'

/** How tables of mentions and quotes are to be read. */
export interface FromCsvOptions {
  /** What offsets in the tables count; the unit of the draft where it is not given. */
  readonly unit?: OffsetUnit
  /** What parts the cells; where it is not given, what is most frequent in the header. */
  readonly delimiter?: ',' | ';' | '\t'
}

const SPAN_COLUMNS = ['start', 'end', 'start_offset', 'end_offset', 'words', 'occurrence']
const MENTION_COLUMNS = ['entity', 'name', 'id', 'entity_id', 'type', 'level', ...SPAN_COLUMNS]
const QUOTE_COLUMNS = [
  'id',
  'source',
  'source_id',
  'mode',
  'cue',
  'cue_start',
  'cue_end',
  'content',
  'gloss',
  'start',
  'end',
]

/**
 * Makes the draft of an article from tables of mentions and quotes in CSV. Every row and column that cannot be used is in
 * the notes.
 *
 * @param tables `mentions` has the columns entity, type, level, id and start with end or words with occurrence; `quotes` has
 * source, mode, cue, content (or start with end), gloss and id
 * @param known what the tables do not know of the article, with its text
 * @throws IllFormedTextError where the text has a lone surrogate.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { fromCsv } from 'reportedly/interop'
 *
 * const known = {
 *   id: 'bridge', title: 'A bridge opens', language: 'en', publisher: 'The Gazette', license: 'CC-BY-4.0',
 *   offsetUnit: 'utf-16', today: '2026-11-22', text: 'Ada Moss said it was open.',
 * } as const
 * const { article } = fromCsv({
 *   mentions: 'entity,type,words\nAda Moss,person,Ada Moss\n',
 *   quotes: 'source,cue,content,gloss\nAda Moss,said,it was open,The bridge can be used.\n',
 * }, known)
 * assert.equal(article.quotes[0]?.source, 'ada-moss')
 * ```
 */
export function fromCsv(
  tables: { readonly mentions?: string; readonly quotes?: string },
  known: NewArticle,
  options: FromCsvOptions = {},
): Draft {
  return new CsvImport(known, options).draft(tables)
}

class CsvImport {
  readonly #drafting: Drafting
  readonly #canonical: string
  readonly #entities = new Map<string, Drafting['entities'][number]>()

  constructor(
    readonly known: NewArticle,
    readonly options: FromCsvOptions,
  ) {
    this.#drafting = new Drafting(known)
    this.#canonical = canonicalize(known.text).text
    this.#entities.set(this.#drafting.publisher.name, this.#drafting.publisher)
  }

  draft({ mentions = '', quotes = '' }: { readonly mentions?: string; readonly quotes?: string }): Draft {
    const { delimiter } = this.options
    const mentionRows = readTable(this.#drafting, 'mentions.csv', mentions, MENTION_COLUMNS, delimiter)
    const quoteRows = readTable(this.#drafting, 'quotes.csv', quotes, QUOTE_COLUMNS, delimiter)
    for (const row of mentionRows) {
      this.#addMention(row)
      this.#tellUnused(row)
    }
    for (const row of quoteRows) {
      this.#addQuote(row)
      this.#tellUnused(row)
    }
    return this.#drafting.finish()
  }

  #tellUnused({ cells, place }: Row): void {
    const { unused } = cells
    if (unused.length > 0)
      this.#drafting.leftOut(place, `Other columns say it already, or the row cannot be used: ${unused.join(', ')}.`)
  }

  #addMention(row: Row): void {
    const { cells, place } = row
    const name = cells.get('entity') ?? cells.get('name')
    const id = cells.get('entity_id') ?? cells.get('id')
    const key = id ?? name
    const span =
      this.#spanOf(row, 'start', 'end') ?? this.#spanOf(row, 'start_offset', 'end_offset') ?? this.#wordsOf(row)
    if (key === undefined) {
      this.#drafting.leftOut(place, 'The row names no entity: it has neither entity nor entity_id.')
      return
    }
    const entity = this.#entity(key, row, name, id)
    if (span === undefined) {
      const hasWords = ['start', 'end', 'start_offset', 'end_offset', 'words'].some((column) => cells.has(column))
      if (!hasWords)
        this.#drafting.leftOut(
          place,
          'The row says nowhere where the mention is: it has neither start and end nor words.',
        )
      return
    }
    const wanted = cells.get('level')
    const level = MENTION_LEVELS.find((known) => known === wanted?.trim().toUpperCase())
    if (level === undefined) {
      if (wanted !== undefined)
        this.#drafting.leftOut(place, `"${wanted}" is no level; it is one of ${MENTION_LEVELS.join(', ')}.`)
      this.#drafting.assumed(place, 'The level of the mention is NAM.')
    }
    const mention: EntityMention = { ...span, level: level ?? 'NAM' }
    if (entity.mentions.some(({ start, end }) => start === mention.start && end === mention.end)) {
      this.#drafting.leftOut(place, 'An earlier row mentions the same entity by the same words.')
    } else entity.mentions.push(mention)
  }

  /** The entity of a name or an id, which the first row with it makes. */
  #entity(key: string, { cells, place }: Row, name = key, id = name): Drafting['entities'][number] {
    const type = this.#typeOf(cells.get('type'), place)
    const known = this.#entities.get(key)
    if (known !== undefined) {
      if (type !== undefined && type !== known.type) {
        this.#drafting.leftOut(place, `The type "${type}" is left out: an earlier row makes it ${known.type}.`)
      }
      if (name !== known.name && name !== key) {
        this.#drafting.leftOut(place, `The name "${name}" is left out: an earlier row has "${known.name}".`)
      }
      return known
    }
    if (type === undefined) this.#drafting.assumed(place, `"${name}" is an organization.`)
    const given = this.#drafting.id(id, 'entity')
    if (cells.has('entity_id') || cells.has('id')) {
      if (given !== id) this.#drafting.assumed(place, `The id "${id}" is "${given}" here.`)
    }
    const entity: Entity = {
      kind: 'entity',
      id: given,
      type: type ?? 'organization',
      specificity: 'named',
      name,
      externalIds: [],
      mentions: [],
      provenance: this.#drafting.provenance,
    }
    const drafted = entity as Drafting['entities'][number]
    this.#drafting.entities.push(drafted)
    this.#entities.set(key, drafted)
    if (!this.#entities.has(name)) this.#entities.set(name, drafted)
    return drafted
  }

  #typeOf(type: string | undefined, place: string): Entity['type'] | undefined {
    const known = ENTITY_TYPES.find((each) => each === type?.trim().toLowerCase())
    if (type !== undefined && known === undefined) {
      this.#drafting.leftOut(place, `"${type}" is no type of entity; it is one of ${ENTITY_TYPES.join(', ')}.`)
    }
    return known
  }

  #addQuote(row: Row): void {
    const { cells, place } = row
    const content = this.#spanOf(row, 'start', 'end') ?? this.#found(row, 'content')
    const cue = this.#spanOf(row, 'cue_start', 'cue_end') ?? this.#cueNear(row, content)
    const isApart = cue === undefined || content === undefined || cue.end <= content.start || content.end <= cue.start
    if (content === undefined) {
      this.#drafting.leftOut(
        place,
        'The row says nowhere what is said: content, or start and end, are no words of the text.',
      )
      return
    }
    if (!isApart) this.#drafting.leftOut(place, 'The cue is part of the content: it is left out.')
    const gloss = cells.get('gloss')
    if (gloss === undefined) this.#drafting.assumed(place, 'What is said is to be written in your own words.')
    const mode = this.#modeOf(row)
    const words = this.#drafting.wordsOf(content)
    const wanted = cells.get('id')
    const id = this.#drafting.id(wanted ?? 'quote', 'quote')
    if (wanted !== undefined && wanted !== id) this.#drafting.assumed(place, `The id "${wanted}" is "${id}" here.`)
    this.#drafting.quotes.push({
      kind: 'quote',
      id,
      mode,
      source: this.#sourceOf(row),
      within: null,
      cue: cue && isApart ? [cue] : [],
      content: [content],
      ...(mode === 'direct' && { verbatim: [{ ...content, text: words }] }),
      gloss: gloss ?? 'To be written: what is said.',
      provenance: this.#drafting.provenance,
    })
  }

  /** What of a mixed quote is verbatim has no column. */
  #modeOf({ cells, place }: Row): QuoteMode {
    const wanted = cells.get('mode')
    const mode = QUOTE_MODES.find((known) => known === wanted?.trim().toLowerCase())
    if (mode === 'direct' || mode === 'indirect') return mode
    if (wanted !== undefined) {
      const why =
        mode === 'mixed' ? 'which of its words are verbatim has no column' : `it is none of ${QUOTE_MODES.join(', ')}`
      this.#drafting.leftOut(place, `The mode "${wanted}" is left out: ${why}.`)
    }
    this.#drafting.assumed(place, 'The quote is indirect.')
    return 'indirect'
  }

  #sourceOf(row: Row): string | null {
    const name = row.cells.get('source')
    const key = row.cells.get('source_id') ?? name
    if (key === undefined) return null
    const entity = this.#entity(key, { ...row, cells: new Cells() }, name)
    if (!['location', 'facility', 'plan'].includes(entity.type)) return entity.id
    this.#drafting.leftOut(row.place, `The source "${key}" is a ${entity.type}, which cannot speak.`)
    return null
  }

  /** The range of two columns; none where either is missing, or where they are no range of the text. */
  #spanOf({ cells, place }: Row, startColumn: string, endColumn: string): Span | undefined {
    const start = cells.get(startColumn)
    const end = cells.get(endColumn)
    if (start === undefined && end === undefined) return undefined
    const range = { start: offsetOf(start), end: offsetOf(end) }
    try {
      const span = this.#drafting.span(range, this.options.unit ?? this.known.offsetUnit)
      if (span.start < span.end) return span
      this.#drafting.leftOut(place, `There is nothing from ${startColumn} ${start} to ${endColumn} ${end}.`)
    } catch (error) {
      if (!(error instanceof OffsetError)) throw error
      this.#drafting.leftOut(place, `${startColumn} and ${endColumn} are no range of the text: ${error.message}`)
    }
    return undefined
  }

  #wordsOf(row: Row): Span | undefined {
    const wanted = row.cells.get('occurrence')
    const occurrence = wanted === undefined ? 1 : offsetOf(wanted)
    if (Number.isInteger(occurrence) && occurrence > 0) return this.#found(row, 'words', occurrence)
    this.#drafting.leftOut(row.place, `The occurrence "${wanted}" is no number from 1.`)
    return undefined
  }

  /** Words of a cell in the text; the first of several where the row does not say which. */
  #found({ cells, place }: Row, column: string, occurrence = 1): Span | undefined {
    const cell = cells.get(column)
    const words = cell === undefined ? undefined : canonicalWords(cell)
    if (words === undefined) return undefined
    let at = -1
    for (let i = 0; i < occurrence; i++) {
      at = words === '' ? -1 : this.#canonical.indexOf(words, at + 1)
      if (at < 0) {
        const which = occurrence === 1 ? 'no words of the text' : `not ${occurrence} times in the text`
        this.#drafting.leftOut(place, `${column}: "${cell}" is ${which}.`)
        return undefined
      }
    }
    const isOnly = cells.has('occurrence') || this.#canonical.indexOf(words, at + 1) < 0
    if (!isOnly) this.#drafting.assumed(place, `${column}: the text has "${cell}" more than once; the first is taken.`)
    return this.#placed(words, at, place)
  }

  /** Where the cue is in the text more than once, the nearest to the content. */
  #cueNear(row: Row, content: Span | undefined): Span | undefined {
    const cell = row.cells.get('cue')
    const words = cell === undefined ? '' : canonicalWords(cell)
    if (content === undefined || words === '') return this.#found(row, 'cue')
    const text = this.#canonical
    const { start, end } = this.#drafting.placesOf(content)
    const before = start < words.length ? -1 : text.lastIndexOf(words, start - words.length)
    const after = text.indexOf(words, end)
    if (before < 0 && after < 0) return this.#found(row, 'cue')
    const isBefore = after < 0 || (before >= 0 && start - before - words.length <= after - end)
    return this.#placed(words, isBefore ? before : after, row.place)
  }

  #placed(words: string, at: number, place: string): Span | undefined {
    try {
      return this.#drafting.canonicalSpan({ start: at, end: at + words.length })
    } catch (error) {
      if (!(error instanceof OffsetError)) throw error
      this.#drafting.leftOut(place, error.message)
      return undefined
    }
  }
}

/** No canonical text has a lone surrogate: such words are nowhere in it. */
const canonicalWords = (cell: string): string => (isWellFormed(cell) ? canonicalize(cell).text : cell)

const isWellFormed = (text: string): boolean => !/\p{Cs}/u.test(text)

const offsetOf = (cell: string | undefined): number =>
  cell !== undefined && /^[0-9]{1,15}$/.test(cell.trim()) ? Number(cell) : Number.NaN
