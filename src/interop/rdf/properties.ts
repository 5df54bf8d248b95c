import type { CodeList } from './code-lists.js'
import type { PrefixedName } from './namespaces.js'

/**
 * What stands at the end of a property: a code, a literal, a node of one of several classes, or an IRI of any kind. Words are
 * literals that are not empty: a check of `xsd:string` in wide use refuses characters outside the basic plane.
 */
export type Range =
  | { readonly words: true }
  | { readonly codes: CodeList }
  | { readonly datatype: readonly (PrefixedName | 'edtf')[]; readonly pattern?: string; readonly most?: number }
  | { readonly classes: readonly PrefixedName[]; readonly codes?: CodeList }
  | { readonly iri: true }

/** A property, and where else it is known. */
export interface Property {
  readonly comment: string
  readonly range: Range
  readonly subPropertyOf?: PrefixedName
  readonly seeAlso?: PrefixedName
}

const STRING: Range = { datatype: ['xsd:string'] }
const TAGGED: Range = { datatype: ['rdf:langString'] }
const WORDS: Range = { words: true }
const COUNT: Range = { datatype: ['xsd:nonNegativeInteger'] }
const BOOLEAN: Range = { datatype: ['xsd:boolean'] }
const DATE: Range = { datatype: ['edtf'] }
const ENTITY: Range = { classes: ['r:Entity'] }
const EVENT: Range = { classes: ['r:Event'] }
const QUOTE: Range = { classes: ['r:Quote'] }
const SPAN: Range = { classes: ['r:Span'] }
const TIME: Range = { classes: ['r:Time'] }

