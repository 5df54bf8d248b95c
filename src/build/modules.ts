import { type AnyRecord, type Article, COLLECTIONS, KINDS, type Kind } from '../model/index.js'
import { constantName, typeName } from './names.js'

const HEADER = '// Generated from data/ by `npm run generate`. Edit the data, not this file.\n'

const pascal = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
const recordsOf = (article: Article, kind: Kind): readonly AnyRecord[] => article[COLLECTIONS[kind]]
const allRecords = (article: Article) => KINDS.flatMap((kind) => recordsOf(article, kind))

const title = (record: AnyRecord): string =>
  record.kind === 'entity' ? record.name : record.kind === 'event' ? record.summary : record.gloss

const comment = (text: string) => `/** ${text.replaceAll('*/', '*\\/')} */`

/** A value as JSON in a string literal. */
const literal = (value: unknown) => JSON.stringify(JSON.stringify(value))

function union(ids: readonly string[]): string {
  return ids.length === 0 ? 'never' : ids.map((id) => `\n  | '${id}'`).join('')
}

/** Entities are written out, since each has a type of its own; the records of the other kinds differ by id alone. */
function mapOf(kind: Kind, article: Article, ids: string): string {
  const name = pascal(kind)
  if (kind !== 'entity') {
    return `export type ${name}Map = { readonly [Id in ${name}Id]: ${name}<${ids}, Id> }\n`
  }
  const members = article.entities.map(({ id, type }) => `  readonly '${id}': ${pascal(type)}<'${id}', ${ids}>\n`)
  return `export interface ${name}Map {\n${members.join('')}}\n`
}

/** The types of an article's ids and the maps from an id to the type of its record. */
export function typesModule(article: Article): string {
  const ids = typeName(article.id)
  const used = new Set(allRecords(article).map((record) => (record.kind === 'entity' ? record.type : record.kind)))
  const imports = [...[...used].map(pascal), 'Ids'].sort().join(', ')
  const idTypes = KINDS.map(
    (kind) =>
      `${comment(`The id of ${kind === 'entity' || kind === 'event' ? 'an' : 'a'} ${kind} in the bundled article.`)}\n` +
      `export type ${pascal(kind)}Id =${union(recordsOf(article, kind).map((record) => record.id))}\n`,
  )
  const maps = KINDS.map(
    (kind) => `${comment(`The ${COLLECTIONS[kind]} of the bundled article, by id.`)}\n${mapOf(kind, article, ids)}`,
  )
  return [
    HEADER,
    `import type { ${imports} } from '../model/index.js'\n`,
    ...idTypes,
    `${comment('The id of an annotator of the bundled article.')}\nexport type AgentId =${union(article.agents.map((agent) => agent.id))}\n`,
    `${comment('The literal ids of the bundled article.')}\nexport interface ${ids} extends Ids {\n` +
      [...KINDS, 'agent'].map((kind) => `  readonly ${kind}: ${pascal(kind)}Id\n`).join('') +
      '}\n',
    ...maps,
    `${comment('The records of the bundled article, by kind and id.')}\nexport interface ${ids}Maps {\n` +
      KINDS.map((kind) => `  readonly ${kind}: ${pascal(kind)}Map\n`).join('') +
      '}\n',
  ].join('\n')
}

const textName = (record: AnyRecord) => `${constantName(record.id)}Json`

/** One frozen constant a record. */
export function recordsModule(article: Article): string {
  const constants = allRecords(article).map((record) => {
    const type = `${pascal(record.kind)}Map['${record.id}']`
    return `${comment(title(record))}\nexport const ${constantName(record.id)}: ${type} = /* @__PURE__ */ bundledRecord<${type}>(texts.${textName(record)})\n`
  })
  const maps = KINDS.filter((kind) => recordsOf(article, kind).length > 0).map((kind) => `${pascal(kind)}Map`)
  return [
    HEADER,
    "import { bundledRecord } from '../query/bundled-record.js'",
    "import * as texts from './article.js'",
    `import type { ${maps.join(', ')} } from './types.js'\n`,
    ...constants,
  ].join('\n')
}

/** The JSON of each record, and the article that is read from it. */
export function articleModule(article: Article): string {
  const { entities, events, quotes, stances, $schema, ...metadata } = article
  const ids = typeName(article.id)
  const texts = allRecords(article).map((record) => `export const ${textName(record)} = ${literal(record)}\n`)
  const lists = KINDS.map((kind) => `  ${COLLECTIONS[kind]}: [${recordsOf(article, kind).map(textName).join(', ')}],\n`)
  return [
    HEADER,
    "import type { Article } from '../model/index.js'",
    "import { bundledArticle } from '../query/bundled.js'",
    `import type { ${ids} } from './types.js'\n`,
    ...texts,
    `export const data: Article<${ids}> = /* @__PURE__ */ bundledArticle<${ids}>(${literal(metadata)}, {\n${lists.join('')}})\n`,
  ].join('\n')
}
