import type { Span } from '../../model/index.js'
import type { Context } from '../context.js'
import type { Rule } from '../rule.js'
import { excerpt } from '../support/source-text.js'

/** Direct speech stands in quotation marks. A quotation that runs over paragraphs is closed at its end only. */
export const unmarkedDirect: Rule = {
  code: 'unmarked-direct',
  group: 'quotes',
  severity: 'warning',
  needsText: true,
  summary:
    'Direct content stands between quotation marks, with at most one punctuation mark in between on either side.',
  visit: {
    quote({ mode, content }, context) {
      if (mode !== 'direct') return
      for (const [i, span] of content.entries()) {
        const side = unmarkedSide(span, i === content.length - 1, context)
        if (!side) continue
        const message = `the direct content ${excerpt(context.text.slice(span) ?? '')} has no quotation mark ${side} it`
        context.report(`/content/${i}`, message, 'take the quoted words only, or make the mode mixed or indirect')
      }
    },
  },
}

// French sets a no-break space inside its guillemets.
const OPENED = /["'“‘„‚«»‹›「『〝＂][\p{P}\u00a0\u202f]?$/u
const CLOSED = /^\p{P}?[\u00a0\u202f]?["'”’“‘»«›‹」』〞＂]/u
const PARAGRAPH_END = /^\p{P}?\n/u

function unmarkedSide(span: Span, isLast: boolean, { text }: Context): 'before' | 'after' | undefined {
  const start = text.toUtf16(span.start)
  const end = text.toUtf16(span.end)
  if (start === undefined || end === undefined) return undefined
  if (!OPENED.test(text.content.slice(Math.max(0, start - 2), start))) return 'before'
  const rest = text.content.slice(end, end + 3)
  return CLOSED.test(rest) || (!isLast && PARAGRAPH_END.test(rest)) ? undefined : 'after'
}
