import { escapeOf, piecesOf } from '../model/unseen.js'
import { type Html, html } from './html.js'

/** Words of others among ours: whatever they hold can be seen, and their direction stays theirs. */
export const visible = (text: string): Html =>
  html`<bdi>${piecesOf(text).map((piece, i) => (i % 2 === 0 ? piece : html`<span class="escape">${escapeOf(piece)}</span>`))}</bdi>`
