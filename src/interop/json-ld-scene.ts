import type { Article, Entity, EntityType, ExternalId, Provenance } from '../model/index.js'
import { articleIri, type IriOptions, recordIri } from './iri.js'
import { exactIri } from './json-ld-iris.js'
import { Terms } from './json-ld-terms.js'
import type { JsonLdPropertyValue, JsonLdReference } from './json-ld-types.js'
import { propertyValue, reference, some } from './json-ld-values.js'

/** What an entity can be to schema.org; a `gpe` is a place and an organisation. */
export const isPlace = (type: EntityType | undefined): boolean =>
  type === 'gpe' || type === 'location' || type === 'facility'
export const isOrganization = (type: EntityType | undefined): boolean =>
  type === 'gpe' || type === 'organization' || type === 'outlet'
export const isWork = (type: EntityType | undefined): boolean =>
  type === 'work' || type === 'plan' || type === 'agreement'

/** One article on its way into a document. */
export class Scene {
  readonly iri: string
  readonly terms = new Terms()
  readonly #types: ReadonlyMap<string, EntityType>
  readonly #sources: ReadonlyMap<string, string | null>

  constructor(
    readonly article: Article,
    readonly options: IriOptions,
  ) {
    this.iri = articleIri(article, options)
    this.#types = new Map(article.entities.map((entity: Entity) => [entity.id, entity.type]))
    this.#sources = new Map(article.quotes.map(({ id, source }) => [id, source]))
  }

  iriOf(id: string): string {
    return recordIri(this.article, id, this.options)
  }

  to(id: string): JsonLdReference {
    return reference(this.iriOf(id))
  }

  typeOf(entity: string): EntityType | undefined {
    return this.#types.get(entity)
  }

  /** Who says what is quoted; `undefined` where the text names nobody. */
  sourceOf(quote: string): string | undefined {
    return this.#sources.get(quote) ?? undefined
  }

  /** Whoever annotated, where schema.org takes it for somebody: a person or an organisation. */
  annotator({ by }: Provenance): { readonly claimInterpreter?: JsonLdReference } {
    const agent = this.article.agents.find(({ id }) => id === by)
    return agent === undefined || agent.type === 'software' ? {} : { claimInterpreter: this.to(by) }
  }
}

/** The same thing elsewhere: `sameAs` by address, `identifier` by register and id. */
export function externalIds(iri: string, ids: readonly ExternalId[]) {
  const identifiers = new Map(
    ids
      .filter((one) => one.match === 'exact' && exactIri(one) === undefined)
      .map(({ scheme, id }) => [`${scheme} ${id}`, { scheme, id }]),
  )
  return {
    ...some('sameAs', [...new Set(ids.map(exactIri).filter((one) => one !== undefined))]),
    ...some(
      'identifier',
      [...identifiers.values()].map(({ scheme, id }, i) =>
        propertyValue(`${iri}/identifier/${i}`, scheme, id, { propertyID: scheme }),
      ),
    ),
  }
}

/** That a record is withdrawn, for records that are no works and so have no `creativeWorkStatus`. */
export const withdrawn = (iri: string, { status }: Provenance): JsonLdPropertyValue[] =>
  status === 'deprecated' ? [propertyValue(`${iri}/status`, 'status', status)] : []
