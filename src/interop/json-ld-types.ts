/** The name of a node that stands elsewhere. */
export interface JsonLdReference {
  readonly '@id': string
}

/** Words in a language. */
export interface JsonLdWords {
  /** BCP 47. */
  readonly '@language': string
  readonly '@value': string
}

/** Something that schema.org has no property for, by name. */
export interface JsonLdPropertyValue extends JsonLdReference {
  readonly '@type': 'PropertyValue'
  readonly name: string
  readonly propertyID?: string
  readonly value: string | number
  readonly description?: string
}

/** What every node may have. */
export interface JsonLdNamed extends JsonLdReference {
  readonly name?: string
  /** IRI of the entity's type in the data model, such as `urn:reportedly:term:entity-type-gpe`. */
  readonly additionalType?: string
  readonly alternateName?: readonly (string | JsonLdWords)[]
  readonly sameAs?: readonly string[]
  readonly identifier?: readonly JsonLdPropertyValue[]
  readonly additionalProperty?: readonly JsonLdPropertyValue[]
}

/** An office that is held in or for an organisation. */
export interface JsonLdOffice extends JsonLdReference {
  readonly '@type': 'OrganizationRole'
  readonly roleName: string
  readonly startDate?: string
  readonly endDate?: string
  readonly memberOf: JsonLdReference
}

/** A human being. */
export interface JsonLdPerson extends JsonLdNamed {
  readonly '@type': 'Person'
  readonly jobTitle?: readonly string[]
  readonly memberOf?: readonly (JsonLdReference | JsonLdOffice)[]
}

/** What every organisation may have. */
export interface JsonLdMember extends JsonLdNamed {
  readonly parentOrganization?: readonly JsonLdReference[]
  readonly memberOf?: readonly (JsonLdReference | JsonLdOffice)[]
}

/** A body with members or staff. */
export interface JsonLdOrganization extends JsonLdMember {
  readonly '@type': 'Organization'
}

/** A publisher of news. */
export interface JsonLdOutlet extends JsonLdMember {
  readonly '@type': 'NewsMediaOrganization'
}

/** A country, a city, a territory with a government: a place and who acts for it. */
export interface JsonLdGovernedPlace extends JsonLdNamed {
  readonly '@type': readonly ['AdministrativeArea', 'GovernmentOrganization']
  readonly containedInPlace?: readonly JsonLdReference[]
  readonly memberOf?: readonly (JsonLdReference | JsonLdOffice)[]
}

/** A place without a government of its own, or a building. */
export interface JsonLdPlace extends JsonLdNamed {
  readonly '@type': 'Place'
  readonly containedInPlace?: readonly JsonLdReference[]
}

/** A document, a plan or an agreement. */
export interface JsonLdWork extends JsonLdNamed {
  readonly '@type': 'CreativeWork'
  readonly isPartOf?: readonly JsonLdReference[]
}

/** People who are no organisation. */
export interface JsonLdThing extends JsonLdNamed {
  readonly '@type': 'Thing'
}

/** Who or what the article speaks of. */
export type JsonLdEntity =
  | JsonLdPerson
  | JsonLdOrganization
  | JsonLdOutlet
  | JsonLdGovernedPlace
  | JsonLdPlace
  | JsonLdWork
  | JsonLdThing

/** A participant of an event, by its role. */
export interface JsonLdParticipant extends JsonLdReference {
  readonly '@type': 'Role'
  readonly roleName: string
  readonly about: JsonLdReference
}

/** What voices speak of: no fact by itself. */
export interface JsonLdEvent extends JsonLdNamed {
  readonly '@type': 'Event'
  readonly startDate?: string
  readonly endDate?: string
  readonly location?: readonly JsonLdReference[]
  readonly about?: readonly JsonLdParticipant[]
  readonly superEvent?: readonly JsonLdReference[]
  readonly keywords: readonly JsonLdReference[]
}

/** What every work has that stands for a record or a part of one. */
export interface JsonLdAnnotatedWork extends JsonLdNamed {
  readonly keywords: readonly JsonLdReference[]
  readonly creativeWorkStatus: string
}

/** What somebody says. */
export interface JsonLdQuotation extends JsonLdAnnotatedWork {
  readonly '@type': 'Quotation'
  readonly inLanguage: string
  readonly abstract: string
  /** What stands inside quotation marks, word for word; pieces of one quote are joined by an ellipsis. */
  readonly text?: string
  readonly spokenByCharacter?: JsonLdReference
  readonly isPartOf: JsonLdReference
  /** The quote inside which this one is reported. */
  readonly citation?: JsonLdReference
  /** The speech act. */
  readonly recordedAt?: JsonLdReference
}

/** What one voice says of an event. */
export interface JsonLdClaim extends JsonLdAnnotatedWork {
  readonly '@type': 'Claim'
  /** The event; for a relation, the event that it leads to. */
  readonly about: JsonLdReference
  /** For a relation, the event from which it is read. */
  readonly mainEntity?: JsonLdReference
  readonly author?: JsonLdReference
  readonly claimInterpreter?: JsonLdReference
  readonly appearance: JsonLdReference
  readonly isBasedOn?: JsonLdReference
}

/** Somebody's position towards something. */
export interface JsonLdStatement extends JsonLdAnnotatedWork {
  readonly '@type': 'Statement'
  readonly abstract: string
  readonly creator: JsonLdReference
  readonly about: JsonLdReference
  readonly isPartOf: JsonLdReference
  /** The quotes that express it. */
  readonly citation?: readonly JsonLdReference[]
}

/** A code of the data model. */
export interface JsonLdTerm extends JsonLdReference {
  readonly '@type': 'DefinedTerm'
  readonly name: string
  readonly inDefinedTermSet: JsonLdReference
}

/** A code list of the data model. */
export interface JsonLdTermSet extends JsonLdReference {
  readonly '@type': 'DefinedTermSet'
  readonly name: string
}

/** A licence that has no address. */
export interface JsonLdLicense extends JsonLdReference {
  readonly '@type': 'CreativeWork'
  readonly name: string
}

/** The article. */
export interface JsonLdNewsArticle extends JsonLdNamed {
  readonly '@type': 'NewsArticle'
  readonly headline: string
  readonly abstract: string
  readonly articleBody?: string
  readonly inLanguage: string
  readonly url?: string
  readonly datePublished?: string
  readonly dateModified?: string
  readonly publisher: JsonLdReference
  readonly copyrightHolder?: JsonLdReference
  /** Of the text. */
  readonly license?: string | JsonLdLicense
  /** Of the annotations. */
  readonly sdLicense: string | JsonLdLicense
  readonly sdPublisher?: readonly JsonLdReference[]
  readonly dateline?: string
  readonly locationCreated?: JsonLdReference
  readonly mentions?: readonly JsonLdReference[]
  readonly about?: readonly JsonLdReference[]
}

/** Any node of a {@link JsonLdDocument}. */
export type JsonLdNode =
  | JsonLdNewsArticle
  | JsonLdEntity
  | JsonLdEvent
  | JsonLdQuotation
  | JsonLdClaim
  | JsonLdStatement
  | JsonLdTerm
  | JsonLdTermSet

/** A JSON-LD 1.1 document of schema.org's terms. Its context stands in it: nothing is loaded to read it. */
export interface JsonLdDocument {
  readonly '@context': {
    readonly '@vocab': 'https://schema.org/'
    readonly [term: string]: string | { readonly '@type': '@id' | 'Date' }
  }
  /** The article comes first. */
  readonly '@graph': readonly JsonLdNode[]
}
