import type { Records } from './records.js'
import { TODAY } from './records.js'
import type { Attribution, Clause, Sentences } from './sentences.js'
import { PUBLISHER } from './things.js'

/** Writes a sentence of some kind, and the records of what it says. */
export function goOn(sentences: Sentences, records: Records): void {
  const kind = sentences.random.next()
  if (kind < 0.65) narrate(sentences, records)
  else if (kind < 0.75) report(sentences, records)
  else if (kind < 0.85) quote(sentences, records)
  else if (kind < 0.92) quoteInPart(sentences, records)
  else if (kind < 0.96) reportReport(sentences, records)
  else rumour(sentences, records)
  sentences.text.say(sentences.language.end)
}

/** The publisher tells something in its own voice. */
function narrate(sentences: Sentences, records: Records): void {
  const { clause, day } = sentences.narrated()
  const event = records.addEvent(clause, null, { ...TODAY, expression: day, stated: ['day'] })
  const roll = sentences.random.next()
  if (roll < 0.3) records.addStance(PUBLISHER.id, event, 'lexical', [], [clause.deedWords])
  if (roll > 0.7) records.addStance(clause.agent.id, event, 'inferred', [], [])
}

/** A source says something in the reporter's words. */
function report(sentences: Sentences, records: Records): void {
  const said = sentences.attributed('indirect', () => clauseOf(sentences, 'clause'))
  const { content } = said
  const act = records.addSpeech(said)
  const id = records.addQuote(said, { mode: 'indirect', within: null, act, content: [content.words] })
  evaluate(said, id, records)
}

/** A source says something in its own words. */
function quote(sentences: Sentences, records: Records): void {
  let words = ''
  const said = sentences.attributed('direct', () => {
    const from = sentences.text.content.length
    const content = clauseOf(sentences, 'clause')
    words = sentences.text.content.slice(from)
    return content
  })
  const { content } = said
  const act = records.addSpeech(said)
  const verbatim = [{ ...content.words, text: words }]
  const id = records.addQuote(said, { mode: 'direct', within: null, act, content: [content.words], verbatim })
  evaluate(said, id, records)
}

/** A source's own words stand inside the reporter's. */
function quoteInPart(sentences: Sentences, records: Records): void {
  const said = sentences.attributed('mixed', () => clauseOf(sentences, 'marked'))
  const { content } = said
  const verbatim = [{ ...content.targetWords, text: sentences.wordsFor(content.target) }]
  const id = records.addQuote(said, { mode: 'mixed', within: null, content: [content.words], verbatim })
  evaluate(said, id, records)
}

/** A source says what another says. */
function reportReport(sentences: Sentences, records: Records): void {
  const outer = sentences.attributed('indirect', () =>
    sentences.text.around(() => sentences.attributed('indirect', () => clauseOf(sentences, 'hedged'))),
  )
  const inner = outer.content.result
  const within = records.addQuote(outer, { mode: 'indirect', within: null, content: [outer.content.words] })
  const id = records.addQuote(inner, { mode: 'indirect', within, content: [inner.content.words] })
  evaluate(inner, id, records)
}

/** Somebody who is not named says something. */
function rumour(sentences: Sentences, records: Records): void {
  const said = sentences.unsourced(() => clauseOf(sentences, 'hedged'))
  const id = records.addQuote(said, { mode: 'indirect', within: null, content: [said.content.words] })
  records.addEvent(said.content, id)
}

const clauseOf = (sentences: Sentences, form: 'clause' | 'hedged' | 'marked') =>
  sentences.clause(form, sentences.random.one(['past', 'future']))

/** What is said, and what the source thinks of it. */
function evaluate({ source, content }: Attribution<Clause>, quote: string, records: Records): void {
  const event = records.addEvent(content, quote)
  if (source) records.addStance(source.id, event, 'explicit', [quote], [content.words])
}
