import type { Stance } from '../model/index.js'
import { type Content, html } from './html.js'
import type { Holder, Target } from './stances-order.js'
import { cut, GLYPHS } from './stances-words.js'

const ROW = 32
const LINE = 11
const NAME = 30

/** A name of the picture, at a height, with the lines that end there. */
interface Row {
  readonly id: string
  readonly name: string
  readonly middle: number
  /** Where the line of each stance ends. */
  readonly ends: ReadonlyMap<Stance, number>
}

/** Holders at the left, targets at the right, a curve for each stance; the words beside it say the same. */
export function stancesPicture(holders: readonly Holder[], targets: readonly Target[]): Content {
  const height = Math.max(heightOf(holders), heightOf(targets))
  const left = rowsOf(inOrderOf(targets, holders), height)
  const right = rowsOf(inOrderOf(holders, targets), height)
  const rightEnds = new Map(right.flatMap(({ ends }) => [...ends]))
  const curves = left.flatMap(({ ends }) =>
    [...ends].map(([stance, from]) => ({ stance, from, to: rightEnds.get(stance) ?? from })),
  )
  return html`<svg class="stance-picture" width="100%" height="${height}" aria-hidden="true">
<svg x="33%" width="33%" height="${height}" viewBox="0 0 100 ${height}" preserveAspectRatio="none">${curves.map(
    ({ stance, from, to }) =>
      html`<path class="is-${stance.value}" data-of="${stance.id} ${stance.holder} ${stance.target}" d="M0 ${from}C50 ${from} 50 ${to} 100 ${to}"/>`,
  )}</svg>
${curves.map(({ stance, to }) => html`<text class="is-${stance.value}" x="67%" y="${to}">${GLYPHS[stance.value]}</text>`)}
${left.map(({ id, name, middle }) => html`<text class="is-holder" data-of="${id}" x="32%" y="${middle}">${cut(name, NAME)}</text>`)}
${right.map(({ id, name, middle }) => html`<text class="is-target" data-of="${id}" x="70%" y="${middle}">${cut(name, NAME)}</text>`)}
</svg>`
}

/** With the stances of each in the order in which the other column has them, so that few lines cross. */
function inOrderOf(others: readonly Holder[], groups: readonly Holder[]): readonly Holder[] {
  const ranks = new Map(others.flatMap(({ stances }, rank) => stances.map((stance) => [stance, rank])))
  const rank = (stance: Stance) => ranks.get(stance) ?? 0
  return groups.map((group) => ({ ...group, stances: [...group.stances].sort((a, b) => rank(a) - rank(b)) }))
}

const rowHeight = ({ stances }: Holder) => Math.max(ROW, stances.length * LINE + LINE)
const heightOf = (rows: readonly Holder[]) => rows.reduce((sum, row) => sum + rowHeight(row), 0)

/** Rows spread over the height, so that the shorter column does not crowd at the top. */
function rowsOf(groups: readonly Holder[], height: number): Row[] {
  const gap = (height - heightOf(groups)) / groups.length
  let top = 0
  return groups.map((group) => {
    const middle = round(top + (rowHeight(group) + gap) / 2)
    top += rowHeight(group) + gap
    const first = middle - ((group.stances.length - 1) * LINE) / 2
    return { ...group, middle, ends: new Map(group.stances.map((stance, i) => [stance, round(first + i * LINE)])) }
  })
}

const round = (y: number) => Math.round(y * 10) / 10
