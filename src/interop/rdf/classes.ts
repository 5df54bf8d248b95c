import { ENTITY_TYPES, type EntityType } from '../../model/index.js'
import type { PrefixedName } from './namespaces.js'
import type { PropertyName, Range } from './properties.js'

/** How often a node has a property. */
export type Times = 'one' | 'maybe' | 'many' | 'some'

/** A property as one class has it. */
export interface Use {
  readonly times: Times
  /** Where it differs from the property's own. */
  readonly range?: Range
  /** A property whose values are the same. */
  readonly equals?: PropertyName
  /** A property whose values are greater. */
  readonly lessThan?: PropertyName
}

/** What a node of a class has. */
export interface ClassOf {
  readonly comment: string
  readonly subClassOf?: readonly PrefixedName[]
  readonly seeAlso?: PrefixedName
  /** Whether nodes of the class are also of others of ours, and so have more. */
  readonly open?: true
  readonly uses: Readonly<Partial<Record<PropertyName, Times | Use>>>
}

const record = (itself: PrefixedName) =>
  ({
    'dcterms:identifier': 'one',
    'dcterms:isPartOf': 'one',
    'dcterms:isReplacedBy': { times: 'maybe', range: { classes: [itself] } },
    'r:provenance': 'one',
  }) as const

const REGISTERS = {
  'r:externalId': 'many',
  'skos:exactMatch': 'many',
  'skos:closeMatch': 'many',
  'skos:broadMatch': 'many',
  'skos:narrowMatch': 'many',
  'skos:relatedMatch': 'many',
} as const

const OFFSETS = {
  'r:start': { times: 'one', lessThan: 'r:end' },
  'r:end': 'one',
  'r:digest': 'one',
  'r:offsetUnit': 'one',
} as const

