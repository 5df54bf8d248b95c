import type { Range } from '../../text/index.js'
import type { Context } from '../context.js'
import type { Rule } from '../rule.js'
import { surelyPartsGraphemes, surelyPartsWords } from '../support/boundaries.js'
import { excerpt } from '../support/source-text.js'
import { graphemeSegmenter, wordSegmenter } from '../support/words.js'

/** A span takes whole words and no space around them. */
export const raggedSpan: Rule = {
  code: 'ragged-span',
  group: 'spans',
  severity: 'warning',
  needsText: true,
  summary:
    'No span starts or ends inside a word or a grapheme, or with white space; a possessive ending or an elided article may be left out.',
  visit: {
    span(span, context) {
      const range = context.text.range(span)
      const fault = range && range.start < range.end && faultOf(range, context)
      if (fault) {
        context.report('', `the span ${excerpt(context.text.slice(span) ?? '')} ${fault}`, 'move its start or its end')
      }
    },
  },
}

function faultOf({ start, end }: Range, context: Context): string | undefined {
  const { content } = context.text
  if (isSpace(content, start) || isSpace(content, end - 1)) return 'has white space at an end'
  const atStart = unitAround(start, context)
  if (atStart) return `starts inside a ${atStart}`
  const atEnd = unitAround(end, context)
  return atEnd && `ends inside a ${atEnd}`
}

// Over an apostrophe or a narrow no-break space the segmenter joins words that may be parted.
const mayPartAt = (content: string, index: number) => isSpace(content, index) || isApostrophe(content, index)

const isApostrophe = (content: string, index: number) => content[index] === "'" || content[index] === '’'

function isSpace(content: string, index: number): boolean {
  const unit = content.charCodeAt(index)
  return unit < 0x80 ? unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) : /\s/.test(content.charAt(index))
}

/** What an index cuts in two. */
function unitAround(index: number, context: Context): 'word' | 'grapheme' | undefined {
  const { content } = context.text
  if (index === 0 || index === content.length) return undefined
  if (mayPartAt(content, index) || mayPartAt(content, index - 1)) {
    return surelyPartsGraphemes(content, index) || parts(context.derive(graphemesOf), index) ? undefined : 'grapheme'
  }
  return surelyPartsWords(content, index) || parts(context.derive(wordsOf), index) ? undefined : 'word'
}

/** Segments of a text, and whether indexes that were asked for part them: spans often start or end at the same one. */
interface Segmented {
  readonly segments: Intl.Segments
  readonly answers: Map<number, boolean>
}

function parts({ segments, answers }: Segmented, index: number): boolean {
  const known = answers.get(index)
  if (known !== undefined) return known
  const answer = segments.containing(index)?.index === index
  answers.set(index, answer)
  return answer
}

const segmentedBy = (segmenter: Intl.Segmenter, { text }: Context): Segmented => ({
  segments: segmenter.segment(text.content),
  answers: new Map(),
})

const wordsOf = (context: Context) => segmentedBy(wordSegmenter(context), context)
const graphemesOf = (context: Context) => segmentedBy(graphemeSegmenter(), context)
