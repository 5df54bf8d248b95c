import type { Event } from '../model/index.js'
import { anchor } from './attribution.js'
import { type Content, html, isolated } from './html.js'
import type { Section } from './section.js'
import { accountsOf, outlookOf, participantsOf } from './timeline-accounts.js'
import { type Mark, markOf, SHAPES, type Shape } from './timeline-marks.js'
import { timelineOrder } from './timeline-order.js'
import { axis, type Drawn, definitions, picture, sample } from './timeline-picture.js'
import { calendarScale, type Extent, extentOf, stretchedScale, yearWords } from './timeline-scale.js'
import { whenWords } from './timeline-words.js'
import type { View } from './view.js'

const SHAPE_WORDS: Readonly<Record<Shape, string>> = {
  dot: 'exact day',
  solid: 'certain span',
  hatched: 'some time in here',
  'open-start': 'open start',
  'open-end': 'open end',
}

interface Row {
  readonly event: Event
  readonly mark: Mark
}

/** The events in the order of their dates, each with its mark on a scale and with who says so. */
export function timelineSection(view: View): Section | undefined {
  const rows = timelineOrder(view.article).map((event) => ({ event, mark: markOf(event.time?.edtf) }))
  if (rows.length === 0) return undefined
  const publication = publicationOf(view)
  const pieces = rows.flatMap(({ mark }) => mark.pieces)
  const extent = extentOf([publication ?? Number.NaN, ...pieces.flatMap(({ from, until }) => [from, until])])
  const drawn = pieces.length === 0 || extent === undefined ? [] : scalesOf(extent, publication)
  const dated = rows.filter(({ mark }) => mark.pieces.length > 0)
  const undated = rows.filter(({ mark }) => mark.pieces.length === 0)
  return {
    id: '_timeline',
    title: 'When things happened',
    label: 'Events',
    count: rows.length,
    body: html`${drawn.length > 1 && SWITCH}
${extent !== undefined && drawn.length > 0 && html`<p class="muted">${extentWords(extent)}</p>${legend(rows, publication)}${definitions(drawn)}<div class="axis" aria-hidden="true">${drawn.map(axis)}</div>`}
${dated.length > 0 && html`<ol class="timeline">${dated.map((row) => item(view, row, drawn))}</ol>`}
${undated.length > 0 && html`<h3>Without a date <b>${undated.length}</b></h3><ol class="timeline undated">${undated.map((row) => item(view, row, drawn))}</ol>`}`,
  }
}

const SWITCH = html`<fieldset class="scales screen-only"><legend>Scale</legend><label><input type="radio" name="_scale" id="_scale-calendar" autocomplete="off"> Calendar</label><label><input type="radio" name="_scale" id="_scale-stretched" autocomplete="off" checked> Stretched around publication</label></fieldset>`

/** The middle of the day or longer stretch in which the article was published. */
function publicationOf({ article }: View): number | undefined {
  const extent = extentOf(markOf(article.published.edtf).pieces.flatMap(({ from, until }) => [from, until]))
  return extent && (extent.from + extent.until) / 2
}

function scalesOf(extent: Extent, publication: number | undefined): readonly Drawn[] {
  const calendar = { name: 'c', scale: calendarScale(extent, publication), publication } as const
  if (publication === undefined) return [calendar]
  return [calendar, { name: 's', scale: stretchedScale(extent, publication), publication }]
}

function extentWords({ from, until }: Extent): string {
  const [first, last] = [from, until - 1].map((time) => yearWords(new Date(time).getUTCFullYear()))
  const years = first === last ? `All dates here are in ${first}` : `The dates here reach from ${first} to ${last}`
  return `${years}. Times without a zone are read as UTC.`
}

function legend(rows: readonly Row[], publication: number | undefined): Content {
  const shapes = new Set(rows.flatMap(({ mark }) => mark.pieces.map(({ shape }) => shape)))
  const isAny = (is: (row: Row) => boolean) => rows.some(is)
  return html`<ul class="legend small">${SHAPES.filter((shape) => shapes.has(shape)).map(
    (shape) => html`<li>${sample(shape)} ${SHAPE_WORDS[shape]}</li>`,
  )}${isAny(({ event, mark }) => mark.pieces.length > 0 && outlookOf(event) !== undefined) && html`<li>${sample('planned')} planned, expected or supposed</li>`}${
    isAny(({ mark }) => mark.approximate) && html`<li><b>≈</b> approximate</li>`
  }${isAny(({ mark }) => mark.uncertain) && html`<li><b>?</b> may be wrong</li>`}${
    publication !== undefined && html`<li>${sample('publication')} article published</li>`
  }</ul>`
}

function item(view: View, { event, mark }: Row, drawn: readonly Drawn[]): Content {
  const when = whenWords(event, mark)
  return html`<li${anchor(view, event)} data-of="${event.id}"><b class="num">${view.numberOf(event.id)}</b><div>
<p>${isolated(event.summary)}</p>
${when !== '' && html`<p class="small muted">${when}</p>`}
${participantsOf(view, event)}${accountsOf(view, event)}</div>
${mark.pieces.length > 0 && html`<div class="marks" aria-hidden="true">${drawn.map((one) => picture(mark, outlookOf(event) !== undefined, one))}</div>`}</li>`
}
