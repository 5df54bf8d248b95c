import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { DataFactory, Parser, type Quad, Store } from 'n3'
import { skipWithout } from '../support/needs.js'

const readers = createRequire(resolve('test/readers/package.json'))

const NEEDED = ['oxigraph', 'rdf-validate-shacl', 'shacl-engine'] as const

/** Whether a test that reads RDF with what others wrote has to be skipped. */
export const skipWithoutRdfReaders = (): boolean =>
  skipWithout(NEEDED.every(isThere) ? 'all' : undefined, 'reading RDF needs `npm ci --prefix test/readers`')

function isThere(name: string): boolean {
  try {
    readers.resolve(name)
    return true
  } catch {
    return false
  }
}

const load = (name: string) => import(pathToFileURL(readers.resolve(name)).href)

/** The quads of a document, as n3 reads them. */
export const readByN3 = (document: string, format: 'N-Quads' | 'Turtle'): Quad[] =>
  new Parser({ format }).parse(document)

const MEDIA_TYPES = { 'N-Quads': 'application/n-quads', Turtle: 'text/turtle' } as const

/** A quad as one comparable line, whatever implementation it is of. */
export function lineOf({ subject, predicate, object }: TripleLike): string {
  const { termType, value, language = '', datatype } = object
  const literal = termType === 'Literal' ? [language.toLowerCase(), datatype?.value] : []
  return JSON.stringify([subject.value, predicate.value, termType, value, ...literal])
}

/** A term of any implementation. */
export interface TermLike {
  readonly termType: string
  readonly value: string
  readonly language?: string
  readonly datatype?: { readonly value: string }
}

/** A quad of any implementation. */
export interface TripleLike {
  readonly subject: TermLike
  readonly predicate: TermLike
  readonly object: TermLike
}

/** The quads of a document, as Oxigraph reads them. */
export async function readByOxigraph(document: string, format: 'N-Quads' | 'Turtle'): Promise<readonly TripleLike[]> {
  const oxigraph = await load('oxigraph')
  return (oxigraph.parse ?? oxigraph.default.parse)(document, { format: MEDIA_TYPES[format] })
}

/** What a SPARQL query finds in N-Quads. */
export async function queryByOxigraph(
  nQuads: string,
  query: string,
): Promise<readonly ReadonlyMap<string, TermLike>[]> {
  const oxigraph = await load('oxigraph')
  const store = new (oxigraph.Store ?? oxigraph.default.Store)()
  store.load(nQuads, { format: MEDIA_TYPES['N-Quads'] })
  return store.query(query)
}

/** Whether quads conform to shapes, and the nodes that do not. */
export interface Verdict {
  readonly conforms: boolean
  readonly nodes: readonly string[]
  /** What fails, for a message. */
  readonly failures: readonly string[]
}

interface Named {
  readonly value?: string
  readonly term?: { readonly value: string }
}

/** A result of either implementation. */
interface Result {
  readonly focusNode?: Named
  readonly path?: unknown
  readonly sourceConstraintComponent?: Named
  readonly constraintComponent?: Named
}

const nameOf = (named: Named | undefined): string => named?.value ?? named?.term?.value ?? ''

function verdictOf({ conforms, results }: { conforms: boolean; results: readonly Result[] }): Verdict {
  const failures = results.map(({ focusNode, path, sourceConstraintComponent, constraintComponent }) =>
    [nameOf(focusNode), JSON.stringify(path), nameOf(sourceConstraintComponent ?? constraintComponent)].join(' '),
  )
  return { conforms, nodes: results.map(({ focusNode }) => nameOf(focusNode)), failures }
}

/** A judge of quads by shapes that somebody else wrote. */
export type Judge = (quads: readonly TripleLike[]) => Promise<Verdict>

/** The implementations of SHACL that judge, by name. */
export async function judges(shapes: string): Promise<Readonly<Record<'rdf-validate-shacl' | 'shacl-engine', Judge>>> {
  const shapesStore = new Store(readByN3(shapes, 'Turtle'))
  const { default: SHACLValidator } = await load('rdf-validate-shacl')
  const { Validator } = await load('shacl-engine')
  const first = new SHACLValidator(shapesStore)
  const second = new Validator(shapesStore, { factory: DataFactory })
  return {
    'rdf-validate-shacl': async (quads) => verdictOf(await first.validate(storeOf(quads))),
    'shacl-engine': async (quads) => verdictOf(await second.validate({ dataset: storeOf(quads) })),
  }
}

/** Triples in the default graph, which is what shapes judge. */
function storeOf(quads: readonly TripleLike[]): Store {
  const store = new Store()
  for (const { subject, predicate, object } of quads)
    store.addQuad(subject as never, predicate as never, object as never)
  return store
}
