import { ENTITY_TYPES, type EntityMention, type EntityType, type ExternalId } from '../model/index.js'
import { show } from '../model/words.js'
import type { Range } from '../text/index.js'
import type { Drafting } from './draft.js'
import { externalOf } from './json-ld-iris.js'
import { iriOf, isObject, type JsonObject, listOf, typesOf, wordsOf } from './web-annotation-json.js'

type DraftedEntity = Drafting['entities'][number]

/** What a body says: whom or what the words mean, or what they are. */
interface Naming {
  readonly purpose: 'identifying' | 'tagging' | 'classifying'
  readonly iri?: string
  readonly words?: string
}

const NAMING = ['identifying', 'tagging', 'classifying'] as const

/** Makes entities of what other tools' annotations identify, tag and classify: one for each body. */
export class ForeignEntities {
  readonly #drafting: Drafting
  readonly #entities = new Map<string, DraftedEntity>()
  readonly #own = new Set<string>()

  constructor(drafting: Drafting) {
    this.#drafting = drafting
  }

  /** Tells of an entity that is there already, and of the IRIs by which it goes, its own first. */
  meet(entity: DraftedEntity, [own = '', ...elsewhere]: readonly string[]): void {
    this.#own.add(own)
    for (const iri of [own, ...elsewhere]) this.#entities.set(keyOf({ iri }), entity)
  }

  /** Takes an annotation of some stretches of the text. */
  take(annotation: JsonObject, place: string, ranges: readonly Range[]): void {
    const namings = this.#namings(annotation, place)
    const [range] = ranges
    if (namings.length === 0 || range === undefined) return
    const { types, names } = sorted(namings)
    const [main, ...others] = names
    const words = this.#drafting.words(range, 'utf-16')
    const keys = names.filter(isIdentifying).map(keyOf)
    if (keys.length === 0) keys.push(main === undefined ? `words ${types[0]} ${words}` : keyOf(main))
    const known = keys.map((key) => this.#entities.get(key)).find((entity) => entity !== undefined)
    const entity = known ?? this.#entity(place, names, words, types[0])
    for (const key of keys) this.#entities.set(key, entity)
    for (const name of names) if (isIdentifying(name) && !this.#own.has(name.iri ?? '')) addExternalId(entity, name)
    for (const one of others.filter((name) => !isIdentifying(name))) {
      this.#drafting.leftOut(place, `The tag ${show(one.words ?? one.iri)} has no place beside what names the entity.`)
    }
    for (const one of ranges) {
      entity.mentions.push({ ...this.#drafting.span(one, 'utf-16'), level: 'NAM' } satisfies EntityMention)
    }
  }

  /** The bodies that name something; the others are told. */
  #namings(annotation: JsonObject, place: string): Naming[] {
    const bodies = listOf(annotation.body)
    const { bodyValue } = annotation
    const all = bodyValue === undefined ? bodies : [...bodies, { type: 'TextualBody', value: bodyValue }]
    if (all.length === 0) this.#drafting.leftOut(place, 'It has no body, so it says nothing of its words.')
    return all.flatMap((body) => {
      const purposes = listOf((isObject(body) ? body.purpose : undefined) ?? annotation.motivation).map(localName)
      const purpose = NAMING.find((one) => purposes.includes(one))
      const naming = purpose === undefined ? undefined : namingOf(body, purpose)
      if (naming !== undefined) return [naming]
      const why = purposes.length === 0 ? 'without a purpose' : `for ${purposes.join(', ')}`
      this.#drafting.leftOut(place, `An article has no place for a body ${why}: ${show(summary(body))}.`)
      return []
    })
  }

  #entity(place: string, names: readonly Naming[], words: string, type: EntityType | undefined): DraftedEntity {
    const name = names.find((one) => one.words !== undefined)?.words ?? words
    const [main] = names
    const entity = {
      kind: 'entity',
      id: this.#drafting.id(name, 'entity'),
      type: type ?? 'organization',
      specificity: 'named',
      name,
      externalIds:
        main?.iri === undefined || isIdentifying(main) ? [] : [{ ...externalOf(main.iri), match: 'related' }],
      mentions: [],
      provenance: this.#drafting.provenance,
    } as DraftedEntity
    this.#drafting.entities.push(entity)
    const guess = type === undefined ? 'the type "organization", ' : ''
    this.#drafting.assumed(place, `For ${show(name)}: ${guess}that it is named, and so in every mention.`)
    return entity
  }
}

const isIdentifying = ({ purpose }: Naming): boolean => purpose === 'identifying'
const keyOf = ({ iri, words }: Omit<Naming, 'purpose'>): string => (iri === undefined ? `text ${words}` : `iri ${iri}`)

/** Tags that name a type of entity, and what names the entity itself: identifying bodies first. */
function sorted(namings: readonly Naming[]): {
  readonly types: readonly EntityType[]
  readonly names: readonly Naming[]
} {
  const types: EntityType[] = []
  const names: Naming[] = []
  for (const naming of namings) {
    const type = isIdentifying(naming) ? undefined : ENTITY_TYPES.find((one) => one === naming.words?.toLowerCase())
    if (type === undefined) names.push(naming)
    else types.push(type)
  }
  return { types, names: [...names.filter(isIdentifying), ...names.filter((name) => !isIdentifying(name))] }
}

function addExternalId(entity: DraftedEntity, { iri }: Naming): void {
  if (iri === undefined) return
  const external: ExternalId = { ...externalOf(iri), match: 'exact' }
  const isKnown = entity.externalIds.some(({ scheme, id }) => scheme === external.scheme && id === external.id)
  if (!isKnown) entity.externalIds.push(external)
}

function namingOf(body: unknown, purpose: Naming['purpose']): Naming | undefined {
  if (!isObject(body)) {
    const iri = wordsOf(body)
    return iri === undefined ? undefined : { purpose, iri }
  }
  const words = wordsOf(body.value)
  if (words !== undefined) return { purpose, words }
  const iri =
    body.source === undefined ? (typesOf(body).includes('TextualBody') ? undefined : iriOf(body)) : iriOf(body.source)
  return iri === undefined ? undefined : { purpose, iri }
}

/** A motivation as the standard's context writes it: `oa:tagging` and its IRI are `tagging`. */
const localName = (motivation: unknown): string =>
  typeof motivation === 'string'
    ? motivation.replace(/^(?:oa:|https?:\/\/www\.w3\.org\/ns\/oa#)/, '')
    : show(motivation)

const summary = (body: unknown): unknown => (isObject(body) ? (body.value ?? iriOf(body.source) ?? iriOf(body)) : body)
