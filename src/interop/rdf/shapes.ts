import { CLASSES, type ClassOf, ENTITY_CLASSES, type Times, type Use } from './classes.js'
import { CODE_LISTS, type CodeList, codeName } from './code-lists.js'
import { EDTF, turtleHead } from './namespaces.js'
import { type PropertyName, type Range, rangeOf } from './properties.js'

const COUNTS: Readonly<Record<Times, readonly string[]>> = {
  one: ['sh:minCount 1', 'sh:maxCount 1'],
  maybe: ['sh:maxCount 1'],
  many: [],
  some: ['sh:minCount 1'],
}

const anyOf = (alternatives: readonly string[]): string =>
  alternatives.length === 1 ? alternatives.join('') : `sh:or ( ${alternatives.map((one) => `[ ${one} ]`).join(' ')} )`

const codesIn = (list: CodeList): string =>
  `sh:in ( ${CODE_LISTS[list].map((code) => codeName(list, code)).join(' ')} )`

function constraintsOf(range: Range): readonly string[] {
  if ('iri' in range) return ['sh:nodeKind sh:IRI']
  if ('words' in range) return ['sh:nodeKind sh:Literal', 'sh:minLength 1']
  if ('classes' in range) {
    const codes = range.codes === undefined ? [] : [codesIn(range.codes)]
    return ['sh:nodeKind sh:IRI', anyOf([...range.classes.map((name) => `sh:class ${name}`), ...codes])]
  }
  if ('codes' in range) return [codesIn(range.codes)]
  const datatypes = range.datatype.map((name) => `sh:datatype ${name === 'edtf' ? `<${EDTF}>` : name}`)
  return [
    anyOf(datatypes),
    ...(range.pattern === undefined ? [] : [`sh:pattern "${range.pattern}"`]),
    ...(range.most === undefined
      ? []
      : ['sh:minInclusive "0"^^xsd:double', `sh:maxInclusive "${range.most}"^^xsd:double`]),
  ]
}

function propertyShape(name: PropertyName, use: Times | Use): string {
  const { times, range, equals, lessThan }: Use = typeof use === 'string' ? { times: use } : use
  return [
    `sh:path ${name}`,
    ...COUNTS[times],
    ...constraintsOf(range ?? rangeOf(name)),
    ...(equals === undefined ? [] : [`sh:equals ${equals}`]),
    ...(lessThan === undefined ? [] : [`sh:lessThan ${lessThan}`]),
  ].join(' ; ')
}

/** Exactly one of the classes of entities. */
const ENTITY_TYPE = `sh:path rdf:type ; sh:qualifiedMinCount 1 ; sh:qualifiedMaxCount 1 ; sh:qualifiedValueShape [ sh:in ( ${ENTITY_CLASSES.map(({ name }) => name).join(' ')} ) ]`

function nodeShape([name, { uses, open }]: readonly [string, ClassOf]): string {
  const properties = Object.entries(uses).map(([property, use]) => propertyShape(property as PropertyName, use))
  if (name === 'Entity') properties.push(ENTITY_TYPE)
  const lines = [
    `r:${name}Shape a sh:NodeShape`,
    `sh:targetClass r:${name}`,
    'sh:nodeKind sh:IRI',
    ...(open ? [] : ['sh:closed true', 'sh:ignoredProperties ( rdf:type )']),
    ...properties.map((property) => `sh:property [ ${property} ]`),
  ]
  return `${lines.join(' ;\n  ')} .\n`
}

/**
 * SHACL shapes for what {@link toRdf} writes, made from the model's own code lists: how often each property stands, of what
 * datatype, with which codes, that a reference leads to a node of the right class, that a span ends after its start.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { shapesTurtle } from 'reportedly/interop'
 *
 * assert.ok(shapesTurtle().includes('sh:targetClass r:Quote'))
 * ```
 */
export const shapesTurtle = (): string => [turtleHead(), ...Object.entries(CLASSES).map(nodeShape)].join('\n')
