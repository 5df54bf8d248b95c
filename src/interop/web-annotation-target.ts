import type { Article, Span } from '../model/index.js'
import { canonicalize, offsetMap, verify, withText } from '../text/index.js'
import type { AnnotationTarget, Selector } from './web-annotation-types.js'

/** Characters on either side of a quote. */
const CONTEXT = 32

/**
 * Makes targets of spans, with words where the text is there to take them from.
 *
 * @throws TextMismatchError where a text is given that is not the article's
 */
export function targetsIn(
  article: Article,
  source: string,
  given: string | undefined,
): (span: Span) => AnnotationTarget {
  const text = given === undefined ? included(article) : withText(article, given).text
  if (text !== undefined) return targetsWithWords(article, source, text)
  const { offsetUnit, length, codePoints } = article.text
  if (offsetUnit === 'code-point' || codePoints === length) {
    return ({ start, end }) => targetOf(source, [{ type: 'TextPositionSelector', start, end }])
  }
  const [charset, size] = offsetUnit === 'utf-8' ? ['utf-8', 1] : ['utf-16le', 2]
  const encoded = { id: source, type: 'Text', format: `text/plain;charset=${charset}` } as const
  return ({ start, end }) => targetOf(encoded, [{ type: 'DataPositionSelector', start: start * size, end: end * size }])
}

const LONE_SURROGATE = /\p{Cs}/u

/** The text that is published with the article, where it is the one that was annotated. */
function included(article: Article): string | undefined {
  const { content } = article.text
  const isUsable = content !== undefined && article.rights.text.included && !LONE_SURROGATE.test(content)
  return isUsable && verify(article, content).ok ? canonicalize(content).text : undefined
}

const targetOf = (source: AnnotationTarget['source'], selector: readonly Selector[]): AnnotationTarget => ({
  type: 'SpecificResource',
  source,
  selector,
})

function targetsWithWords(article: Article, source: string, text: string): (span: Span) => AnnotationTarget {
  const { offsetUnit } = article.text
  const offsets = offsetMap(text)
  const length = offsets.length('code-point')
  const words = (start: number, end: number) => offsets.slice({ start, end }, 'code-point')
  return (span) => {
    const start = offsets.convert(span.start, offsetUnit, 'code-point')
    const end = offsets.convert(span.end, offsetUnit, 'code-point')
    const quote = {
      type: 'TextQuoteSelector',
      exact: words(start, end),
      prefix: words(Math.max(0, start - CONTEXT), start),
      suffix: words(end, Math.min(length, end + CONTEXT)),
    } as const
    return targetOf(source, [{ type: 'TextPositionSelector', start, end }, quote])
  }
}
