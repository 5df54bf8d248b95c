import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { skipWithout } from '../support/needs.js'

const readers = createRequire(resolve('test/readers/package.json'))

/** Why there is nothing to read with; a test that needs a reader is skipped then. */
export const skipWithoutJsonLdReaders = (): boolean =>
  skipWithout(found('jsonld') && found('oxigraph'), 'reading JSON-LD needs `npm ci --prefix test/readers`')

function found(name: string): string | undefined {
  try {
    return readers.resolve(name)
  } catch {
    return undefined
  }
}

/** What the readers give, as far as the tests look at it. */
export interface Term {
  readonly termType: string
  readonly value: string
  readonly language?: string
}

export interface Quad {
  readonly subject: Term
  readonly predicate: Term
  readonly object: Term
}

type LoadDocument = (url: string) => Promise<{ documentUrl: string; contextUrl: null; document: unknown }>

interface JsonLd {
  toRDF(document: unknown, options: { documentLoader: LoadDocument; safe: boolean }): Promise<Quad[]>
}

interface Oxigraph {
  parse(input: string, options: { format: string }): Quad[]
}

/** Contexts that may be loaded, by address. */
export type Contexts = Readonly<Record<string, unknown>>

/** Reads with jsonld.js, which throws for any term that is not defined and for any other context. */
export async function readWithJsonLd(document: unknown, contexts: Contexts = {}): Promise<Quad[]> {
  const documentLoader: LoadDocument = async (url) => {
    if (!Object.hasOwn(contexts, url)) throw new Error(`loaded ${url}`)
    return { documentUrl: url, contextUrl: null, document: contexts[url] }
  }
  return (readers('jsonld') as JsonLd).toRDF(document, { documentLoader, safe: true })
}

/** Reads with Oxigraph, which refuses to load anything. */
export const readWithOxigraph = (json: string): Quad[] =>
  (readers('oxigraph') as Oxigraph).parse(json, { format: 'application/ld+json' })
