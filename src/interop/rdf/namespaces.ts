/** The prefixes of everything that is written as Turtle. */
export const PREFIXES = {
  r: 'urn:reportedly:term:',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  dcterms: 'http://purl.org/dc/terms/',
  prov: 'http://www.w3.org/ns/prov#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  schema: 'https://schema.org/',
  oa: 'http://www.w3.org/ns/oa#',
  owl: 'http://www.w3.org/2002/07/owl#',
  sh: 'http://www.w3.org/ns/shacl#',
} as const

/** A name with one of the {@link PREFIXES}, such as `r:Quote`. */
export type PrefixedName = `${keyof typeof PREFIXES}:${string}`

/** The datatype of dates. */
export const EDTF = 'http://id.loc.gov/datatypes/edtf'

/** The IRI that a prefixed name stands for. */
export function expand(name: PrefixedName): string {
  const colon = name.indexOf(':')
  return PREFIXES[name.slice(0, colon) as keyof typeof PREFIXES] + name.slice(colon + 1)
}

/** The head of a Turtle document. */
export const turtleHead = (): string =>
  Object.entries(PREFIXES)
    .map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .\n`)
    .join('')
