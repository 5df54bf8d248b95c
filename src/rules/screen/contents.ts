import type { Quote, Span } from '../../model/index.js'

/**
 * An article with more spans of content is left to the rules, which look them up in an index: each span of evidence is held
 * against all of them. Up to here that takes a few per cent of the time in which `JSON.parse` reads such an article.
 */
const MOST_SPANS = 512

/** The spans of the content of all quotes, and of the quoted words of those that have a source: starts and ends by turns. */
const contents = new Float64Array(2 * MOST_SPANS)
const verbatims = new Float64Array(2 * MOST_SPANS)
let contentsEnd = 0
let verbatimsEnd = 0

/** Takes in the spans of an article's quotes in place of those of the last one, if they are few enough. */
export function takeInContents(quotes: readonly Quote[]): boolean {
  contentsEnd = 0
  verbatimsEnd = 0
  for (const { source, content, verbatim } of quotes) {
    contentsEnd = append(content, contents, contentsEnd)
    if (source !== null && verbatim !== undefined) verbatimsEnd = append(verbatim, verbatims, verbatimsEnd)
  }
  return contentsEnd <= contents.length && verbatimsEnd <= verbatims.length
}

/** Whether a span lies wholly inside a span of content. */
export function isInContent({ start, end }: Span): boolean {
  for (let i = 0; i < contentsEnd; i += 2) {
    if ((contents[i] as number) <= start && end <= (contents[i + 1] as number)) return true
  }
  return false
}

/** Whether a span shares a unit with the quoted words of a source. */
export function overlapsVerbatim({ start, end }: Span): boolean {
  for (let i = 0; i < verbatimsEnd; i += 2) {
    if ((verbatims[i] as number) < end && start < (verbatims[i + 1] as number)) return true
  }
  return false
}

/** Where the spans end then. Those for which there is no room are dropped. */
function append(spans: readonly Span[], to: Float64Array, from: number): number {
  let at = from
  for (const { start, end } of spans) {
    to[at++] = start
    to[at++] = end
  }
  return at
}
