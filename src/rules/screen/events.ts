import type { Account, Argument, Article, Entity, Event, Quote, Relation, Time } from '../../model/index.js'
import { anyCovers } from '../support/spans.js'
import { isInContent, overlapsVerbatim, takeInContents } from './contents.js'
import { ENTITY, EVENT, placeOf, QUOTE, refer } from './ids.js'
import { mentionsAreRight } from './mentions.js'
import { eventsHaveOrder } from './order.js'
import { isPlain } from './prose.js'
import { provenanceIsRight } from './provenance.js'
import { areCovered, spansAreRight } from './spans.js'
import { isSurelyBefore, isSurelyNotBefore, isSurelyNotDuring, timeIsRight } from './times.js'

/** What the rules say of events. */
export function eventsAreRight(article: Article): boolean {
  if (!takeInContents(article.quotes)) return false
  for (const event of article.events) if (!eventIsRight(event, article)) return false
  return eventsHaveOrder(article.events)
}

function eventIsRight(event: Event, article: Article): boolean {
  const { summary, arguments: fillers, time, mentions, accounts, relations } = event
  const { events, quotes, agents, published, text } = article
  return (
    isPlain(summary) &&
    fillersAreRight(fillers, article.entities) &&
    timeIsRight(time, text.length) &&
    mentionsAreRight(mentions, text.length) &&
    accountsAreRight(accounts, quotes, text.length) &&
    (time === undefined || !isPastAfter(published, time, accounts)) &&
    (relations === undefined || relationsAreRight(relations, time, events, text.length)) &&
    provenanceIsRight(event, events, EVENT, agents)
  )
}

function fillersAreRight(fillers: readonly Argument[], entities: readonly Entity[]): boolean {
  for (const { role, filler } of fillers) {
    const number = refer(filler, ENTITY + EVENT)
    if (number === 0 || (role === 'place' && !isPlace(number, entities))) return false
  }
  return true
}

/** place-filler. */
function isPlace(number: number, entities: readonly Entity[]): boolean {
  if ((number & ENTITY) === 0) return false
  const { type } = entities[placeOf(number)] as Entity
  return type === 'gpe' || type === 'location' || type === 'facility'
}

function accountsAreRight(accounts: readonly Account[], quotes: readonly Quote[], length: number): boolean {
  for (const account of accounts) {
    const { quote, certainty, hedges, evidence } = account
    if (!spansAreRight(hedges, length) || !spansAreRight(evidence, length)) return false
    // evidence-missing, certain-hedge
    if (evidence.length === 0 || (certainty === 'certain' && hedges.length > 0)) return false
    if (!(quote === null ? isOfPublisher(account) : isOfQuote(account, quote, quotes))) return false
  }
  return true
}

function isOfPublisher({ presupposed, hedges, evidence }: Account): boolean {
  for (const span of evidence) {
    // evidence-in-verbatim, evidence-in-content
    if (overlapsVerbatim(span) || (presupposed !== true && isInContent(span))) return false
  }
  // hedge-outside
  return areCovered(hedges, evidence)
}

function isOfQuote({ hedges, evidence }: Account, id: string, quotes: readonly Quote[]): boolean {
  const number = refer(id, QUOTE)
  if (number === 0) return false
  const { cue, content } = quotes[placeOf(number)] as Quote
  // hedge-outside
  for (const hedge of hedges) if (!anyCovers(evidence, hedge) && !anyCovers(cue, hedge)) return false
  // evidence-outside-content
  return areCovered(evidence, content)
}

/** past-after-publication. */
function isPastAfter(published: Time, time: Time, accounts: readonly Account[]): boolean {
  if (time.edtf === published.edtf) return false
  for (const { tense } of accounts) if (tense === 'past') return isSurelyBefore(published, time)
  return false
}

function relationsAreRight(
  relations: readonly Relation[],
  time: Time | undefined,
  events: readonly Event[],
  length: number,
): boolean {
  for (const { type, to, quote, evidence } of relations) {
    const number = refer(to, EVENT)
    if (number === 0 || !(quote === null || refer(quote, QUOTE) !== 0) || !spansAreRight(evidence, length)) return false
    // relation-time
    const other = (events[placeOf(number)] as Event).time
    if (time !== undefined && other !== undefined && isRefuted(type, time, other)) return false
  }
  return true
}

function isRefuted(type: Relation['type'], from: Time, to: Time): boolean {
  switch (type) {
    case 'before':
      return isSurelyNotBefore(from, to)
    case 'includes':
      return isSurelyNotDuring(to, from)
    case 'subevent-of':
      return isSurelyNotDuring(from, to)
    default:
      return false
  }
}
