import { compareText } from '../model/compare-text.js'
import type { StanceValue } from '../model/index.js'
import { counted, grouped } from '../model/numbers.js'
import type { CorpusSummary, Target } from './corpus-summary.js'
import { html, isolated } from './html.js'
import type { Section } from './section.js'
import { valueWords } from './stances-words.js'

const MOST = 50
const VALUES: readonly StanceValue[] = ['favor', 'against', 'neutral', 'mixed']

/** On what the articles report stances, and how many of which value. */
export function targetsSection({ targets, otherStances }: CorpusSummary): Section | undefined {
  if (targets.length === 0) return undefined
  const sorted = [...targets].sort(
    (a, b) => b.articles - a.articles || compareText(a.name, b.name) || compareText(a.key, b.key),
  )
  const left = sorted.length - MOST
  return {
    id: '_targets',
    title: 'What the stances are on',
    count: targets.length,
    body: html`<p>Of each value, the number of stances that the articles report, whoever holds them. Targets are the same where an external id says so, or else the name. ${
      otherStances > 0 &&
      `Not counted: ${counted(otherStances, 'stance')} on quotes, and on events that no external id makes known beyond their article.`
    }</p>
<div class="table"><table class="list targets"><caption class="hidden">Targets of stances, those in most articles first</caption>
<thead><tr><th scope="col">Target</th><th scope="col">Articles</th>${VALUES.map((value) => html`<th scope="col" class="is-${value}">${valueWords(value)}</th>`)}</tr></thead>
<tbody>${sorted.slice(0, MOST).map(row)}</tbody></table></div>
${left > 0 && html`<p class="muted">These are the ${MOST} in most articles; ${counted(left, 'more target')} ${left === 1 ? 'is' : 'are'} not shown.</p>`}`,
  }
}

const row = ({ name, externalId, articles, values }: Target) =>
  html`<tr><th scope="row">${isolated(name)}${externalId !== undefined && html` <code class="small muted">${externalId}</code>`}</th>
<td data-label="articles">${grouped(articles)}</td>${VALUES.map((value) => cell(value, values[value]))}</tr>`

const cell = (value: StanceValue, count: number) =>
  count === 0
    ? html`<td class="is-empty">0</td>`
    : html`<td class="is-${value}"><span class="on-narrow">${valueWords(value)} </span>${grouped(count)}</td>`
