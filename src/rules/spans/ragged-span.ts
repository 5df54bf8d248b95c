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
    'No span starts or ends inside a word or with white space; a possessive ending or an elided article may be left out.',
  visit: {
    span(span, context, pointer) {
      const words = context.text.slice(span)
      if (!words) return
      const fault = /^\s|\s$/u.test(words)
        ? 'has white space at an end'
        : isInsideWord(span.start, context)
          ? 'starts inside a word'
          : isInsideWord(span.end, context)
            ? 'ends inside a word'
            : undefined
      if (fault) context.report(pointer, `the span ${excerpt(words)} ${fault}`, 'move its start or its end')
    },
  },
}

// The segmenter joins words over an apostrophe and over a narrow no-break space.
const APOSTROPHE_OR_SPACE = /^['’\s]/u

function isInsideWord(offset: number, context: Context): boolean {
  const { content } = context.text
  const index = context.text.toUtf16(offset)
  if (index === undefined || index === 0 || index === content.length) return false
  if ([content[index], content[index - 1]].some((unit = '') => APOSTROPHE_OR_SPACE.test(unit))) return false
  return context.derive(segments).containing(index)?.index !== index
}

function segments(context: Context): Intl.Segments {
  return context.derive(wordSegmenter).segment(context.text.content)
}
