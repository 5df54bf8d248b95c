import type { DefinedTermLeaf, DefinedTermSetLeaf } from 'schema-dts'
import { termIri, termSetIri } from './json-ld-iris.js'
import type { JsonLdReference, JsonLdTerm, JsonLdTermSet } from './json-ld-types.js'

/** The codes that a document uses: each is a node of its own, once. */
export class Terms {
  readonly #lists = new Map<string, Set<string>>()

  /** A reference to a code. */
  of(list: string, code: string): JsonLdReference {
    const codes = this.#lists.get(list) ?? new Set()
    this.#lists.set(list, codes.add(code))
    return { '@id': termIri(list, code) }
  }

  /** The lists and codes that were referred to. */
  nodes(): (JsonLdTerm | JsonLdTermSet)[] {
    return [...this.#lists].flatMap(([list, codes]) => {
      const set = {
        '@id': termSetIri(list),
        '@type': 'DefinedTermSet',
        name: list,
      } as const satisfies DefinedTermSetLeaf
      return [set, ...[...codes].map((code) => termNode(list, code, set['@id']))]
    })
  }
}

function termNode(list: string, code: string, set: string): JsonLdTerm {
  return {
    '@id': termIri(list, code),
    '@type': 'DefinedTerm',
    name: code,
    inDefinedTermSet: { '@id': set },
  } satisfies DefinedTermLeaf
}
