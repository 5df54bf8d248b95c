import type { Span } from '../../model/index.js'
import type { Context } from '../context.js'
import type { Rule } from '../rule.js'
import { excerpt } from '../support/source-text.js'
import { wordSegmenter } from '../support/words.js'

/** A span takes whole words and no space around them. */
export const raggedSpan: Rule = {
  code: 'ragged-span',
  group: 'spans',
  severity: 'warning',
  needsText: true,
  summary:
    'No span starts or ends inside a word or a grapheme, or with white space; a possessive ending or an elided article may be left out.',
  visit: {
    span(span, context, pointer) {
      const words = context.text.slice(span)
      const fault = words && faultOf(span, words, context)
      if (fault) context.report(pointer, `the span ${excerpt(words)} ${fault}`, 'move its start or its end')
    },
  },
}

function faultOf({ start, end }: Span, words: string, context: Context): string | undefined {
  if (/^\s|\s$/u.test(words)) return 'has white space at an end'
  const atStart = unitAround(start, context)
  if (atStart) return `starts inside a ${atStart}`
  const atEnd = unitAround(end, context)
  return atEnd && `ends inside a ${atEnd}`
}

// Over an apostrophe or a narrow no-break space the segmenter joins words that may be parted.
const APOSTROPHE_OR_SPACE = /^['’\s]/u

/** What an offset cuts in two. */
function unitAround(offset: number, context: Context): 'word' | 'grapheme' | undefined {
  const { content } = context.text
  const index = context.text.toUtf16(offset)
  if (index === undefined || index === 0 || index === content.length) return undefined
  const mayPart = [content[index], content[index - 1]].some((unit = '') => APOSTROPHE_OR_SPACE.test(unit))
  const segments = context.derive(mayPart ? graphemesOf : wordsOf)
  if (segments.containing(index)?.index === index) return undefined
  return mayPart ? 'grapheme' : 'word'
}

function wordsOf(context: Context): Intl.Segments {
  return context.derive(wordSegmenter).segment(context.text.content)
}

function graphemesOf({ text }: Context): Intl.Segments {
  return new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text.content)
}
