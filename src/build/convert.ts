import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { toJsonLd } from '../interop/json-ld.js'
import { shapesTurtle, vocabularyTurtle } from '../interop/rdf/index.js'
import { csvWriter, dataPackage } from '../interop/tables/index.js'
import type { Article } from '../model/index.js'

/** An article as JSON-LD and as tables, and the RDF vocabulary with its shapes, for who has no use for the command. */
export async function emitConverted(articles: readonly Article[], dist: string): Promise<void> {
  for (const article of articles) {
    write(`${dist}/data/${article.id}.jsonld`, json(toJsonLd(article)))
    for (const [name, content] of tablesOf(article)) write(`${dist}/data/${article.id}/${name}`, content)
  }
  write(`${dist}/rdf/vocabulary.ttl`, await vocabularyTurtle())
  write(`${dist}/rdf/shapes.ttl`, await shapesTurtle())
}

function tablesOf(article: Article): ReadonlyMap<string, string> {
  const files = new Map<string, string>()
  const writer = csvWriter((table, chunk) => files.set(`${table}.csv`, `${files.get(`${table}.csv`) ?? ''}${chunk}`))
  writer.add(article)
  writer.end()
  return files.set('datapackage.json', json(dataPackage({ format: 'csv' })))
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

function write(file: string, content: string): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}
