import { type Content, type Html, html } from './html.js'
import type { Mark, Piece, Shape } from './timeline-marks.js'
import type { Scale } from './timeline-scale.js'

const CLASSES: Readonly<Record<Shape, string>> = {
  dot: 'd',
  solid: 'b',
  hatched: 'h',
  'open-start': 'fs',
  'open-end': 'fe',
}

/** A scale as it is drawn: `name` is one letter, also the class by which a style sheet hides it. */
export interface Drawn {
  readonly name: 'c' | 's'
  readonly scale: Scale
  readonly publication: number | undefined
}

/** A piece on a scale, in percent. */
export interface Place {
  readonly shape: Shape
  readonly x: number
  readonly width: number
}

/** Where a piece lies on a scale; an open one reaches to its edge. */
export function placeOf({ shape, from, until }: Piece, { at }: Scale): Place {
  if (shape === 'dot') return { shape, x: at((from + until) / 2), width: 0 }
  const end = Number.isFinite(until) ? at(until) : 100
  const start = Number.isFinite(from) ? at(from) : 0
  return { shape, x: start, width: Math.max(0, end - start) }
}

/** What the marks of all rows share. */
export const definitions = (drawn: readonly Drawn[]): Html =>
  html`<svg class="hidden" aria-hidden="true"><defs><pattern id="_hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M1 0v6"/></pattern>
<linearGradient id="_fade-end"><stop/><stop offset="1" stop-opacity="0"/></linearGradient><linearGradient id="_fade-start"><stop stop-opacity="0"/><stop offset="1"/></linearGradient>
${drawn.map(
  ({ name, scale, publication }) =>
    html`<g id="_grid-${name}">${scale.ticks.map(({ at }) => line(at))}${publication !== undefined && line(scale.at(publication), 'pub')}</g>`,
)}</defs></svg>`

/** One row of a scale with its mark. */
export const picture = (mark: Mark, isPlanned: boolean, { name, scale }: Drawn): Html =>
  html`<svg class="mk ${name}${isPlanned && ' pl'}"><use href="#_grid-${name}"/>${shapes(mark, scale)}</svg>`

/** The labels of a scale. */
export const axis = ({ name, scale, publication }: Drawn): Html =>
  html`<svg class="mk ax ${name}">${scale.ticks.map(({ at, words, wideOnly }) => label(at, words, wideOnly && 'wide'))}${
    publication !== undefined && label(scale.at(publication), 'published', 'pub')
  }</svg>`

/** A mark of one shape, for a legend. */
export const sample = (shape: Shape | 'planned' | 'publication'): Html => {
  if (shape === 'publication') return html`<svg class="mk key" aria-hidden="true">${line(50, 'pub')}</svg>`
  if (shape === 'planned') return html`<svg class="mk key pl" aria-hidden="true">${bar('b', 2, 96)}</svg>`
  return html`<svg class="mk key" aria-hidden="true">${drawPlace({ shape, x: shape === 'dot' ? 50 : 2, width: 96 })}</svg>`
}

function shapes({ pieces, approximate, uncertain }: Mark, scale: Scale): Content {
  if (pieces.length === 0) return undefined
  const places = pieces.map((piece) => placeOf(piece, scale))
  const end = Math.max(...places.map(({ x, width }) => x + width))
  const sign = `${approximate ? '≈' : ''}${uncertain ? '?' : ''}`
  return html`${places.map(drawPlace)}${
    sign !== '' &&
    (end > 94
      ? html`<text x="${round(Math.min(...places.map(({ x }) => x)))}%" y="11" dx="-9" text-anchor="end">${sign}</text>`
      : html`<text x="${round(end)}%" y="11" dx="9">${sign}</text>`)
  }`
}

const drawPlace = ({ shape, x, width }: Place): Html =>
  shape === 'dot' ? html`<circle cx="${round(x)}%" cy="11" r="6"/>` : bar(CLASSES[shape], x, width)

const bar = (name: string, x: number, width: number): Html =>
  html`<rect class="${name}" x="${round(x)}%" width="${round(width)}%"/>`

const line = (at: number, name?: string): Html =>
  html`<line${name && html` class="${name}"`} x1="${round(at)}%" x2="${round(at)}%" y2="100%"/>`

const label = (at: number, words: string, name: string | false): Html =>
  html`<text x="${round(at)}%" y="14"${name && html` class="${name}"`} text-anchor="${at < 8 ? 'start' : at > 92 ? 'end' : 'middle'}">${words}</text>`

const round = (percent: number) => Math.round(percent * 100) / 100
