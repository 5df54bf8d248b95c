import { counted } from '../model/numbers.js'
import { verify } from '../text/index.js'
import { bounds, EdtfError } from '../time/index.js'
import { dateWords } from './date-words.js'
import { type Content, html, isolated, join } from './html.js'
import type { View } from './view.js'

/** What the page says of itself: what it shows, whether the text fits, how much there is. */
export function header(view: View, given: string | undefined): Content {
  const { article } = view
  return html`<p class="muted">${isolated(view.nameOf(article.publisher))} · ${isolated(dateWords(article.published.edtf))} · <code>${article.id}</code>, revision ${article.revision}</p>
<h1 lang="${article.language}" dir="auto">${article.title}</h1>
${integrity(view, given)}
<p class="lead">${article.summary}</p>
<p>${sentence(view)}</p>`
}

/** Whether the text is the annotated one, how many spans fit it, and what is wrong: computed from the data. */
function integrity(view: View, given: string | undefined): Content {
  const { error, warning } = countsOf(view)
  const isFine = error === 0
  const parts = [...textWords(view, given), findingWords(error, warning)]
  return html`<p class="integrity ${isFine && !parts.some((part) => part.isWrong) ? 'is-fine' : 'is-wrong'}">${join(
    parts.map(({ words, isWrong }) => html`<span>${isWrong ? '✗ ' : ''}${words}</span>`),
    ' · ',
  )}</p>`
}

interface Part {
  readonly words: string
  readonly isWrong: boolean
}

function textWords({ article }: View, given: string | undefined): Part[] {
  if (given === undefined) return [{ words: 'Shown without the text', isWrong: false }]
  const { text, spans, mismatches } = verify(article, given)
  const fitting = spans - new Set(mismatches.map(({ pointer }) => pointer)).size
  return [
    text.digestMatches
      ? { words: 'The text is the one that was annotated', isWrong: false }
      : { words: 'The text given is not the one that was annotated, so it is not shown', isWrong: true },
    { words: `${fitting} of ${spans} spans fit it`, isWrong: fitting < spans },
  ]
}

function findingWords(errors: number, warnings: number): Part {
  const words = [errors > 0 && counted(errors, 'error'), warnings > 0 && counted(warnings, 'warning')].filter(Boolean)
  return { words: words.length === 0 ? 'No findings' : words.join(' and '), isWrong: errors > 0 }
}

const countsOf = ({ findings }: View) => ({
  error: findings.filter(({ severity }) => severity === 'error').length,
  warning: findings.filter(({ severity }) => severity === 'warning').length,
})

/** How much there is, in one sentence or two. */
function sentence({ article }: View): string {
  const { entities, events, quotes, stances } = article
  const speakers = new Set(quotes.flatMap(({ source }) => source ?? [])).size
  const holders = new Set(stances.map(({ holder }) => holder)).size
  const exact = events.filter(({ time }) => time !== undefined && isOneDay(time.edtf)).length
  return [
    `${counted(events.length, 'event')} and ${counted(entities.length, 'entity', 'entities')}.`,
    `${counted(quotes.length, 'quote')} from ${counted(speakers, 'named source')}.`,
    `${counted(stances.length, 'stance')} of ${counted(holders, 'holder')}.`,
    `${exact} of the events ${exact === 1 ? 'has' : 'have'} an exact day.`,
  ].join(' ')
}

const DAY = 24 * 60 * 60 * 1000

function isOneDay(edtf: string): boolean {
  try {
    const { earliestStart, latestEnd } = bounds(edtf)
    return latestEnd - earliestStart <= DAY
  } catch (error) {
    if (error instanceof EdtfError) return false
    throw error
  }
}
