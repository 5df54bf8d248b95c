import type { ExternalId } from '../model/index.js'

const TERMS = 'urn:reportedly:term:'

/** The IRI of a code list of the data model, such as `urn:reportedly:term:certainty-codes`. */
export const termSetIri = (list: string): string => `${TERMS}${list}-codes`

/** The IRI of a code of the data model, such as `urn:reportedly:term:certainty-probable`. */
export const termIri = (list: string, code: string): string => `${TERMS}${list}-${code}`

const SPDX_ID = /^[A-Za-z0-9.+-]+$/

/** The address of an SPDX licence; `undefined` for a licence that is on no list, and for an expression of several. */
export const licenseIri = (license: string): string | undefined =>
  SPDX_ID.test(license) && !license.startsWith('LicenseRef-') ? `https://spdx.org/licenses/${license}` : undefined

/** What an IRI may hold but for a number sign and what stands for a byte. */
const NOT_IN_IRI = /[^A-Za-z0-9\-._~:/?@!$&'()*+,;=%#]/gu
const LONE_SURROGATE = /\p{Cs}/u
const AUTHORITY = /^https?:\/\/(?:[A-Za-z0-9\-._~]+|\[[0-9A-Fa-f:.]+\])(?::[0-9]*)?(?=[/?#]|$)/

/** An address as an IRI, with escapes where it holds what no IRI may; `undefined` where it is no address of the web. */
export function webIri(address: string): string | undefined {
  const authority = AUTHORITY.exec(address)?.[0]
  if (authority === undefined || LONE_SURROGATE.test(address)) return undefined
  const [path = '', ...fragment] = address.slice(authority.length).replaceAll(NOT_IN_IRI, encodeURIComponent).split('#')
  const iri = fragment.length === 0 ? path : `${path}#${fragment.join('%23')}`
  return `${authority}${iri.replaceAll(/%(?![0-9A-Fa-f]{2})/g, '%25')}`
}

const WIKIDATA = 'http://www.wikidata.org/entity/'
const WIKIDATA_ID = /^[QPL][0-9]+$/

/** The IRI of an external record that is exactly ours; `undefined` where it is not, or its register has none. */
export function exactIri({ scheme, id, match }: ExternalId): string | undefined {
  if (match !== 'exact') return undefined
  if (scheme === 'wikidata') return WIKIDATA_ID.test(id) ? `${WIKIDATA}${id}` : undefined
  return scheme === 'url' ? webIri(id) : undefined
}

/** The register and id behind an IRI. */
export function externalOf(iri: string): Pick<ExternalId, 'scheme' | 'id'> {
  const id = /^https?:\/\/(?:www\.)?wikidata\.org\/(?:entity|wiki)\/([QPL][0-9]+)$/.exec(iri)?.[1]
  if (id !== undefined) return { scheme: 'wikidata', id }
  return webIri(iri) === undefined ? { scheme: 'iri', id: iri } : { scheme: 'url', id: iri }
}
