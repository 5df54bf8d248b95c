import type {
  Account,
  Agent,
  AgentType,
  Article,
  Entity,
  Event,
  ExternalId,
  Mention,
  Provenance,
  Quote,
  Span,
  Stance,
  Time,
  VerbatimSpan,
} from '../../model/index.js'
import { isEdtf } from '../../time/index.js'
import { articleIri, type IriOptions, recordIri } from '../iri.js'
import { entityClass } from './classes.js'
import { type CodeList, codeName } from './code-lists.js'
import { externalIri } from './external-iri.js'
import { instant } from './instant.js'
import type { PrefixedName } from './namespaces.js'
import type { PropertyName } from './properties.js'
import {
  count,
  date,
  inLanguage,
  iri,
  named,
  plain,
  quad,
  type RdfLiteral,
  type RdfNamedNode,
  type RdfQuad,
  typed,
} from './terms.js'

const PROV_AGENT: Readonly<Record<AgentType, PrefixedName>> = {
  person: 'prov:Person',
  organization: 'prov:Organization',
  software: 'prov:SoftwareAgent',
}

/**
 * An article as RDF/JS quads, in a graph of its own. No node is blank: what stands inside a record is named by the record's
 * IRI and the path to it.
 *
 * @returns an array that nothing else holds
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { article } from 'reportedly'
 * import { toQuads } from 'reportedly/interop'
 *
 * const quads = toQuads(article.data)
 * const sources = quads.filter(({ predicate }) => predicate.value === 'urn:reportedly:term:source')
 * assert.equal(sources.length, article.data.quotes.filter(({ source }) => source !== null).length)
 * ```
 */
export function toQuads(article: Article, options: IriOptions = {}): RdfQuad[] {
  return new ArticleQuads(article, options).quads
}

class ArticleQuads {
  readonly quads: RdfQuad[] = []
  readonly #article: Article
  readonly #base: string
  readonly #node: RdfNamedNode
  readonly #graph: RdfNamedNode
  readonly #iriOf: (id: string) => string
  readonly #records: ReadonlySet<string>
  readonly #sources: ReadonlyMap<string, string | null>

  constructor(article: Article, options: IriOptions) {
    const { entities, events, quotes, stances } = article
    this.#article = article
    this.#base = articleIri(article, options)
    this.#node = iri(this.#base)
    this.#graph = iri(`${this.#base}/graph`)
    this.#iriOf = (id) => recordIri(article, id, options)
    this.#records = new Set([entities, events, quotes, stances].flatMap((records) => records.map(({ id }) => id)))
    this.#sources = new Map(quotes.map(({ id, source }) => [id, source]))
    this.#metadata()
    for (const agent of article.agents) this.#agent(agent)
    for (const entity of entities) this.#entity(entity)
    for (const event of events) this.#event(event)
    for (const quote of quotes) this.#quote(quote)
    for (const stance of stances) this.#stance(stance)
  }

  #put(subject: RdfNamedNode, predicate: PropertyName | 'rdf:type', object: RdfNamedNode | RdfLiteral): void {
    this.quads.push(quad(subject, named(predicate), object, this.#graph))
  }

  #type(subject: RdfNamedNode, ...classes: readonly PrefixedName[]): void {
    for (const name of classes) this.#put(subject, 'rdf:type', named(name))
  }

