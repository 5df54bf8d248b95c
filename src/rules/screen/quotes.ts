import type { Article, Entity, Quote } from '../../model/index.js'
import { chainEnds } from './chain.js'
import { ENTITY, EVENT, placeOf, QUOTE, refer } from './ids.js'
import { isPlain } from './prose.js'
import { provenanceIsRight } from './provenance.js'
import { anyOverlap, areCovered, isInText, spansAreRight } from './spans.js'

/** What the rules say of quotes. */
export function quotesAreRight(article: Article): boolean {
  for (const quote of article.quotes) if (!quoteIsRight(quote, article)) return false
  return true
}

function quoteIsRight(quote: Quote, { entities, quotes, agents, text }: Article): boolean {
  const { mode, source, within, act, cue, sourceSpan, content, verbatim, gloss } = quote
  return (
    // indirect-without-cue, verbatim-missing
    (mode === 'indirect' ? cue.length > 0 : verbatim !== undefined && verbatim.length > 0) &&
    (source === null || canSpeak(source, entities)) &&
    (within === null || isInside(quote, within, quotes)) &&
    (act === undefined || refer(act, EVENT) !== 0) &&
    spansAreRight(cue, text.length) &&
    (sourceSpan === undefined || isInText(sourceSpan, text.length)) &&
    spansAreRight(content, text.length) &&
    // cue-in-content
    !anyOverlap(cue, content) &&
    // verbatim-outside-content
    (verbatim === undefined || (spansAreRight(verbatim, text.length) && areCovered(verbatim, content))) &&
    isPlain(gloss) &&
    provenanceIsRight(quote, quotes, QUOTE, agents)
  )
}

/** source-cannot-speak. */
function canSpeak(source: string, entities: readonly Entity[]): boolean {
  const number = refer(source, ENTITY)
  if (number === 0) return false
  const { type } = entities[placeOf(number)] as Entity
  return type !== 'location' && type !== 'facility' && type !== 'plan'
}

/** within-cycle, content-outside-parent. */
function isInside(quote: Quote, within: string, quotes: readonly Quote[]): boolean {
  if (!chainEnds(quote, quotes, QUOTE, outerOf)) return false
  const outer = quotes[placeOf(refer(within, QUOTE))] as Quote
  return areCovered(quote.content, outer.content)
}

const outerOf = ({ within }: Quote): string | null => within
