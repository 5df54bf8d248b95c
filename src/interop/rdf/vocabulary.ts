import { CLASSES, type ClassOf, ENTITY_CLASSES } from './classes.js'
import { CODE_LISTS, type CodeList, codeName } from './code-lists.js'
import { EDTF, type PrefixedName, turtleHead } from './namespaces.js'
import { PROPERTIES, type Property, type Range } from './properties.js'

const string = (words: string): string => `"${words.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"@en`

/** A name in words: `textDigest` becomes "text digest". */
const label = (name: string): string =>
  name.replace(/[A-Z]/g, (letter, at) => `${at > 0 ? ' ' : ''}${letter.toLowerCase()}`)

/** A subject with what is said of it; what is empty is left out. */
function statements(subject: PrefixedName, said: readonly (readonly [string, readonly string[]])[]): string {
  const lines = said
    .filter(([, objects]) => objects.length > 0)
    .map(([predicate, objects]) => `${predicate} ${objects.join(', ')}`)
  return `${subject} ${lines.join(' ;\n  ')} .\n`
}

const listed = (name: PrefixedName | undefined): readonly string[] => (name === undefined ? [] : [name])

function classStatements([name, { comment, subClassOf = [], seeAlso }]: readonly [string, ClassOf]): string {
  return statements(`r:${name}`, [
    ['a', ['rdfs:Class', 'owl:Class']],
    ['rdfs:label', [string(label(name))]],
    ['rdfs:comment', [string(comment)]],
    ['rdfs:subClassOf', subClassOf],
    ['rdfs:seeAlso', listed(seeAlso)],
  ])
}

/** What a value of a property is, where it is of one kind only. */
function rangeOf(range: Range): readonly string[] {
  if ('iri' in range) return []
  if ('words' in range) return ['rdfs:Literal']
  if ('classes' in range) return range.classes.length === 1 && range.codes === undefined ? range.classes : []
  if ('codes' in range) return ['skos:Concept']
  return range.datatype.length === 1 ? range.datatype.map((name) => (name === 'edtf' ? `<${EDTF}>` : name)) : []
}

function propertyStatements([name, { comment, range, subPropertyOf, seeAlso }]: readonly [string, Property]): string {
  return statements(`r:${name}`, [
    ['a', ['rdf:Property', 'datatype' in range || 'words' in range ? 'owl:DatatypeProperty' : 'owl:ObjectProperty']],
    ['rdfs:label', [string(label(name))]],
    ['rdfs:comment', [string(comment)]],
    ['rdfs:range', rangeOf(range)],
    ['rdfs:subPropertyOf', listed(subPropertyOf)],
    ['rdfs:seeAlso', listed(seeAlso)],
  ])
}

function codeStatements([list, codes]: readonly [string, readonly string[]]): string {
  const scheme: PrefixedName = `r:${list}-codes`
  const concepts = codes.map((code) =>
    statements(codeName(list as CodeList, code), [
      ['a', ['skos:Concept']],
      ['skos:inScheme', [scheme]],
      ['skos:notation', [string(code).slice(0, -'@en'.length)]],
      ['rdfs:label', [string(code)]],
    ]),
  )
  const head = statements(scheme, [
    ['a', ['skos:ConceptScheme']],
    ['rdfs:label', [string(list.replaceAll('-', ' '))]],
  ])
  return [head, ...concepts].join('')
}

/**
 * The vocabulary as Turtle: every class, property and code with a label, and links to schema.org, PROV-O, SKOS, Dublin Core
 * and Web Annotation.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { vocabularyTurtle } from 'reportedly/interop'
 *
 * assert.ok(vocabularyTurtle().includes('r:source a rdf:Property'))
 * ```
 */
export function vocabularyTurtle(): string {
  return [
    turtleHead(),
    ...Object.entries(CLASSES).map(classStatements),
    ...ENTITY_CLASSES.map(({ name, type, elsewhere }) =>
      statements(name, [
        ['a', ['rdfs:Class', 'owl:Class']],
        ['rdfs:label', [string(type)]],
        ['rdfs:comment', [string(`An entity of the type ${type}.`)]],
        ['rdfs:subClassOf', ['r:Entity']],
        ['rdfs:seeAlso', [elsewhere]],
      ]),
    ),
    ...Object.entries(PROPERTIES).map(propertyStatements),
    ...Object.entries(CODE_LISTS).map(codeStatements),
  ].join('\n')
}
