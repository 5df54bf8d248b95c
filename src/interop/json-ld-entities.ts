import type { OrganizationRoleLeaf, PersonLeaf, PlaceLeaf, ThingLeaf } from 'schema-dts'
import type { Entity, EntityType, Role } from '../model/index.js'
import { termIri } from './json-ld-iris.js'
import { externalIds, isOrganization, isPlace, isWork, type Scene, withdrawn } from './json-ld-scene.js'
import { certainDates } from './json-ld-time.js'
import type { JsonLdEntity, JsonLdOffice, JsonLdReference, JsonLdWords } from './json-ld-types.js'
import { some } from './json-ld-values.js'

/** An entity as whatever schema.org has for its type. */
export function entityNode(scene: Scene, entity: Entity): JsonLdEntity {
  const iri = scene.iriOf(entity.id)
  const thing = {
    '@id': iri,
    name: entity.name,
    additionalType: termIri('entity-type', entity.type),
    ...externalIds(iri, entity.externalIds),
  } satisfies Omit<ThingLeaf, '@type'>
  const named = {
    ...thing,
    ...some('alternateName', otherNames(entity)),
    ...some('additionalProperty', withdrawn(iri, entity.provenance)),
  }
  const whole = (accepts: (type: EntityType | undefined) => boolean) => wholes(scene, entity, accepts)
  switch (entity.type) {
    case 'person': {
      const person = {
        ...some('jobTitle', [...new Set(entity.roles?.map(({ title }) => title))]),
        ...some('memberOf', [...whole(isOrganization), ...offices(scene, entity)]),
      } satisfies Partial<PersonLeaf>
      return { '@type': 'Person', ...named, ...person }
    }
    case 'organization':
    case 'outlet': {
      const organization = {
        ...named,
        ...some('parentOrganization', whole(isOrganization)),
        ...some('memberOf', offices(scene, entity)),
      }
      return entity.type === 'outlet'
        ? { '@type': 'NewsMediaOrganization', ...organization }
        : { '@type': 'Organization', ...organization }
    }
    case 'gpe':
      return {
        '@type': ['AdministrativeArea', 'GovernmentOrganization'],
        ...named,
        ...some('containedInPlace', whole(isPlace)),
        ...some('memberOf', [...whole((type) => isOrganization(type) && !isPlace(type)), ...offices(scene, entity)]),
      }
    case 'location':
    case 'facility': {
      const place = some('containedInPlace', whole(isPlace)) satisfies Partial<PlaceLeaf>
      return { '@type': 'Place', ...named, ...place }
    }
    case 'work':
    case 'plan':
    case 'agreement':
      return { '@type': 'CreativeWork', ...named, ...some('isPartOf', whole(isWork)) }
    case 'group':
      return { '@type': 'Thing', ...named }
  }
}

/** The larger entities of the types to which a property of schema.org leads. */
const wholes = (
  scene: Scene,
  { partOf = [] }: Entity,
  accepts: (type: EntityType | undefined) => boolean,
): JsonLdReference[] => [...new Set(partOf)].filter((id) => accepts(scene.typeOf(id))).map((id) => scene.to(id))

const offices = (scene: Scene, entity: Entity): JsonLdOffice[] =>
  (entity.roles ?? []).flatMap((role, i) => office(scene, `${scene.iriOf(entity.id)}/roles/${i}`, role))

function office(scene: Scene, iri: string, { title, of, time }: Role): JsonLdOffice[] {
  if (of === undefined || !isOrganization(scene.typeOf(of))) return []
  const { complete: _, ...dates } = time === undefined ? { complete: false } : certainDates(time)
  const role = { '@id': iri, '@type': 'OrganizationRole', roleName: title, ...dates, memberOf: scene.to(of) } as const
  return [role satisfies OrganizationRoleLeaf<JsonLdReference, 'memberOf'>]
}

function otherNames({ labels = {}, aliases = [] }: Entity): (string | JsonLdWords)[] {
  const inLanguages = Object.entries(labels).map(([tag, name]) => ({ '@language': tag, '@value': name }))
  return [...inLanguages, ...new Set(aliases)]
}
