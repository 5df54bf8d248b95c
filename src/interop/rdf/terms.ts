import { EDTF, expand, type PrefixedName } from './namespaces.js'

/** An IRI, as RDF/JS has it. */
export interface RdfNamedNode {
  readonly termType: 'NamedNode'
  readonly value: string
  /** Whether another term says the same. */
  equals(other: object | null | undefined): boolean
}

/** A literal, as RDF/JS has it. */
export interface RdfLiteral {
  readonly termType: 'Literal'
  readonly value: string
  /** A language tag, or the empty string. */
  readonly language: string
  readonly datatype: RdfNamedNode
  /** Whether another term says the same. */
  equals(other: object | null | undefined): boolean
}

/** A statement in a graph, as RDF/JS has it. */
export interface RdfQuad {
  readonly termType: 'Quad'
  readonly value: ''
  readonly subject: RdfNamedNode
  readonly predicate: RdfNamedNode
  readonly object: RdfNamedNode | RdfLiteral
  readonly graph: RdfNamedNode
  /** Whether another term says the same. */
  equals(other: object | null | undefined): boolean
}

type Fields = Readonly<Record<string, unknown>>

class NamedNode implements RdfNamedNode {
  readonly termType = 'NamedNode'
  constructor(readonly value: string) {}

  equals(other: object | null | undefined): boolean {
    const { termType, value } = (other ?? {}) as Fields
    return termType === this.termType && value === this.value
  }
}

class Literal implements RdfLiteral {
  readonly termType = 'Literal'
  constructor(
    readonly value: string,
    readonly language: string,
    readonly datatype: RdfNamedNode,
  ) {}

  equals(other: object | null | undefined): boolean {
    const { termType, value, language, datatype, direction } = (other ?? {}) as Fields
    return (
      termType === this.termType &&
      value === this.value &&
      language === this.language &&
      !direction &&
      this.datatype.equals(datatype as object | null | undefined)
    )
  }
}

class Quad implements RdfQuad {
  readonly termType = 'Quad'
  readonly value = ''
  constructor(
    readonly subject: RdfNamedNode,
    readonly predicate: RdfNamedNode,
    readonly object: RdfNamedNode | RdfLiteral,
    readonly graph: RdfNamedNode,
  ) {}

  equals(other: object | null | undefined): boolean {
    const { termType, subject, predicate, object, graph } = (other ?? {}) as Record<
      string,
      object | null | undefined | string
    >
    return (
      termType === this.termType &&
      this.subject.equals(subject as object | null | undefined) &&
      this.predicate.equals(predicate as object | null | undefined) &&
      this.object.equals(object as object | null | undefined) &&
      this.graph.equals(graph as object | null | undefined)
    )
  }
}

/** An IRI. */
export const iri = (value: string): RdfNamedNode => new NamedNode(value)

const known = new Map<PrefixedName, RdfNamedNode>()

/** The IRI that a prefixed name stands for; for names of which there are few. */
export function named(name: PrefixedName): RdfNamedNode {
  let node = known.get(name)
  if (node === undefined) {
    node = iri(expand(name))
    known.set(name, node)
  }
  return node
}

const EDTF_DATATYPE = iri(EDTF)

/** Half a character cannot be written as UTF-8: it becomes U+FFFD, as everywhere. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD')

const literal = (value: string, language: string, datatype: RdfNamedNode): RdfLiteral =>
  new Literal(wellFormed(value), language, datatype)

/** A literal of a datatype. */
export const typed = (value: string, datatype: PrefixedName): RdfLiteral => literal(value, '', named(datatype))

/** A date. */
export const date = (edtf: string): RdfLiteral => literal(edtf, '', EDTF_DATATYPE)

/** Words in no particular language. */
export const plain = (value: string): RdfLiteral => typed(value, 'xsd:string')

/** Words in a language. */
export const inLanguage = (value: string, tag: string): RdfLiteral => literal(value, tag, named('rdf:langString'))

/** A whole number from 0. */
export const count = (value: number): RdfLiteral => typed(String(value), 'xsd:nonNegativeInteger')

/** A statement. */
export const quad = (
  subject: RdfNamedNode,
  predicate: RdfNamedNode,
  object: RdfNamedNode | RdfLiteral,
  graph: RdfNamedNode,
): RdfQuad => new Quad(subject, predicate, object, graph)
