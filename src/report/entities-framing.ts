import type { Entity, FramingKind, Span } from '../model/index.js'
import { reference } from './attribution.js'
import { type Content, html, isolated, join } from './html.js'
import type { View } from './view.js'

const KIND_WORDS: Readonly<Record<FramingKind, string>> = {
  loaded: 'wording that judges',
  contested: 'disputed wording',
  euphemism: 'softening wording',
  'scare-quoted': 'wording in distancing quotation marks',
}

/** Wording that is more than a name, with what others say instead. */
export function contestedTerms(
  view: View,
  entities: readonly Entity[],
  words: (span: Span) => string | undefined,
): Content {
  const terms = entities.flatMap((entity) => termsOf(view, entity, words))
  return (
    terms.length > 0 &&
    html`<h3>Contested terms <span class="muted">${terms.length}</span></h3>
<ul class="terms">${terms}</ul>`
  )
}

/** The terms for one entity, each kind of wording once. */
function termsOf(view: View, { id, mentions }: Entity, words: (span: Span) => string | undefined): readonly Content[] {
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
      }${reference(view, id)}: ${KIND_WORDS[kind]}${count > 1 && ` (${count} times)`}${
        alternatives.length > 0 && html`; also in use: ${join(alternatives.map(isolated), ', ')}`
      }</li>`,
  )
}
