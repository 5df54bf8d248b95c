import type { Span } from '../../model/index.js'
import { digestSpan } from '../../text/index.js'
import type { Context } from '../context.js'
import type { Rule } from '../rule.js'
import { excerpt } from '../support/source-text.js'
import { print } from '../support/spans.js'

/** The words of a span are those that were annotated. */
export const spanMismatch: Rule = {
  code: 'span-mismatch',
  group: 'spans',
  severity: 'error',
  needsText: true,
  summary: 'Every span has the digest of the words that stand there in the text.',
  visit: {
    span(span, context) {
      const words = context.text.slice(span)
      if (!words) return
      const digest = digestOf(words, context)
      if (digest === span.digest) return
      const message = `at ${print(span)} stands ${excerpt(words)} with the digest ${digest}, not ${span.digest}`
      const meant = nearbySpan(span, context)
      const hint = meant
        ? `did you mean ${print(meant)}, ${excerpt(context.text.slice(meant) ?? '')}? It has that digest`
        : 'correct the offsets, or give the words to `reportedly annotate` again; `reanchor` moves spans to an edited text'
      context.report('', message, hint)
    },
  },
}

/** The digest of words, which often stand in the text more than once. */
function digestOf(words: string, context: Context): string {
  const known = context.derive(newCache)
  let digest = known.get(words)
  if (digest === undefined) {
    digest = digestSpan(words)
    known.set(words, digest)
  }
  return digest
}

const newCache = () => new Map<string, string>()

/** How far a span is moved, or one end of it, to find the words that it was made for. */
const REACH = 8

/** The span in the neighbourhood that has the digest. */
function nearbySpan({ start, end, digest }: Span, context: Context): Span | undefined {
  for (let distance = 1; distance <= REACH; distance++) {
    for (const by of [-distance, distance]) {
      for (const [first, last] of [
        [start + by, end + by],
        [start + by, end],
        [start, end + by],
      ] as const) {
        const moved = { start: first, end: last, digest }
        const words = first >= 0 && first < last ? context.text.slice(moved) : undefined
        if (words && digestSpan(words) === digest) return moved
      }
    }
  }
  return undefined
}
