import type { Article } from '../../model/index.js'
import type { IriOptions } from '../iri.js'
import { loadWriter } from './n3.js'
import { PREFIXES } from './namespaces.js'
import { toQuads } from './quads.js'

/** How RDF is written: `n-quads` has a graph for each article, `turtle` has none. */
export type RdfFormat = 'n-quads' | 'turtle'

/** Writes RDF an article at a time, and keeps nothing of it. */
export interface RdfWriter {
  /** What is to be written for an article. */
  add(article: Article): string
  /** What is to be written after the last article. Nothing can be added then. */
  end(): string
}

/**
 * Starts RDF of any number of articles.
 *
 * @throws Error where the package `n3` is not installed.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { article } from 'reportedly'
 * import { rdfWriter } from 'reportedly/interop'
 *
 * const writer = await rdfWriter('n-quads', { base: 'https://news.example/' })
 * const quads = writer.add(article.data) + writer.end()
 * assert.ok(quads.includes('<https://news.example/morocco-isf#morocco>'))
 * ```
 */
export async function rdfWriter(format: RdfFormat, options: IriOptions = {}): Promise<RdfWriter> {
  const Writer = await loadWriter()
  const turtle = format === 'turtle'
  let pending = ''
  const take = (): string => {
    const chunk = pending
    pending = ''
    return chunk
  }
  const sink = {
    write(chunk: string) {
      pending += chunk
    },
    end() {},
  }
  const writer = new Writer(sink, turtle ? { prefixes: PREFIXES } : { format: 'N-Quads' })
  return {
    add(article) {
      for (const { subject, predicate, object, graph } of toQuads(article, options)) {
        if (turtle) writer.addQuad(subject, predicate, object)
        else writer.addQuad(subject, predicate, object, graph)
      }
      return take()
    },
    end() {
      writer.end()
      return take()
    },
  }
}

/**
 * An article as RDF: PROV-O for who annotated and who is quoted, SKOS for names and registers, EDTF for dates, and a
 * vocabulary of its own for the rest ({@link vocabularyTurtle}).
 *
 * @throws Error where the package `n3` is not installed.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { article } from 'reportedly'
 * import { toRdf } from 'reportedly/interop'
 *
 * const turtle = await toRdf(article.data, 'turtle')
 * assert.ok(turtle.includes('r:ploverType r:plover-type-COOPERATE'))
 * ```
 */
export async function toRdf(article: Article, format: RdfFormat, options: IriOptions = {}): Promise<string> {
  const writer = await rdfWriter(format, options)
  return writer.add(article) + writer.end()
}
