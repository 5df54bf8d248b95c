import { COLLECTIONS, type Kind } from '../model/index.js'
import type { ArticleFiles } from '../validate/read-article.js'
import { UsageError } from './errors.js'
import { quoted } from './escape.js'
import { isObject, type JsonObject } from './json-objects.js'

/** One span to add, as the command line gives it. */
export interface NewSpan {
  readonly record: string
  readonly field: string
  readonly span: JsonObject
}

/** The fields of each kind that hold spans, as pointers into a record. */
const SPAN_FIELDS: Record<Kind, { readonly pattern: RegExp; readonly names: string }> = {
  entity: { pattern: /^(mentions|roles\/\d+\/time\/expression)$/, names: 'mentions, roles/N/time/expression' },
  event: {
    pattern: /^(mentions|time\/expression|accounts\/\d+\/(hedges|evidence)|relations\/\d+\/evidence)$/,
    names: 'mentions, time/expression, accounts/N/hedges, accounts/N/evidence, relations/N/evidence',
  },
  quote: { pattern: /^(cue|sourceSpan|content|verbatim)$/, names: 'cue, sourceSpan, content, verbatim' },
  stance: { pattern: /^evidence$/, names: 'evidence' },
}

function findRecord(files: ArticleFiles, id: string): { kind: Kind; record: JsonObject } {
  for (const [kind, name] of Object.entries(COLLECTIONS) as [Kind, string][]) {
    const records = (files.collections.get(name) ?? files.metadata).content[name]
    const record = Array.isArray(records) ? records.find((item) => isObject(item) && item.id === id) : undefined
    if (record) return { kind, record }
  }
  throw new UsageError(`--record: no record has the id ${quoted(id)}`)
}

/** Adds a span to a field of a record, in place. A field that holds one span gets this one. */
export function addSpan(files: ArticleFiles, { record: id, field, span }: NewSpan): void {
  const { kind, record } = findRecord(files, id)
  const { pattern, names } = SPAN_FIELDS[kind]
  const path = field.replace(/^\//, '')
  if (!pattern.test(path))
    throw new UsageError(`--field: ${quoted(field)} holds no spans of an ${kind}; it may be ${names}`)
  const keys = path.split('/')
  const last = keys.pop() as string
  const parent = keys.reduce<unknown>((value, key) => (value as JsonObject | undefined)?.[key], record)
  if (!isObject(parent)) throw new UsageError(`--field: ${quoted(id)} has no ${keys.join('/')}`)
  if (last === 'sourceSpan' || last === 'expression') {
    parent[last] = span
    return
  }
  parent[last] ??= []
  const list = parent[last]
  if (!Array.isArray(list)) throw new UsageError(`--field: ${quoted(field)} of ${quoted(id)} is no list`)
  list.push(span)
}