/** Every property of the vocabulary, by its local name. */
export const PROPERTIES = {
  account: { comment: 'What one voice says of the event.', range: { classes: ['r:Account'] } },
  act: { comment: 'The speech act: an event with the time, the addressee and the place.', range: EVENT },
  agentType: { comment: 'Whether a person, an organization or software annotated.', range: { codes: 'agent-type' } },
  alternative: { comment: 'Other words in use for the same thing.', range: TAGGED },
  anchor: {
    comment: 'What an inferred date was worked out from: the publication, a source outside the text, or an event.',
    range: { classes: ['r:Event'], codes: 'anchor' },
  },
  annotationsLicense: { comment: 'SPDX licence of the annotations.', range: WORDS, seeAlso: 'dcterms:license' },
  argument: { comment: 'A participant of the event, in its role.', range: { classes: ['r:Argument'] } },
  argumentRole: { comment: 'The role that the filler plays in the event.', range: { codes: 'argument-role' } },
  aspect: {
    comment: 'Whether it is one happening, a lasting state, or happens again and again.',
    range: { codes: 'aspect' },
  },
  basis: { comment: 'Whether the text prints the date or it was worked out.', range: { codes: 'time-basis' } },
  certainty: { comment: 'How sure the voice is of what it says (FactBank).', range: { codes: 'certainty' } },
  confidence: {
    comment: 'How sure the annotator is, from 0 to 1; never how sure the source is.',
    range: { datatype: ['xsd:double'], most: 1 },
  },
  content: { comment: 'Words that are attributed, without quotation marks.', range: SPAN },
  cue: { comment: 'Words that attribute.', range: SPAN },
  dateline: { comment: 'The place in the dateline.', range: ENTITY, subPropertyOf: 'schema:locationCreated' },
  digest: {
    comment: 'SHA-256 of exactly these words in UTF-8, cut to 64 bits (RFC 6920), base64url.',
    range: { datatype: ['xsd:string'], pattern: '^[A-Za-z0-9_-]{11}$' },
  },
  edtf: { comment: 'The date, as exactly as it is known and no more.', range: DATE },
  end: { comment: 'Offset after the last unit.', range: COUNT, seeAlso: 'oa:end' },
  evidence: { comment: 'Words that say so.', range: SPAN },
  externalId: {
    comment: 'The same thing in a register that somebody else keeps.',
    range: { classes: ['r:ExternalId'] },
  },
  filler: { comment: 'Who or what plays the role.', range: { classes: ['r:Entity', 'r:Event'] } },
  framing: { comment: 'Why the wording is more than a name.', range: { codes: 'framing' } },
  gloss: {
    comment: "What is said, in the annotators' own words.",
    range: WORDS,
    subPropertyOf: 'dcterms:description',
  },
  hedge: { comment: 'Words that weaken the claim.', range: SPAN },
  holder: { comment: 'Whose position it is.', range: ENTITY },
  level: { comment: 'How a mention names what it mentions (ACE).', range: { codes: 'level' } },
  match: { comment: 'How well the external record fits (SKOS).', range: { codes: 'match' } },
  mention: { comment: 'Words that mention the record.', range: { classes: ['r:Mention'] } },
  method: { comment: 'How the annotation was made.', range: { codes: 'method' } },
  modified: { comment: 'When the publisher last changed the article.', range: TIME, seeAlso: 'dcterms:modified' },
  note: { comment: 'A remark of the annotators.', range: WORDS, subPropertyOf: 'rdfs:comment' },
  of: { comment: 'The entity in or for which the office is held.', range: ENTITY },
  offsetUnit: { comment: 'What the offsets count.', range: { codes: 'offset-unit' } },
  partOf: { comment: 'A larger entity that it belongs to.', range: ENTITY, subPropertyOf: 'dcterms:isPartOf' },
  plover: { comment: 'Where the event stands in the PLOVER ontology.', range: { classes: ['r:Plover'] } },
  ploverContext: { comment: 'A general context of PLOVER.', range: { codes: 'plover-context' } },
  ploverMode: { comment: 'The mode of the PLOVER event type.', range: { codes: 'plover-mode' } },
  ploverType: { comment: 'The PLOVER event type.', range: { codes: 'plover-type' } },
  polarity: {
    comment: 'Whether the voice says that it is so or that it is not so (FactBank).',
    range: { codes: 'polarity' },
  },
  presupposed: { comment: 'The voice takes it for granted instead of saying it.', range: BOOLEAN },
  provenance: { comment: 'Who annotated the record, when and how.', range: { classes: ['r:Provenance'] } },
  published: { comment: 'When the article was published.', range: TIME, seeAlso: 'dcterms:issued' },
  quote: { comment: 'The quote whose source says so; absent where the publisher does.', range: QUOTE },
  quoteMode: {
    comment: "Whether the content is in the source's own words, the reporter's, or both (PARC 3.0).",
    range: { codes: 'quote-mode' },
  },
  relation: { comment: 'How the event bears on another.', range: { classes: ['r:Relation'] } },
  relationType: { comment: 'The kind of relation.', range: { codes: 'relation-type' } },
  revision: { comment: 'Counts the published versions of the annotations, from 1.', range: COUNT },
  role: { comment: 'An office or function that the entity holds.', range: { classes: ['r:Role'] } },
  schemaReference: { comment: 'The JSON Schema that the file of the article names.', range: WORDS },
  schemaVersion: { comment: 'The version of the data model.', range: COUNT },
  scheme: { comment: 'The register: wikidata, iso3166-1, un-symbol, url, or another.', range: WORDS },
  source: {
    comment: 'Who says it; absent where the text names no source.',
    range: ENTITY,
    subPropertyOf: 'prov:wasAttributedTo',
  },
  sourceSpan: { comment: 'The words that name the source here.', range: SPAN },
  specificity: {
    comment: 'Whether the text names it, means a particular one, or means a class (ACE).',
    range: { codes: 'specificity' },
  },
  stanceExpression: { comment: 'How the stance shows.', range: { codes: 'stance-expression' } },
  stanceValue: { comment: 'Where the holder stands.', range: { codes: 'stance-value' } },
  start: { comment: 'Offset of the first unit.', range: COUNT, seeAlso: 'oa:start' },
  statedPart: { comment: 'A part of the date that the words print.', range: { codes: 'stated-part' } },
  status: { comment: 'How far the annotation has come.', range: { codes: 'status' } },
  summary: {
    comment: "What it is about, in the annotators' own words.",
    range: WORDS,
    subPropertyOf: 'dcterms:abstract',
  },
  target: { comment: 'What the position is about.', range: { classes: ['r:Entity', 'r:Event', 'r:Quote'] } },
  tense: {
    comment: 'When the voice places the event, seen from the moment at which it speaks.',
    range: { codes: 'tense' },
  },
  text: {
    comment: 'The words themselves, because they stand inside quotation marks.',
    range: TAGGED,
    seeAlso: 'oa:exact',
  },
  textCodePoints: { comment: 'Length of the canonical text in code points.', range: COUNT },
  textContent: {
    comment: 'The canonical text, where it may be given.',
    range: TAGGED,
    subPropertyOf: 'schema:articleBody',
  },
  textDigest: {
    comment: 'SHA-256 of the canonical text in UTF-8, base64url.',
    range: { datatype: ['xsd:string'], pattern: '^[A-Za-z0-9_-]{43}$' },
  },
  textIncluded: { comment: 'Whether the text may be and is given.', range: BOOLEAN },
  textLength: { comment: 'Length of the canonical text in its offset unit.', range: COUNT },
  textLicense: { comment: 'SPDX licence of the text.', range: WORDS, seeAlso: 'dcterms:license' },
  textRightsHolder: {
    comment: 'Who holds the rights in the text.',
    range: ENTITY,
    subPropertyOf: 'dcterms:rightsHolder',
  },
  time: { comment: 'When it is.', range: TIME },
  timeExpression: { comment: 'The words that give the time.', range: SPAN },
  title: { comment: 'The name of the office.', range: WORDS },
  to: { comment: 'The other event.', range: EVENT },
  url: { comment: 'Where the article was published.', range: { datatype: ['xsd:anyURI'] }, seeAlso: 'schema:url' },
  verbatim: {
    comment: 'A part of the content inside quotation marks, word for word.',
    range: { classes: ['r:VerbatimSpan'] },
  },
  version: { comment: 'The version, for software.', range: WORDS },
  within: {
    comment:
      'The quote inside which this one is reported (MPQA nested sources); absent where the publisher reports it.',
    range: QUOTE,
    subPropertyOf: 'prov:wasQuotedFrom',
  },
} as const satisfies Readonly<Record<string, Property>>

