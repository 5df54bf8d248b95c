import {
  type Account,
  CERTAINTIES,
  type Certainty,
  type Event,
  type Mention,
  type Quote,
  type Time,
} from '../model/index.js'
import type { ArticleView, StanceCell, Voice } from '../query/index.js'
import { describeEdtf } from '../time/index.js'

/** How far an event is from having happened, by what its accounts say; absent where a voice says for certain that it did. */
export type Outlook = 'future' | 'hypothetical' | 'denied' | Certainty

/** Gives the words of a span, where the text is at hand. */
export type WordsOf = (span: Mention) => string

/** Where a name is expected and the text gives none. */
const NOBODY = 'no named source'

/** Each of them once, in the order of their first occurrence. */
const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)]

const timeOf = ({ edtf, basis }: Time) => ({ edtf, phrase: describeEdtf(edtf), basis })

function outlookOf(accounts: readonly Account[]): Outlook {
  const asserted = accounts.filter(({ polarity }) => polarity === 'positive')
  if (asserted.length === 0) return 'denied'
  const tense = (['future', 'hypothetical'] as const).find((tense) =>
    asserted.some((account) => account.tense === tense),
  )
  return (
    tense ?? CERTAINTIES.find((certainty) => asserted.some((account) => account.certainty === certainty)) ?? 'unknown'
  )
}

const labelOf = (target: StanceCell['target']) =>
  target.kind === 'entity' ? target.name : (target.kind === 'event' ? target.summary : target.gloss).replace(/\.$/, '')

/** What `reportedly show` tells of an article, as plain data. */
export type Summary = ReturnType<typeof summarize>

/** Draws from an article who said what, what happens when and who stands where; `wordsOf` needs the text. */
export function summarize(article: ArticleView, wordsOf?: WordsOf) {
  const publisher = article.entity(article.publisher).name
  const nameOf = (source: string | null) => (source === null ? NOBODY : article.entity(source).name)
  const voiceName = ({ sources }: Voice) =>
    sources.length === 0 ? publisher : sources.map((source) => source?.name ?? NOBODY).join(' → ')
  const voicesOf = (id: string) => distinct(article.voices(id).map(voiceName))

  const describeQuote = ({ id, mode, gloss, verbatim = [] }: Quote) => ({
    id,
    via: article
      .chain(id)
      .slice(0, -1)
      .map(({ source }) => nameOf(source)),
    mode,
    gloss,
    verbatim: verbatim.map(({ text }) => text),
  })
  const sources = distinct(article.quotes().map(({ source }) => source))
  const unrealized = new Set<Event>(article.unrealized())
  const loaded = article.loadedWording()
  const framed = loaded.mentions.filter(({ quote }) => quote === null)

  return {
    id: article.id,
    title: article.title,
    publisher,
    published: timeOf(article.published),
    summary: article.summary,
    counts: {
      entities: article.entities().length,
      events: article.events().length,
      quotes: article.quotes().length,
      stances: article.stances().length,
    },
    speakers: sources.map((source) => ({
      name: nameOf(source),
      quotes: article
        .quotes()
        .filter((quote) => quote.source === source)
        .map(describeQuote),
    })),
    publisherStatements: article.publisherStatements().map(({ event, account }) => ({
      event: event.id,
      summary: event.summary,
      certainty: account.certainty,
      polarity: account.polarity,
      tense: account.tense,
      presupposed: account.presupposed ?? false,
    })),
    timeline: article.timeline().map(({ event, time }) => ({
      event: event.id,
      time: time && timeOf(time),
      summary: event.summary,
      outlook: unrealized.has(event) ? outlookOf(event.accounts) : null,
      onWordOf: voicesOf(event.id),
    })),
    stances: article.stanceMatrix().cells.flatMap(({ holder, target, stances }) =>
      stances.map(({ id, value, expression, gloss }) => ({
        id,
        holder: holder.name,
        target: labelOf(target),
        value,
        expression,
        gloss,
        onWordOf: voicesOf(id),
      })),
    ),
    unnamedSources: article
      .unnamedSources()
      .map(({ id, source, gloss }) => ({ quote: id, source: nameOf(source), gloss })),
    loadedWording: {
      records: distinct(framed.map(({ record }) => record)).map((record) => {
        const mentions = framed.filter((place) => place.record === record).map(({ mention }) => mention)
        const framings = mentions.flatMap(({ framing }) => framing ?? [])
        return {
          id: record.id,
          of: record.kind === 'entity' ? record.name : record.summary,
          framings: distinct(framings.map(({ kind }) => kind)),
          alternatives: distinct(framings.flatMap(({ alternatives }) => alternatives)),
          words: wordsOf ? distinct(mentions.map(wordsOf)) : null,
        }
      }),
      stances: loaded.stances.map(({ id, gloss }) => ({ id, gloss })),
    },
  }
}
