import { COLLECTIONS, KINDS } from '../model/index.js'
import { offsetMap } from '../text/index.js'
import { offsetUnitOf } from './article-text.js'
import { isObject, type JsonObject, spansIn } from './json-objects.js'
import type { Stretch } from './locate-words.js'
import { findGaps, findSentences, trimToWords } from './sentences.js'

/** Words with their place, in the article's offset unit. */
export interface Excerpt extends Stretch {
  readonly text: string
}

/** One sentence and what the records say of it. */
export interface SentenceCoverage extends Excerpt {
  /** Ids of the records with a span in it, in the order of the document. */
  readonly records: readonly string[]
  /** The words that no record touches. */
  readonly untouched: readonly Excerpt[]
}

/** How far the records of an article account for its text. Lengths are in the article's offset unit. */
export interface Coverage {
  readonly sentences: readonly SentenceCoverage[]
  readonly totals: {
    readonly sentences: number
    readonly withoutRecord: number
    readonly length: number
    readonly touched: number
    /** In stretches from the first letter or digit to the last that no record touches. */
    readonly untouchedWords: number
    /** The other characters that no record touches: punctuation and white space. */
    readonly untouchedOther: number
  }
}

interface RecordSpan extends Stretch {
  readonly record: string
}

function recordSpans(article: JsonObject): RecordSpan[] {
  return KINDS.flatMap((kind) => {
    const records: unknown = article[COLLECTIONS[kind]]
    return Array.isArray(records) ? records : []
  }).flatMap((record) => {
    const id = isObject(record) && typeof record.id === 'string' ? record.id : '?'
    return [...spansIn(record)].map(([{ start, end }]) => ({ record: id, start, end }))
  })
}

/**
 * Measures which records account for which sentence of a canonical text.
 *
 * @throws OffsetError where a span lies outside the text
 */
export function measureCoverage(article: JsonObject, text: string): Coverage {
  const offsets = offsetMap(text)
  const unit = offsetUnitOf(article)
  const inUtf16 = (offset: number) => offsets.convert(offset, unit, 'utf-16')
  const inUnit = (offset: number) => offsets.convert(offset, 'utf-16', unit)
  const excerpt = ({ start, end }: Stretch): Excerpt => ({
    start: inUnit(start),
    end: inUnit(end),
    text: text.slice(start, end),
  })
  const lengthOf = (stretches: readonly Stretch[]) =>
    stretches.reduce((sum, { start, end }) => sum + inUnit(end) - inUnit(start), 0)

  const spans = recordSpans(article).map((span) => ({ ...span, start: inUtf16(span.start), end: inUtf16(span.end) }))
  const covered = spans.toSorted((a, b) => a.start - b.start)
  const wordGaps = (within: Stretch) => findGaps(within, covered).flatMap((gap) => trimToWords(text, gap) ?? [])

  const found = findSentences(text, typeof article.language === 'string' ? article.language : 'und')
  const gapsBySentence = found.map(wordGaps)
  const sentences = found.map((sentence, i) => {
    const within = spans.filter(({ start, end }) => start < sentence.end && end > sentence.start)
    return {
      ...excerpt(sentence),
      records: [...new Set(within.map(({ record }) => record))],
      untouched: (gapsBySentence[i] ?? []).map(excerpt),
    }
  })
  const length = offsets.length(unit)
  const untouched = lengthOf(findGaps({ start: 0, end: text.length }, covered))
  const untouchedWords = lengthOf(gapsBySentence.flat())
  return {
    sentences,
    totals: {
      sentences: sentences.length,
      withoutRecord: sentences.filter(({ records }) => records.length === 0).length,
      length,
      touched: length - untouched,
      untouchedWords,
      untouchedOther: untouched - untouchedWords,
    },
  }
}
