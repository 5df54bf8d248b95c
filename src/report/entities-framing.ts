import type { Entity, Event, FramingKind, Span } from '../model/index.js'
import { reference } from './attribution.js'
import { FRAMING_WORDS } from './framing-words.js'
import { type Content, html, isolated, join } from './html.js'
import type { View } from './view.js'

/** Wording that is more than a name, with what others say instead. */
export function contestedTerms(
  view: View,
  records: readonly (Entity | Event)[],
  words: (span: Span) => string | undefined,
): Content {
  const terms = records.flatMap((record) => termsOf(view, record, words))
  return (
    terms.length > 0 &&
    html`<h3>Contested terms <span class="muted">${terms.length}</span></h3>
<ul class="terms">${terms}</ul>`
  )
}

/** The terms for one entity or event, each kind of wording once. */
function termsOf(
  view: View,
  { id, mentions }: Entity | Event,
  words: (span: Span) => string | undefined,
): readonly Content[] {
  const terms = new Map<string, { kind: FramingKind; alternatives: readonly string[]; said?: string; count: number }>()
  for (const mention of mentions) {
    if (mention.framing === undefined) continue
    const { kind, alternatives } = mention.framing
    const said = words(mention)
    const key = JSON.stringify([kind, alternatives, said])
    const count = (terms.get(key)?.count ?? 0) + 1
    terms.set(key, { kind, alternatives, count, ...(said !== undefined && { said }) })
  }
  return [...terms.values()].map(
    ({ kind, alternatives, said, count }) =>
      html`<li data-of="${id}">${
        said !== undefined && html`“<bdi lang="${view.article.language}" dir="auto">${said}</bdi>” for `
      }${reference(view, id)}: ${FRAMING_WORDS[kind]}${count > 1 && ` (${count} times)`}${
        alternatives.length > 0 && html`; also in use: ${join(alternatives.map(isolated), ', ')}`
      }</li>`,
  )
}
