import type { Stance } from '../model/index.js'
import { anchor, reference } from './attribution.js'
import { type Content, html, isolated } from './html.js'
import type { Section } from './section.js'
import { type Holder, holdersOf, type Target, targetsOf } from './stances-order.js'
import { stancesPicture } from './stances-picture.js'
import { basisWords, cut, valueWords } from './stances-words.js'
import type { View } from './view.js'

const MOST_COLUMNS = 8
const MOST_ROWS_OF_PICTURE = 32
const LENGTH_IN_HEADING = 60

/** Who is for and against what, on whose word: a picture, a table, and each position in words. */
export function stancesSection(view: View): Section | undefined {
  const { stances } = view.article
  if (stances.length === 0) return undefined
  const holders = holdersOf(view)
  const targets = targetsOf(view)
  const isTable = targets.length <= MOST_COLUMNS
  return {
    id: '_stances',
    title: 'Who says what about whom',
    label: 'Stances',
    count: stances.length,
    body: html`${Math.max(holders.length, targets.length) <= MOST_ROWS_OF_PICTURE && stancesPicture(holders, targets)}
${isTable ? table(view, holders, targets) : html`<p class="muted">From most in favor to most against.</p>`}
${isTable && html`<h3 class="stance-words">Each position in the annotators' words</h3>`}
<ul class="stance-list">${holders.map((holder) => listOf(view, holder, isTable))}</ul>`,
  }
}

function table(view: View, holders: readonly Holder[], targets: readonly Target[]): Content {
  return html`<div class="table" role="region" aria-label="Stances by holder and target" tabindex="0">
<table class="stances">
<caption>Rows: who holds the stance, from most in favor to most against. Columns: what it is about.</caption>
<thead><tr><th scope="col">Holder</th>${targets.map(
    ({ id, name }) => html`<th scope="col">${reference(view, id, cut(name, LENGTH_IN_HEADING))}</th>`,
  )}</tr></thead>
<tbody>${holders.map((holder) => row(view, holder, targets))}</tbody>
</table>
</div>`
}

const row = (view: View, { id, stances }: Holder, targets: readonly Target[]): Content =>
  html`<tr><th scope="row">${reference(view, id)}</th>${targets.map((target) =>
    cell(
      view,
      target,
      stances.filter((stance) => stance.target === target.id),
    ),
  )}</tr>`

function cell(view: View, { name }: Target, stances: readonly Stance[]): Content {
  if (stances.length === 0) return html`<td class="is-empty"><span aria-hidden="true">·</span></td>`
  return html`<td data-label="${cut(name, LENGTH_IN_HEADING)}">${stances.map(
    (stance) =>
      html`<div class="stance is-${stance.value}"${anchor(view, stance)} data-of="${stance.id} ${stance.holder} ${stance.target}">${valueWords(stance.value)} ${basisWords(view, stance)}</div>`,
  )}</td>`
}

const listOf = (view: View, { id, stances }: Holder, isTable: boolean): Content =>
  html`<li><p><b>${reference(view, id)}</b></p><ul>${stances.map((stance) => item(view, stance, isTable))}</ul></li>`

/** One position; with the table above, that has the anchor and the basis. */
const item = (view: View, stance: Stance, isTable: boolean): Content =>
  html`<li class="stance is-${stance.value}"${!isTable && anchor(view, stance)} data-of="${stance.id}"><p>${valueWords(stance.value)}: ${reference(view, stance.target)}${
    !isTable && html` <span class="muted">·</span> ${basisWords(view, stance)}`
  }</p><p class="small">${isolated(stance.gloss)}</p></li>`
