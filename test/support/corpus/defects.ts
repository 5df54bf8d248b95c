import type { Article } from '../../../src/model/index.js'
import type { Draft } from '../../../src/rules/fixtures/base.js'

/** What can be wrong with an article of a corpus. */
export const DEFECTS = [
  'wrong-enum',
  'missing-key',
  'dangling-id',
  'span-out-of-bounds',
  'duplicate-key',
  'wrong-date',
  'unknown-key',
  'truncated-line',
  'invalid-utf-8',
  'duplicate-article-id',
] as const

/** One of {@link DEFECTS}. */
export type Defect = (typeof DEFECTS)[number]

/** The code of the one error that a validator finds in an article with that defect. */
export const CODES: Readonly<Record<Defect, string>> = {
  'wrong-enum': 'shape/unknown-value',
  'missing-key': 'shape/missing-key',
  'dangling-id': 'unresolved-reference',
  'span-out-of-bounds': 'span-bounds',
  'duplicate-key': 'json/duplicate-key',
  'wrong-date': 'edtf-syntax',
  'unknown-key': 'shape/unknown-key',
  'truncated-line': 'json/syntax',
  'invalid-utf-8': 'json/encoding',
  'duplicate-article-id': 'article-id-reused',
}

/** Changes an article so that it has the defect. */
const CHANGES: Partial<Record<Defect, (article: Draft<Article>) => void>> = {
  'wrong-enum': ({ events: [event] }) => set(event, 'aspect', 'moment'),
  'missing-key': ({ events: [event] }) => set(event, 'summary', undefined),
  'dangling-id': ({ events: [event] }) => event?.arguments.push({ role: 'topic', filler: 'nobody-knows' }),
  'span-out-of-bounds': ({ entities: [publisher], text: { length } }) =>
    publisher?.mentions.push({ start: length, end: length + 9, digest: 'AAAAAAAAAAA', level: 'NAM' }),
  'wrong-date': ({ published }) => set(published, 'edtf', '2021-02-30'),
  'unknown-key': ({ events: [event] }) => set(event, 'colour', 'blue'),
}

function set(object: object | undefined, key: string, value: unknown): void {
  Object.assign(object ?? {}, { [key]: value })
}

/** Changes a line of JSON so that it has the defect. */
const LINE_CHANGES: Partial<Record<Defect, (line: Buffer) => Buffer>> = {
  'duplicate-key': (line) => Buffer.from(line.toString().replace('"title":', '"title":"Twice","title":')),
  'truncated-line': (line) => line.subarray(0, startOfCharacter(line, Math.floor(line.length * 0.6))),
  'invalid-utf-8': (line) => replaceByte(line, line.indexOf('Things'), 0xff),
}

function startOfCharacter(line: Buffer, offset: number): number {
  let start = offset
  while (((line[start] ?? 0) & 0xc0) === 0x80) start--
  return start
}

function replaceByte(line: Buffer, offset: number, byte: number): Buffer {
  const copy = Buffer.from(line)
  copy[offset] = byte
  return copy
}

/** An article on one line of JSON, without a line end; with a defect if one is given. */
export function lineOf(article: Article, defect?: Defect): Buffer {
  if (defect === undefined) return Buffer.from(JSON.stringify(article))
  const draft = structuredClone(article) as Draft<Article>
  CHANGES[defect]?.(draft)
  const line = Buffer.from(JSON.stringify(draft))
  return LINE_CHANGES[defect]?.(line) ?? line
}