/** The properties of other vocabularies that are used as they are. */
export const BORROWED = {
  'dcterms:created': { datatype: ['xsd:date', 'xsd:dateTime'] },
  'dcterms:identifier': STRING,
  'dcterms:isPartOf': { classes: ['r:Article'] },
  'dcterms:isReplacedBy': { iri: true },
  'dcterms:issued': DATE,
  'dcterms:language': STRING,
  'dcterms:modified': DATE,
  'dcterms:publisher': ENTITY,
  'dcterms:title': TAGGED,
  'prov:generatedAtTime': { datatype: ['xsd:dateTime'] },
  'prov:wasAttributedTo': ENTITY,
  'prov:wasQuotedFrom': { classes: ['r:Quote', 'r:Article'] },
  'rdfs:label': WORDS,
  'skos:altLabel': TAGGED,
  'skos:broadMatch': { iri: true },
  'skos:closeMatch': { iri: true },
  'skos:exactMatch': { iri: true },
  'skos:narrowMatch': { iri: true },
  'skos:prefLabel': TAGGED,
  'skos:relatedMatch': { iri: true },
} as const satisfies Readonly<Partial<Record<PrefixedName, Range>>>

/** A property of the vocabulary, or one that is borrowed. */
export type PropertyName = `r:${keyof typeof PROPERTIES}` | keyof typeof BORROWED

/** What stands at the end of a property. */
export const rangeOf = (name: PropertyName): Range =>
  name.startsWith('r:')
    ? PROPERTIES[name.slice(2) as keyof typeof PROPERTIES].range
    : BORROWED[name as keyof typeof BORROWED]
