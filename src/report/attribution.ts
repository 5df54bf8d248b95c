import type { AnyRecord, Quote } from '../model/index.js'
import { type Content, type Html, html, isolated, join } from './html.js'
import type { View } from './view.js'

/** Whose words something is, outermost voice last: "X, as told by Y"; `null` is the publisher. */
export function attribution(view: View, quote: string | null): Content {
  if (quote === null) return 'the publisher, in its own voice'
  const chain = view.chainOf(quote)
  return chain.length === 0 ? html`a quote that is not here (${isolated(quote)})` : voices(view, chain)
}

/** The sources of quotes inside each other, which come outermost first. */
export const voices = (view: View, chain: readonly Quote[]): Content =>
  join(chain.map((quote) => voice(view, quote)).reverse(), ', as told by ')

function voice(view: View, { id, source }: Quote): Html {
  if (source === null) return html`<a class="ref" href="#${id}" data-of="${id}">an unnamed source</a>`
  return link(view, source, view.nameOf(source), `${source} ${id}`)
}

/** A link to a record under its name, events with their number; mere words where there is no such record. */
export function reference(view: View, id: string, words = view.nameOf(id)): Content {
  const name = link(view, id, words, id)
  return view.event(id) === undefined
    ? name
    : html`${name} <span class="muted small">(event ${view.numberOf(id)})</span>`
}

function link(view: View, id: string, words: string, of: string): Html {
  if (view.record(id) === undefined) return isolated(words)
  return html`<a class="ref" href="#${id}" data-of="${of}">${isolated(words)}</a>`
}

/** The `id` attribute at the main place of a record, which the second record of the same id does not get. */
export const anchor = (view: View, record: AnyRecord): Content =>
  view.record(record.id) === record && html` id="${record.id}"`
