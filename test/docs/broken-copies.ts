import { base, TEXT } from '../../src/rules/fixtures/base.js'
import type { Workspace } from './workspace.js'

/** A copy of the invented article in which one thing is wrong. */
export interface BrokenCopy {
  readonly title: string
  /** What was done to the copy, in a sentence. */
  readonly story: string
  readonly file: string
  readonly content: string
}

const DOCUMENT = `${JSON.stringify(base, null, 2)}\n`
const LINE = `${JSON.stringify(base)}\n`

/** A source with its first occurrence of some words replaced. */
function edit(source: string, words: string, others: string): string {
  if (!source.includes(words)) throw new Error(`the article has no ${words}`)
  return source.replace(words, others)
}

/** The place of a mention of Ada Lind, whose end is its last letter instead of what comes after. */
function cutSpan(): string {
  const span = base.entities.find(({ id }) => id === 'ada-lind')?.mentions[0]
  if (!span) throw new Error('the article does not mention Ada Lind')
  return edit(LINE, `{"start":${span.start},"end":${span.end},`, `{"start":${span.start},"end":${span.end - 1},`)
}

/** Two articles, one a line; the second line ends in the middle. */
const cutFile = (): string => edit(LINE, '"ferry"', '"harbour"') + LINE.slice(0, LINE.length / 2)

/** What people and programs get wrong most often. */
export const brokenCopies: readonly BrokenCopy[] = [
  {
    title: 'A word that is in no codelist',
    story: 'British spelling, where the codelist has `favor`.',
    file: 'favour.json',
    content: edit(DOCUMENT, '"value": "favor"', '"value": "favour"'),
  },
  {
    title: 'An id that leads nowhere',
    story: 'The entity is `islanders`.',
    file: 'holder.json',
    content: edit(DOCUMENT, '"holder": "islanders"', '"holder": "islander"'),
  },
  {
    title: 'A span that is off by one',
    story:
      'A tool took `end` for the last letter; it is the offset after it. Only the text shows that, hence `--text`.',
    file: 'span.ndjson',
    content: cutSpan(),
  },
  {
    title: 'A key that is there twice',
    story: 'A merge kept both lines. JSON parsers take the second and say nothing.',
    file: 'merge.json',
    content: edit(DOCUMENT, '"aspect": "point",', '"aspect": "point",\n      "aspect": "state",'),
  },
  {
    title: 'A file that was cut',
    story: 'A download stopped half-way. What is there was checked, but the run is not complete: the exit code is 3.',
    file: 'cut.ndjson',
    content: cutFile(),
  },
  {
    title: 'A day that does not exist',
    story: 'The form is right, so that no JSON Schema objects.',
    file: 'day.json',
    content: edit(DOCUMENT, '"edtf": "2026-03-02"', '"edtf": "2026-02-30"'),
  },
]

/** Writes the article, its text and the broken copies. */
export function writeArticles(workspace: Workspace): void {
  workspace.write('ferry.json', DOCUMENT)
  workspace.write('ferry.txt', TEXT)
  for (const { file, content } of brokenCopies) workspace.write(file, content)
}
