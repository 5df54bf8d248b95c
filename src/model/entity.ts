import type { ExternalId } from './external-id.js'
import type { Ids } from './ids.js'
import type { Provenance } from './provenance.js'
import type { EntityMention } from './span.js'
import type { Time } from './time.js'

/** Kinds of entity: ACE's, with what news adds to them (outlets, works, plans, agreements). */
export const ENTITY_TYPES = [
  'person',
  'organization',
  'gpe',
  'location',
  'facility',
  'group',
  'outlet',
  'work',
  'plan',
  'agreement',
] as const

/** One of {@link ENTITY_TYPES}; `gpe` is ACE's geo-political entity: a country, a city, a territory with a government. */
export type EntityType = (typeof ENTITY_TYPES)[number]

/** Whether a text names the entity, means a particular one without a name, or means a class (ACE). */
export const SPECIFICITIES = ['named', 'unnamed', 'generic'] as const

/** One of {@link SPECIFICITIES}. */
export type Specificity = (typeof SPECIFICITIES)[number]

/** An office or function that an entity holds. */
export interface Role<I extends Ids = Ids> {
  readonly title: string
  /** The entity in or for which it is held. */
  readonly of?: I['entity']
  readonly time?: Time<I>
}

/** What every entity has, whatever its type. */
export interface EntityRecord<T extends EntityType, Id extends string = string, I extends Ids = Ids> {
  readonly kind: 'entity'
  readonly id: Id
  readonly type: T
  readonly specificity: Specificity
  /** The common name in English, neutral between the sides. */
  readonly name: string
  /** Usual or official names by language tag (BCP 47). */
  readonly labels?: Readonly<Record<string, string>>
  /** Other names in the article's language. */
  readonly aliases?: readonly string[]
  readonly externalIds: readonly ExternalId[]
  /** Where the text mentions it, in order of start, then end. */
  readonly mentions: readonly EntityMention[]
  readonly roles?: readonly Role<I>[]
  /** The larger entities that it belongs to. */
  readonly partOf?: readonly I['entity'][]
  readonly provenance: Provenance<I>
}

/** A human being. */
export interface Person<Id extends string = string, I extends Ids = Ids> extends EntityRecord<'person', Id, I> {}
/** A body with members or staff: a party, a court, a force, a company. */
export interface Organization<Id extends string = string, I extends Ids = Ids>
  extends EntityRecord<'organization', Id, I> {}
/** A geo-political entity (ACE): a place with a population and a government. */
export interface Gpe<Id extends string = string, I extends Ids = Ids> extends EntityRecord<'gpe', Id, I> {}
/** A place without a government of its own. */
export interface Location<Id extends string = string, I extends Ids = Ids> extends EntityRecord<'location', Id, I> {}
/** A building or other made structure (ACE). */
export interface Facility<Id extends string = string, I extends Ids = Ids> extends EntityRecord<'facility', Id, I> {}
/** People taken together without being an organisation. */
export interface Group<Id extends string = string, I extends Ids = Ids> extends EntityRecord<'group', Id, I> {}
/** A publisher of news. */
export interface Outlet<Id extends string = string, I extends Ids = Ids> extends EntityRecord<'outlet', Id, I> {}
/** A document or another made work. */
export interface Work<Id extends string = string, I extends Ids = Ids> extends EntityRecord<'work', Id, I> {}
/** A plan, a phase of one, or a proposal. */
export interface Plan<Id extends string = string, I extends Ids = Ids> extends EntityRecord<'plan', Id, I> {}
/** Something that parties have agreed on. */
export interface Agreement<Id extends string = string, I extends Ids = Ids> extends EntityRecord<'agreement', Id, I> {}

/** The entity of each type, by name of the type. */
export interface EntityByType<Id extends string = string, I extends Ids = Ids> {
  readonly person: Person<Id, I>
  readonly organization: Organization<Id, I>
  readonly gpe: Gpe<Id, I>
  readonly location: Location<Id, I>
  readonly facility: Facility<Id, I>
  readonly group: Group<Id, I>
  readonly outlet: Outlet<Id, I>
  readonly work: Work<Id, I>
  readonly plan: Plan<Id, I>
  readonly agreement: Agreement<Id, I>
}

/** Who or what the article speaks of: a person, an organisation, a place, a document, a plan. Narrows on `type`. */
export type Entity<I extends Ids = Ids, Id extends string = I['entity']> = EntityByType<Id, I>[EntityType]
