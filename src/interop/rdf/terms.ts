import { EDTF, expand, type PrefixedName } from './namespaces.js'

/** An IRI, as RDF/JS has it. */
export interface RdfNamedNode {
  readonly termType: 'NamedNode'
  readonly value: string
  equals(other: RdfOther): boolean
}

/** A literal, as RDF/JS has it. */
export interface RdfLiteral {
  readonly termType: 'Literal'
  readonly value: string
  /** A language tag, or the empty string. */
  readonly language: string
  readonly datatype: RdfNamedNode
  equals(other: RdfOther): boolean
}

/** A statement in a graph, as RDF/JS has it. */
export interface RdfQuad {
  readonly termType: 'Quad'
  readonly value: ''
  readonly subject: RdfNamedNode
  readonly predicate: RdfNamedNode
  readonly object: RdfNamedNode | RdfLiteral
  readonly graph: RdfNamedNode
  equals(other: RdfOther): boolean
}

/** What a term may be compared with: a term of any RDF/JS implementation. */
type RdfOther = object | null | undefined

type Fields = Readonly<Record<string, unknown>>

class NamedNode implements RdfNamedNode {
  readonly termType = 'NamedNode'
  constructor(readonly value: string) {}

  equals(other: RdfOther): boolean {
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

  equals(other: RdfOther): boolean {
    const { termType, value, language, datatype, direction } = (other ?? {}) as Fields
    return (
      termType === this.termType &&
      value === this.value &&
      language === this.language &&
      !direction &&
      this.datatype.equals(datatype as RdfOther)
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

  equals(other: RdfOther): boolean {
    const { termType, subject, predicate, object, graph } = (other ?? {}) as Record<string, RdfOther | string>
    return (
      termType === this.termType &&
      this.subject.equals(subject as RdfOther) &&
      this.predicate.equals(predicate as RdfOther) &&
      this.object.equals(object as RdfOther) &&
      this.graph.equals(graph as RdfOther)
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
