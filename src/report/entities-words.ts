import type { Span } from '../model/index.js'
import { OffsetError, offsetMap } from '../text/index.js'
import type { View } from './view.js'

/** Reads the words of spans in the text, where it is given; gives nothing for a span that fits no words. */
export function wordsReader({ article, text }: View): (span: Span) => string | undefined {
  if (text === undefined) return () => undefined
  const offsets = offsetMap(text)
  return (span) => {
    try {
      return offsets.slice(span, article.text.offsetUnit)
    } catch (error) {
      if (error instanceof OffsetError) return undefined
      throw error
    }
  }
}
