import type { Entity } from '../model/index.js'
import { type Content, html } from './html.js'

/** Where in the text the mentions of an entity fall; the count beside it says how many. */
export function strip({ mentions }: Entity, length: number): Content {
  const places = new Set(
    mentions
      .filter(({ start }) => start >= 0 && start < length)
      .map(({ start }) => Math.round((start / length) * 1000) / 10),
  )
  if (places.size === 0) return undefined
  return html`<svg class="strip" width="100%" height="12" aria-hidden="true"><line x1="0" x2="100%" y1="6" y2="6"/>${[
    ...places,
  ].map((x) => html`<rect x="${x}%" width="3" height="12"/>`)}</svg>`
}
