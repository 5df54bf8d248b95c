import type { ExternalId } from '../../model/index.js'

/** An absolute web address that every reader of RDF takes for an IRI. */
const WEB_ADDRESS =
  /^https?:\/\/[A-Za-z0-9](?:[A-Za-z0-9.-]){0,252}(?::[0-9]{1,5})?(?:[/?](?:[A-Za-z0-9\-._~:/?@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*)?(?:#(?:[A-Za-z0-9\-._~:/?@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*)?$/

/** The IRI of a record elsewhere, where its register has IRIs. */
export function externalIri({ scheme, id }: ExternalId): string | undefined {
  if (scheme === 'wikidata' && /^[QPL][1-9][0-9]*$/.test(id)) return `http://www.wikidata.org/entity/${id}`
  if (scheme === 'url' && WEB_ADDRESS.test(id)) return id
  return undefined
}