  #code(subject: RdfNamedNode, predicate: PropertyName, list: CodeList, code: string | undefined): void {
    if (code !== undefined) this.#put(subject, predicate, named(codeName(list, code)))
  }

  #plain(subject: RdfNamedNode, predicate: PropertyName, words: string | undefined): void {
    if (words !== undefined) this.#put(subject, predicate, plain(words))
  }

  /** Words in the language of the article. */
  #words(subject: RdfNamedNode, predicate: PropertyName, words: string | undefined): void {
    if (words !== undefined) this.#put(subject, predicate, inLanguage(words, this.#article.language))
  }

  #date(subject: RdfNamedNode, predicate: PropertyName, edtf: string): void {
    this.#put(subject, predicate, isEdtf(edtf) ? date(edtf) : plain(edtf))
  }

  #to(subject: RdfNamedNode, predicate: PropertyName, id: string | null | undefined): void {
    if (id !== undefined && id !== null) this.#put(subject, predicate, this.#record(id))
  }

  #record(id: string): RdfNamedNode {
    return iri(this.#iriOf(id))
  }

  /** An agent may have the id of a record. */
  #agentNode(id: string): RdfNamedNode {
    return iri(this.#records.has(id) ? `${this.#iriOf(id)}/agent` : this.#iriOf(id))
  }

  /** A node inside another, which leads to it. */
  #inner(
    subject: RdfNamedNode,
    predicate: PropertyName,
    path: string,
    ...classes: readonly PrefixedName[]
  ): RdfNamedNode {
    const node = iri(`${subject.value}/${path}`)
    this.#put(subject, predicate, node)
    this.#type(node, ...classes)
    return node
  }

  #metadata(): void {
    const { id, title, summary, url, language, publisher, dateline, published, modified, rights, text } = this.#article
    const node = this.#node
    this.#type(node, 'r:Article', 'schema:NewsArticle', 'prov:Entity')
    this.#plain(node, 'dcterms:identifier', id)
    this.#plain(node, 'r:schemaReference', this.#article.$schema)
    this.#put(node, 'r:schemaVersion', count(this.#article.schemaVersion))
    this.#put(node, 'r:revision', count(this.#article.revision))
    this.#words(node, 'dcterms:title', title)
    this.#plain(node, 'r:summary', summary)
    if (url !== undefined) this.#put(node, 'r:url', typed(url, 'xsd:anyURI'))
    this.#plain(node, 'dcterms:language', language)
    this.#to(node, 'dcterms:publisher', publisher)
    this.#to(node, 'r:dateline', dateline)
    this.#date(node, 'dcterms:issued', published.edtf)
    if (modified) this.#date(node, 'dcterms:modified', modified.edtf)
    this.#put(node, 'r:textIncluded', typed(String(rights.text.included), 'xsd:boolean'))
    this.#plain(node, 'r:textLicense', rights.text.license)
    this.#to(node, 'r:textRightsHolder', rights.text.holder)
    this.#plain(node, 'r:annotationsLicense', rights.annotations.license)
    this.#code(node, 'r:offsetUnit', 'offset-unit', text.offsetUnit)
    this.#put(node, 'r:textLength', count(text.length))
    if (text.codePoints !== undefined) this.#put(node, 'r:textCodePoints', count(text.codePoints))
    this.#plain(node, 'r:textDigest', text.digest)
    this.#words(node, 'r:textContent', text.content)
    this.#time(node, 'r:published', 'published', published)
    if (modified) this.#time(node, 'r:modified', 'modified', modified)
  }

  #agent({ id, type, name, version }: Agent): void {
    const node = this.#agentNode(id)
    this.#type(node, 'r:Agent', 'prov:Agent', PROV_AGENT[type])
    this.#plain(node, 'dcterms:identifier', id)
    this.#put(node, 'dcterms:isPartOf', this.#node)
    this.#plain(node, 'rdfs:label', name)
    this.#code(node, 'r:agentType', 'agent-type', type)
    this.#plain(node, 'r:version', version)
  }

  /** What every record has. */
  #start(record: { id: string; provenance: Provenance }, ...classes: readonly PrefixedName[]): RdfNamedNode {
    const node = this.#record(record.id)
    this.#type(node, ...classes, 'prov:Entity')
    this.#plain(node, 'dcterms:identifier', record.id)
    this.#put(node, 'dcterms:isPartOf', this.#node)
    this.#to(node, 'dcterms:isReplacedBy', record.provenance.replacedBy)
    return node
  }

  #provenance(record: RdfNamedNode, { by, at, method, status, confidence, note }: Provenance): void {
    const node = this.#inner(record, 'r:provenance', 'provenance', 'r:Provenance', 'prov:Entity')
    const when = instant(at)
    this.#put(node, 'prov:wasAttributedTo', this.#agentNode(by))
    this.#put(node, 'dcterms:created', when)
    if (when.datatype.equals(named('xsd:dateTime'))) this.#put(node, 'prov:generatedAtTime', when)
    this.#code(node, 'r:method', 'method', method)
    this.#code(node, 'r:status', 'status', status)
    if (confidence !== undefined) this.#put(node, 'r:confidence', typed(String(confidence), 'xsd:double'))
    this.#plain(node, 'r:note', note)
  }

  #entity(entity: Entity): void {
    const node = this.#start(entity, 'r:Entity', entityClass(entity.type))
    this.#code(node, 'r:specificity', 'specificity', entity.specificity)
    this.#put(node, 'rdfs:label', inLanguage(entity.name, 'en'))
    for (const [tag, label] of Object.entries(entity.labels ?? {})) {
      this.#put(node, 'skos:prefLabel', inLanguage(label, tag))
    }
    for (const alias of entity.aliases ?? []) this.#words(node, 'skos:altLabel', alias)
    for (const id of entity.partOf ?? []) this.#to(node, 'r:partOf', id)
    this.#provenance(node, entity.provenance)
    this.#externalIds(node, entity.externalIds)
    this.#mentions(node, entity.mentions)
    entity.roles?.forEach(({ title, of, time }, i) => {
      const role = this.#inner(node, 'r:role', `roles/${i}`, 'r:Role')
      this.#plain(role, 'r:title', title)
      this.#to(role, 'r:of', of)
      if (time) this.#time(role, 'r:time', 'time', time)
    })
  }

  #event(event: Event): void {
    const node = this.#start(event, 'r:Event')
    this.#plain(node, 'r:summary', event.summary)
    this.#code(node, 'r:aspect', 'aspect', event.aspect)
    this.#provenance(node, event.provenance)
    this.#externalIds(node, event.externalIds)
    if (event.plover) {
      const plover = this.#inner(node, 'r:plover', 'plover', 'r:Plover')
      this.#code(plover, 'r:ploverType', 'plover-type', event.plover.type)
      this.#code(plover, 'r:ploverMode', 'plover-mode', event.plover.mode)
      for (const context of event.plover.contexts ?? []) {
        this.#code(plover, 'r:ploverContext', 'plover-context', context)
      }
    }
    event.arguments.forEach(({ role, filler }, i) => {
      const argument = this.#inner(node, 'r:argument', `arguments/${i}`, 'r:Argument')
      this.#code(argument, 'r:argumentRole', 'argument-role', role)
      this.#to(argument, 'r:filler', filler)
    })
    if (event.time) this.#time(node, 'r:time', 'time', event.time)
    this.#mentions(node, event.mentions)
    event.accounts.forEach((account, i) => {
      this.#account(node, account, i)
    })
    event.relations?.forEach(({ type, to, quote, evidence }, i) => {
      const relation = this.#inner(node, 'r:relation', `relations/${i}`, 'r:Relation')
      this.#code(relation, 'r:relationType', 'relation-type', type)
      this.#to(relation, 'r:to', to)
      this.#voice(relation, quote)
      this.#spans(relation, 'r:evidence', 'evidence', evidence)
    })
  }

  #account(event: RdfNamedNode, account: Account, index: number): void {
    const node = this.#inner(event, 'r:account', `accounts/${index}`, 'r:Account', 'prov:Entity')
    this.#voice(node, account.quote)
    this.#code(node, 'r:certainty', 'certainty', account.certainty)
    this.#code(node, 'r:polarity', 'polarity', account.polarity)
    this.#code(node, 'r:tense', 'tense', account.tense)
    if (account.presupposed) this.#put(node, 'r:presupposed', typed('true', 'xsd:boolean'))
    this.#spans(node, 'r:hedge', 'hedges', account.hedges)
    this.#spans(node, 'r:evidence', 'evidence', account.evidence)
  }

  /** On whose word: a quote's source, or the publisher. */
  #voice(node: RdfNamedNode, quote: string | null): void {
    this.#to(node, 'r:quote', quote)
    this.#to(node, 'prov:wasAttributedTo', quote === null ? this.#article.publisher : this.#sources.get(quote))
  }

  #quote(quote: Quote): void {
    const node = this.#start(quote, 'r:Quote')
    this.#code(node, 'r:quoteMode', 'quote-mode', quote.mode)
    this.#to(node, 'r:source', quote.source)
    this.#to(node, 'prov:wasAttributedTo', quote.source)
    this.#to(node, 'r:within', quote.within)
    this.#put(node, 'prov:wasQuotedFrom', quote.within === null ? this.#node : this.#record(quote.within))
    this.#to(node, 'r:act', quote.act)
    this.#plain(node, 'r:gloss', quote.gloss)
    this.#provenance(node, quote.provenance)
    this.#spans(node, 'r:cue', 'cue', quote.cue)
    if (quote.sourceSpan) this.#span(node, 'r:sourceSpan', 'sourceSpan', quote.sourceSpan)
    this.#spans(node, 'r:content', 'content', quote.content)
    quote.verbatim?.forEach((span: VerbatimSpan, i) => {
      const verbatim = this.#span(node, 'r:verbatim', `verbatim/${i}`, span, 'r:VerbatimSpan')
      this.#words(verbatim, 'r:text', span.text)
    })
  }

  #stance(stance: Stance): void {
    const node = this.#start(stance, 'r:Stance')
    this.#to(node, 'r:holder', stance.holder)
    this.#to(node, 'r:target', stance.target)
    this.#code(node, 'r:stanceValue', 'stance-value', stance.value)
    this.#code(node, 'r:stanceExpression', 'stance-expression', stance.expression)
    for (const quote of stance.quotes) this.#to(node, 'r:quote', quote)
    this.#plain(node, 'r:gloss', stance.gloss)
    this.#provenance(node, stance.provenance)
    this.#spans(node, 'r:evidence', 'evidence', stance.evidence)
  }

  #externalIds(record: RdfNamedNode, externalIds: readonly ExternalId[]): void {
    externalIds.forEach((externalId, i) => {
      const node = this.#inner(record, 'r:externalId', `externalIds/${i}`, 'r:ExternalId')
      this.#plain(node, 'r:scheme', externalId.scheme)
      this.#plain(node, 'dcterms:identifier', externalId.id)
      this.#code(node, 'r:match', 'match', externalId.match)
      const there = externalIri(externalId)
      if (there !== undefined) this.#put(record, `skos:${externalId.match}Match`, iri(there))
    })
  }

  #mentions(record: RdfNamedNode, mentions: readonly Mention[]): void {
    mentions.forEach((mention, i) => {
      const node = this.#span(record, 'r:mention', `mentions/${i}`, mention, 'r:Mention')
      this.#code(node, 'r:level', 'level', mention.level)
      this.#code(node, 'r:framing', 'framing', mention.framing?.kind)
      for (const alternative of mention.framing?.alternatives ?? []) this.#words(node, 'r:alternative', alternative)
    })
  }

  #time(subject: RdfNamedNode, predicate: PropertyName, path: string, time: Time): void {
    const node = this.#inner(subject, predicate, path, 'r:Time')
    this.#date(node, 'r:edtf', time.edtf)
    this.#code(node, 'r:basis', 'time-basis', time.basis)
    for (const part of time.stated ?? []) this.#code(node, 'r:statedPart', 'stated-part', part)
    if (time.anchor === 'published' || time.anchor === 'external') this.#code(node, 'r:anchor', 'anchor', time.anchor)
    else this.#to(node, 'r:anchor', time.anchor)
    this.#plain(node, 'r:note', time.note)
    if (time.expression) this.#span(node, 'r:timeExpression', 'expression', time.expression)
  }

  #spans(subject: RdfNamedNode, predicate: PropertyName, path: string, spans: readonly Span[]): void {
    spans.forEach((span, i) => {
      this.#span(subject, predicate, `${path}/${i}`, span)
    })
  }

  #span(
    subject: RdfNamedNode,
    predicate: PropertyName,
    path: string,
    { start, end, digest }: Span,
    ...classes: readonly PrefixedName[]
  ): RdfNamedNode {
    const node = this.#inner(subject, predicate, path, 'r:Span', ...classes)
    this.#put(node, 'r:start', count(start))
    this.#put(node, 'r:end', count(end))
    this.#plain(node, 'r:digest', digest)
    this.#code(node, 'r:offsetUnit', 'offset-unit', this.#article.text.offsetUnit)
    return node
  }
}
