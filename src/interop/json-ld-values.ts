import type { PropertyValueLeaf } from 'schema-dts'
import { licenseIri } from './json-ld-iris.js'
import type { JsonLdLicense, JsonLdPropertyValue, JsonLdReference } from './json-ld-types.js'

export const reference = (iri: string): JsonLdReference => ({ '@id': iri })

export function propertyValue(
  iri: string,
  name: string,
  value: string | number,
  more: Pick<JsonLdPropertyValue, 'propertyID' | 'description'> = {},
): JsonLdPropertyValue {
  return { '@id': iri, '@type': 'PropertyValue', name, value, ...more } satisfies PropertyValueLeaf
}

/** The field where there is something in the list. */
export const some = <K extends string, T>(key: K, items: readonly T[]): { readonly [P in K]?: readonly T[] } =>
  items.length > 0 ? ({ [key]: items } as { readonly [P in K]?: readonly T[] }) : {}

/** A licence by its address, or by name where it has none. */
export const licenseValue = (iri: string, license: string): string | JsonLdLicense =>
  licenseIri(license) ?? { '@id': iri, '@type': 'CreativeWork', name: license }
