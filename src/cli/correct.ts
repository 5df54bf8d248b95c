import type { Article } from '../model/index.js'
import { counted } from '../model/numbers.js'
import { pathOf, valueAt } from '../model/pointer.js'
import { an } from '../model/words.js'
import { type ArticleFiles, assembleArticle } from '../validate/read-article.js'
import { addSpan } from './add-span.js'
import type { Correction } from './correction.js'
import { UsageError } from './errors.js'
import { printableJson, quoted } from './escape.js'
import { type FoundRecord, findRecord, recordsIn } from './find-record.js'
import { isObject } from './json-objects.js'
import type { Problem } from './problem.js'
import { type Reference, referencesTo } from './references-to.js'

/** What a correction did, or why it was not done. */
export interface Corrected {
  /** On one line. */
  readonly change: string
  /** What stands against it; with `--force` it is done all the same. */
  readonly problems: readonly Problem[]
}

/** Tells the words of a span that has its offsets. */
export type WordsOf = (span: unknown) => string | undefined

/** Whether a correction follows references, which only an article of the right shape has. */
export const followsReferences = ({ action }: Correction): boolean => action === 'rename' || action === 'remove-record'

/**
 * Makes one change to the files of an article, in place.
 *
 * @throws UsageError where the record or the field is not there, or does not hold what is to be changed
 */
export function correct(files: ArticleFiles, correction: Correction, wordsOf: WordsOf): Corrected {
  const found = findRecord(files, correction.record)
  switch (correction.action) {
    case 'words':
      return done(changeWords(found, pathIn(correction.field), correction.span, wordsOf))
    case 'value':
      return done(changeValue(found, pathIn(correction.field), correction.value))
    case 'remove-field':
      return done(removeField(found, pathIn(correction.field), wordsOf))
    case 'rename':
      return done(rename(files, found, correction.to))
    case 'remove-record':
      return removeRecord(files, found)
  }
}

const done = (change: string): Corrected => ({ change, problems: [] })

/** A field as a path; the slash in front may be left out. */
export function pathIn(field: string): readonly string[] {
  const path = pathOf(`/${field.replace(/^\//, '')}`)
  if (path.includes('__proto__')) throw new UsageError('--field: __proto__ is no key that an article may have')
  return path
}

const INDEX = /^(?:0|[1-9][0-9]*)$/

function changeWords(found: FoundRecord, path: readonly string[], span: object, wordsOf: WordsOf): string {
  const words = 'words' in span ? span.words : ''
  const old = addSpan(found, path, { ...span })
  const place = `${found.id} ${path.join('/')}`
  return old === undefined
    ? `${place}: added ${short(words)}`
    : `${place}: ${shownSpan(old, wordsOf)} → ${short(words)}`
}

function changeValue(found: FoundRecord, path: readonly string[], text: string): string {
  const owner = ownerOf(found, path)
  const key = path.at(-1) ?? ''
  const before = valueAt(found.record, path)
  const value = valueFrom(text, before)
  if (path.length === 1 && key === 'id')
    throw new UsageError('--field: an id is changed by --rename, which changes what refers to it too')
  if (!Array.isArray(owner)) Object.assign(owner, { [key]: value })
  else if (key === '-' || Number(key) === owner.length) owner.push(value)
  else if (before !== undefined) owner[Number(key)] = value
  else
    throw new UsageError(`--field: ${quoted(found.id)} has no ${path.join('/')}; a dash as the last step adds an item`)
  return `${found.id} ${path.join('/')}: ${before === undefined ? 'nothing' : short(before)} → ${short(value)}`
}

/** JSON where it is JSON, otherwise text. A field of text stays one, but for `null` and for text in quotation marks. */
function valueFrom(text: string, before: unknown): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return typeof before !== 'string' || value === null || typeof value === 'string' ? value : text
  } catch {
    return text
  }
}

function removeField(found: FoundRecord, path: readonly string[], wordsOf: WordsOf): string {
  const owner = ownerOf(found, path)
  const key = path.at(-1) ?? ''
  const before = valueAt(found.record, path)
  if (before === undefined) throw new UsageError(`--field: ${quoted(found.id)} has no ${path.join('/')}`)
  if (Array.isArray(owner)) owner.splice(Number(key), 1)
  else Reflect.deleteProperty(owner, key)
  return `${found.id} ${path.join('/')}: removed ${shownSpan(before, wordsOf)}`
}

function ownerOf({ id, record }: FoundRecord, path: readonly string[]): object {
  const owner = valueAt(record, path.slice(0, -1))
  const key = path.at(-1) ?? ''
  if (Array.isArray(owner) && !INDEX.test(key) && key !== '-') {
    throw new UsageError(`--field: ${path.slice(0, -1).join('/')} is a list: give a number from 0, not ${quoted(key)}`)
  }
  if (typeof owner === 'object' && owner !== null) return owner
  throw new UsageError(`--field: ${quoted(id)} has no ${path.slice(0, -1).join('/')}`)
}

function rename(files: ArticleFiles, found: FoundRecord, to: string): string {
  const taken = recordsIn(files).find(({ id, kind }) => id === to && kind !== 'article' && found.kind !== 'article')
  if (taken) throw new UsageError(`--rename: ${quoted(to)} is already the id of ${an(taken.kind)}`)
  const references = referencesIn(files, found)
  for (const { pointer } of references) {
    const path = pathOf(pointer)
    const { content } = files.collections.get(path[0] ?? '') ?? files.metadata
    Object.assign(Object(valueAt(content, path.slice(0, -1))), { [path.at(-1) ?? '']: to })
  }
  found.record.id = to
  return `${found.id}: renamed to ${to}, with ${counted(references.length, 'reference')} to it`
}

function removeRecord(files: ArticleFiles, found: FoundRecord): Corrected {
  if (found.kind === 'article') throw new UsageError('--remove: the article itself is removed by removing its files')
  const { locate } = assembleArticle(files)
  const problems = referencesIn(files, found)
    .filter(({ from }) => from !== found.id)
    .map(({ pointer, field, from }) => ({
      ...locate(pointer),
      message: `${from === undefined ? 'the article' : quoted(from)} refers to ${quoted(found.id)} in ${field.slice(1)}; change or remove that first`,
    }))
  found.list.splice(found.list.indexOf(found.record), 1)
  return { change: `${found.id}: removed from ${found.listName}`, problems }
}

const referencesIn = (files: ArticleFiles, { id, kind }: FoundRecord): readonly Reference[] =>
  kind === 'article'
    ? []
    : referencesTo(assembleArticle(files).article as Article, id, kind === 'agent' ? 'agent' : 'record')

const LONGEST = 80

/** A value on one line, cut where it is long. */
export function short(value: unknown): string {
  const line = printableJson(value, 0)
  const characters = [...line]
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : line
}

/** The words of a span where they are known; otherwise its offsets. */
function shownSpan(value: unknown, wordsOf: WordsOf): string {
  const words = wordsOf(value)
  if (words !== undefined) return short(words)
  if (isObject(value) && typeof value.start === 'number') return `the span ${value.start}–${String(value.end)}`
  return short(value)
}
