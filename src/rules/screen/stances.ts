import type { Article, Quote, Stance } from '../../model/index.js'
import { ENTITY, EVENT, placeOf, QUOTE, refer, STANCE } from './ids.js'
import { MOST } from './most.js'
import { isPlain } from './prose.js'
import { provenanceIsRight } from './provenance.js'
import { spansAreRight } from './spans.js'

/** What the rules say of stances. */
export function stancesAreRight(article: Article): boolean {
  for (const stance of article.stances) if (!stanceIsRight(stance, article)) return false
  return stancesAgree(article.stances)
}

function stanceIsRight(stance: Stance, article: Article): boolean {
  const { holder, target, expression, quotes, gloss, evidence } = stance
  return (
    refer(holder, ENTITY) !== 0 &&
    refer(target, ENTITY + EVENT + QUOTE) !== 0 &&
    areQuotes(quotes) &&
    spansAreRight(evidence, article.text.length) &&
    // stance-evidence
    (expression === 'inferred' || evidence.length > 0) &&
    // lexical-holder
    (expression !== 'lexical' || quotes.length > 0 || holder === article.publisher) &&
    (expression === 'inferred' || isSource(holder, quotes, article.quotes)) &&
    isPlain(gloss) &&
    provenanceIsRight(stance, article.stances, STANCE, article.agents)
  )
}

function areQuotes(ids: readonly string[]): boolean {
  for (const id of ids) if (refer(id, QUOTE) === 0) return false
  return true
}

/** stance-holder. */
function isSource(holder: string, ids: readonly string[], quotes: readonly Quote[]): boolean {
  for (const id of ids) if (quotes[placeOf(refer(id, QUOTE))]?.source !== holder) return false
  return true
}

/** stance-conflict. */
function stancesAgree(stances: readonly Stance[]): boolean {
  if (stances.length > MOST) return false
  for (let i = 1; i < stances.length; i++) {
    for (let j = 0; j < i; j++) if (conflict(stances[i] as Stance, stances[j] as Stance)) return false
  }
  return true
}

function conflict(a: Stance, b: Stance): boolean {
  return a.value !== b.value && a.target === b.target && a.holder === b.holder && isCurrent(a) && isCurrent(b)
}

const isCurrent = ({ provenance }: Stance): boolean => provenance.status !== 'deprecated'
