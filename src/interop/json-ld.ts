import type { Article } from '../model/index.js'
import type { IriOptions } from './iri.js'
import { agentNodes, articleNode } from './json-ld-article.js'
import { entityNode } from './json-ld-entities.js'
import { eventNodes } from './json-ld-events.js'
import { quoteNode, stanceNode } from './json-ld-quotes.js'
import { Scene } from './json-ld-scene.js'
import type { JsonLdDocument } from './json-ld-types.js'

export type * from './json-ld-types.js'

const CONTEXT: JsonLdDocument['@context'] = {
  '@vocab': 'https://schema.org/',
  additionalType: { '@type': '@id' },
  dateModified: { '@type': 'Date' },
  datePublished: { '@type': 'Date' },
  endDate: { '@type': 'Date' },
  license: { '@type': '@id' },
  sameAs: { '@type': '@id' },
  sdLicense: { '@type': '@id' },
  startDate: { '@type': 'Date' },
  url: { '@type': '@id' },
}

/**
 * Gives an article as schema.org JSON-LD: one document, its context inside, every node with an IRI.
 *
 * Dates stand in schema.org's date properties only where they are certain to the day; others are EDTF in a
 * `PropertyValue`. Positions in the text have no place in it. Takes any valid article and throws on none.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { article } from 'reportedly'
 * import { toJsonLd } from 'reportedly/interop'
 *
 * const document = toJsonLd(article.data, { base: 'https://example.org/articles/' })
 * const [first] = document['@graph']
 * assert.equal(first?.['@id'], 'https://example.org/articles/morocco-isf')
 * assert.equal(first?.['@type'], 'NewsArticle')
 * ```
 */
export function toJsonLd(article: Article, options: IriOptions = {}): JsonLdDocument {
  const scene = new Scene(article, options)
  const graph = [
    articleNode(scene),
    ...article.entities.map((entity) => entityNode(scene, entity)),
    ...agentNodes(scene),
    ...article.events.flatMap((event) => eventNodes(scene, event)),
    ...article.quotes.map((quote) => quoteNode(scene, quote)),
    ...article.stances.map((stance) => stanceNode(scene, stance)),
  ]
  return { '@context': CONTEXT, '@graph': [...graph, ...scene.terms.nodes()] }
}
