import { basename } from 'node:path'
import { fromBrat } from '../../interop/brat/index.js'
import { fromCsv } from '../../interop/csv-import.js'
import type { Draft } from '../../interop/draft.js'
import { type NewArticle, newArticle } from '../../interop/new-article.js'
import { fromWebAnnotations } from '../../interop/web-annotation.js'
import type { Article } from '../../model/index.js'
import { counted } from '../../model/numbers.js'
import { escapeControls } from '../../model/unseen.js'
import { ReadError, readTextFile } from '../../validate/read-article.js'
import { writeArticleFolder } from '../article-folder.js'
import type { ConvertOptions, Source } from '../commands/convert.js'
import { EXIT, UsageError } from '../errors.js'
import { knownArticle } from '../known-article.js'
import { note, print } from '../terminal.js'
import { NoteList } from './note-list.js'

/** What a draft is made of, as it was found. */
interface Found {
  readonly text: string
  draft(known: NewArticle): Draft
}

const READERS: Readonly<Record<Source, (paths: readonly string[], text: string | undefined) => Found>> = {
  brat(paths, text) {
    const ann = only(paths, 'one .ann file')
    const txt = readTextFile(text ?? ann.replace(/\.ann$/, '.txt'), true)
    return { text: txt, draft: (known) => fromBrat({ ann: readTextFile(ann), txt }, known) }
  },
  'web-annotation'(paths, text) {
    const file = only(paths, 'one JSON file')
    const document = readJson(file)
    return { text: needed(text), draft: (known) => fromWebAnnotations(document, known) }
  },
  csv(paths, text) {
    const tables: { mentions?: string; quotes?: string } = {}
    for (const path of paths) {
      const table = /mentions/i.test(basename(path))
        ? 'mentions'
        : /quotes/i.test(basename(path))
          ? 'quotes'
          : undefined
      if (table === undefined) throw new UsageError(`${path}: the name must say whether it holds mentions or quotes`)
      if (tables[table] !== undefined) throw new UsageError(`${path}: there is another file of ${table} already`)
      tables[table] = readTextFile(path)
    }
    return { text: needed(text), draft: (known) => fromCsv(tables, known) }
  },
}

function only([path, ...more]: readonly string[], what: string): string {
  if (path === undefined || more.length > 0) throw new UsageError(`name ${what}`)
  return path
}

function needed(text: string | undefined): string {
  if (text === undefined) throw new UsageError('the text that was annotated is missing: give it with --text')
  return readTextFile(text, true)
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readTextFile(file))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new ReadError('invalid', file, `it is no JSON: ${error.message}`)
  }
}

/** Makes an article to be completed of what another tool wrote, and tells what of it has no place there. Returns the exit code. */
export function importDraft(paths: readonly string[], options: ConvertOptions): number {
  const { from, output, text, notes: notesFile } = options
  if (from === undefined) throw new UsageError('say what to make an article of with --from')
  if (notesFile !== undefined) throw new UsageError('--notes goes with --to: --from shows every note')
  if (output === undefined) throw new UsageError('--from writes the folder of an article: name it with --output')
  const found = READERS[from](paths, text)
  const known = knownArticle(output, options, found.text)
  const { article, notes } = found.draft(known)
  const list = new NoteList(Number.POSITIVE_INFINITY)
  list.add(basename(paths[0] ?? ''), notes)
  const records = recordsIn(article)
  if (notes.length > 0 && records === recordsIn(newArticle(known))) {
    list.print()
    note('nothing of it could be taken over, and nothing was written')
    return EXIT.findings
  }
  for (const file of writeArticleFolder(output, article)) print(escapeControls(file))
  print(`\n${counted(records, 'record')}, ${counted(notes.length, 'note')}${notes.length > 0 ? ':' : ''}`)
  list.print()
  print(`\nNext: complete it, then reportedly validate ${JSON.stringify(escapeControls(output))}`)
  return EXIT.fine
}

const recordsIn = ({ entities, events, quotes, stances }: Article): number =>
  entities.length + events.length + quotes.length + stances.length
