import type { Quote, Stance, StanceExpression, StanceValue } from '../model/index.js'
import { voices } from './attribution.js'
import { type Content, html, join } from './html.js'
import type { View } from './view.js'

export const GLYPHS: Readonly<Record<StanceValue, string>> = { favor: '▲', against: '▼', mixed: '◆', neutral: '●' }

const VALUES: Readonly<Record<StanceValue, string>> = {
  favor: 'in favor',
  against: 'against',
  mixed: 'mixed',
  neutral: 'neutral',
}

/** What stands between a holder and a target. */
export const TOWARDS: Readonly<Record<StanceValue, string>> = {
  favor: 'in favor of',
  against: 'against',
  mixed: 'mixed on',
  neutral: 'neutral on',
}

const BASES: Readonly<Record<StanceExpression, string>> = {
  explicit: 'explicit',
  lexical: 'by wording',
  inferred: 'inferred',
}

/** Glyph and word of a value. */
export const valueWords = (value: StanceValue): Content =>
  html`<b class="stance-value"><span aria-hidden="true">${GLYPHS[value]}</span> ${VALUES[value]}</b>`

/** How a stance shows, and through whom the reader has it. */
export function basisWords(view: View, stance: Stance): Content {
  const via = viaWords(view, stance)
  return html`<span class="small">${BASES[stance.expression]}${via !== undefined && html`, ${via}`}</span>`
}

/** Those between the holder and the reader; nothing where the holder alone is quoted. */
function viaWords(view: View, { holder, quotes }: Stance): Content {
  if (quotes.length === 0) {
    return holder === view.article.publisher ? 'in its own voice' : "via the publisher's narration"
  }
  const ways = new Map<string, readonly Quote[]>()
  for (const quote of quotes) {
    const chain = withoutHolder(view.chainOf(quote), holder)
    if (chain.length > 0) ways.set(chain.map(({ source }) => source ?? '').join(' '), chain)
  }
  if (ways.size === 0) return undefined
  return join(
    [...ways.values()].map((chain) => html`via ${voices(view, chain)}`),
    '; and ',
  )
}

const withoutHolder = (chain: readonly Quote[], holder: string) =>
  chain.at(-1)?.source === holder ? chain.slice(0, -1) : chain

/** A text of at most so many characters, cut after a word. */
export function cut(text: string, length: number): string {
  const characters = [...text]
  if (characters.length <= length) return text
  const start = characters.slice(0, length).join('')
  const lastSpace = start.lastIndexOf(' ')
  return `${lastSpace > start.length / 2 ? start.slice(0, lastSpace) : start}…`
}
