import type { QuotationLeaf, StatementLeaf } from 'schema-dts'
import type { Quote, Stance } from '../model/index.js'
import type { Scene } from './json-ld-scene.js'
import type { JsonLdQuotation, JsonLdStatement } from './json-ld-types.js'
import { some } from './json-ld-values.js'

/** A quote: who says it, what in the annotators' words, and verbatim what stands inside quotation marks. */
export function quoteNode(scene: Scene, quote: Quote): JsonLdQuotation {
  const { source, within, act, verbatim = [] } = quote
  return {
    '@id': scene.iriOf(quote.id),
    '@type': 'Quotation',
    inLanguage: scene.article.language,
    abstract: quote.gloss,
    ...(verbatim.length > 0 && { text: verbatim.map(({ text }) => text).join(' … ') }),
    ...(source !== null && { spokenByCharacter: scene.to(source) }),
    isPartOf: { '@id': scene.iri },
    ...(within !== null && { citation: scene.to(within) }),
    ...(act !== undefined && { recordedAt: scene.to(act) }),
    keywords: [scene.terms.of('quote-mode', quote.mode)],
    creativeWorkStatus: quote.provenance.status,
  } satisfies QuotationLeaf
}

/** A stance: whose, towards what, and how it shows. */
export function stanceNode(scene: Scene, stance: Stance): JsonLdStatement {
  return {
    '@id': scene.iriOf(stance.id),
    '@type': 'Statement',
    abstract: stance.gloss,
    creator: scene.to(stance.holder),
    about: scene.to(stance.target),
    isPartOf: { '@id': scene.iri },
    ...some(
      'citation',
      [...new Set(stance.quotes)].map((id) => scene.to(id)),
    ),
    keywords: [scene.terms.of('stance-value', stance.value), scene.terms.of('stance-expression', stance.expression)],
    creativeWorkStatus: stance.provenance.status,
  } satisfies StatementLeaf
}