/** Every class of the vocabulary but the types of entities, by its local name. */
export const CLASSES = {
  Account: {
    comment: 'What one voice says of an event: how sure it is, whether it is so, and when.',
    subClassOf: ['prov:Entity'],
    uses: {
      'r:quote': 'maybe',
      'prov:wasAttributedTo': 'maybe',
      'r:certainty': 'one',
      'r:polarity': 'one',
      'r:tense': 'one',
      'r:presupposed': 'maybe',
      'r:hedge': 'many',
      'r:evidence': 'many',
    },
  },
  Agent: {
    comment: 'Somebody or something that made annotations.',
    subClassOf: ['prov:Agent'],
    uses: {
      'dcterms:identifier': 'one',
      'dcterms:isPartOf': 'one',
      'rdfs:label': 'one',
      'r:agentType': 'one',
      'r:version': 'maybe',
    },
  },
  Argument: {
    comment: 'A participant of an event, in its role.',
    uses: { 'r:argumentRole': 'one', 'r:filler': 'one' },
  },
  Article: {
    comment: 'A news article: what it says of itself, and the text that the annotations stand off from.',
    subClassOf: ['schema:NewsArticle', 'prov:Entity'],
    uses: {
      'dcterms:identifier': 'one',
      'r:schemaReference': 'maybe',
      'r:schemaVersion': 'one',
      'r:revision': 'one',
      'dcterms:title': 'one',
      'r:summary': 'one',
      'r:url': 'maybe',
      'dcterms:language': 'one',
      'dcterms:publisher': 'one',
      'r:dateline': 'maybe',
      'r:published': 'one',
      'r:modified': 'maybe',
      'dcterms:issued': 'one',
      'dcterms:modified': 'maybe',
      'r:textIncluded': 'one',
      'r:textLicense': 'maybe',
      'r:textRightsHolder': 'maybe',
      'r:annotationsLicense': 'one',
      'r:offsetUnit': 'one',
      'r:textLength': 'one',
      'r:textCodePoints': 'maybe',
      'r:textDigest': 'one',
      'r:textContent': 'maybe',
    },
  },
  Entity: {
    comment: 'Who or what the article speaks of.',
    subClassOf: ['prov:Entity'],
    uses: {
      ...record('r:Entity'),
      ...REGISTERS,
      'r:specificity': 'one',
      'rdfs:label': 'one',
      'skos:prefLabel': 'many',
      'skos:altLabel': 'many',
      'r:mention': 'many',
      'r:role': 'many',
      'r:partOf': 'many',
    },
  },
  Event: {
    comment: 'A happening, report, decision or state, real or only planned, urged, warned of or feared.',
    subClassOf: ['prov:Entity'],
    seeAlso: 'schema:Event',
    uses: {
      ...record('r:Event'),
      ...REGISTERS,
      'r:summary': 'one',
      'r:aspect': 'one',
      'r:plover': 'maybe',
      'r:argument': 'many',
      'r:time': 'maybe',
      'r:mention': 'many',
      'r:account': 'some',
      'r:relation': 'many',
    },
  },
  ExternalId: {
    comment: 'A record in a register that somebody else keeps.',
    seeAlso: 'schema:PropertyValue',
    uses: { 'r:scheme': 'one', 'dcterms:identifier': { times: 'one', range: { words: true } }, 'r:match': 'one' },
  },
  Mention: {
    comment: 'Words that mention a record.',
    seeAlso: 'oa:TextPositionSelector',
    uses: { ...OFFSETS, 'r:level': 'maybe', 'r:framing': 'maybe', 'r:alternative': 'many' },
  },
  Plover: {
    comment: 'A place in the PLOVER ontology (2024).',
    uses: { 'r:ploverType': 'one', 'r:ploverMode': 'maybe', 'r:ploverContext': 'many' },
  },
  Provenance: {
    comment: 'The annotation of a record: by whom, when and how it was made.',
    subClassOf: ['prov:Entity'],
    seeAlso: 'oa:Annotation',
    uses: {
      'prov:wasAttributedTo': { times: 'one', range: { classes: ['r:Agent'] } },
      'dcterms:created': 'one',
      'prov:generatedAtTime': 'maybe',
      'r:method': 'one',
      'r:status': 'one',
      'r:confidence': 'maybe',
      'r:note': 'maybe',
    },
  },
  Quote: {
    comment: 'An attribution: a source, the cue that links it, and the content (PARC 3.0).',
    subClassOf: ['prov:Entity'],
    seeAlso: 'schema:Quotation',
    uses: {
      ...record('r:Quote'),
      'r:quoteMode': 'one',
      'r:source': { times: 'maybe', equals: 'prov:wasAttributedTo' },
      'prov:wasAttributedTo': 'maybe',
      'r:within': 'maybe',
      'prov:wasQuotedFrom': 'one',
      'r:act': 'maybe',
      'r:cue': 'many',
      'r:sourceSpan': 'maybe',
      'r:content': 'many',
      'r:verbatim': 'many',
      'r:gloss': 'one',
    },
  },
  Relation: {
    comment: 'How one event bears on another, and on whose word.',
    uses: {
      'r:relationType': 'one',
      'r:to': 'one',
      'r:quote': 'maybe',
      'prov:wasAttributedTo': 'maybe',
      'r:evidence': 'many',
    },
  },
  Role: {
    comment: 'An office or function that an entity holds.',
    seeAlso: 'schema:OrganizationRole',
    uses: { 'r:title': 'one', 'r:of': 'maybe', 'r:time': 'maybe' },
  },
  Span: {
    comment: 'A stretch of the canonical text, given by its offsets and its digest.',
    seeAlso: 'oa:TextPositionSelector',
    open: true,
    uses: OFFSETS,
  },
  Stance: {
    comment: "Somebody's position towards something.",
    subClassOf: ['prov:Entity'],
    uses: {
      ...record('r:Stance'),
      'r:holder': 'one',
      'r:target': 'one',
      'r:stanceValue': 'one',
      'r:stanceExpression': 'one',
      'r:quote': 'many',
      'r:gloss': 'one',
      'r:evidence': 'many',
    },
  },
  Time: {
    comment: 'When something is, as exactly as it is known and no more.',
    uses: {
      'r:edtf': 'one',
      'r:basis': 'one',
      'r:timeExpression': 'maybe',
      'r:statedPart': 'many',
      'r:anchor': 'maybe',
      'r:note': 'maybe',
    },
  },
  VerbatimSpan: {
    comment: 'Words that stand inside quotation marks.',
    seeAlso: 'oa:TextQuoteSelector',
    uses: { ...OFFSETS, 'r:text': 'one' },
  },
} as const satisfies Readonly<Record<string, ClassOf>>

/** What each type of entity is elsewhere. */
const ELSEWHERE: Readonly<Record<EntityType, PrefixedName>> = {
  person: 'schema:Person',
  organization: 'schema:Organization',
  gpe: 'schema:AdministrativeArea',
  location: 'schema:Place',
  facility: 'schema:CivicStructure',
  group: 'prov:Collection',
  outlet: 'schema:NewsMediaOrganization',
  work: 'schema:CreativeWork',
  plan: 'prov:Plan',
  agreement: 'prov:Entity',
}

/** The class of a type of entity, such as `r:Person`. */
export const entityClass = (type: EntityType): PrefixedName => `r:${type.charAt(0).toUpperCase()}${type.slice(1)}`

/** The classes of entities by type, and what they are elsewhere. */
export const ENTITY_CLASSES = ENTITY_TYPES.map((type) => ({
  type,
  name: entityClass(type),
  elsewhere: ELSEWHERE[type],
}))
