import type { Article } from '../../src/model/index.js'
import { checkArticle } from '../../src/rules/index.js'
import { articleSchema } from '../../src/schema/index.js'

/** One document of a file, found in the plainest way. */
export interface NaiveDocument {
  readonly bytes: Buffer
  /** From 1: its first line and its last one. */
  readonly line: number
  readonly lastLine: number
  readonly terminated: boolean
}

const BOM = '\uFEFF'
const withoutBom = (text: string) => (text.startsWith(BOM) ? text.slice(1) : text)
const isBlank = (bytes: Buffer) =>
  withoutBom(bytes.toString())
    .split(/[ \t\r\n]/)
    .every((part) => part === '')

/** The lines of a file: LF ends one, and nothing else. */
export function linesOf(file: Buffer): Buffer[] {
  const lines: Buffer[] = []
  let start = 0
  for (let i = 0; i < file.length; i++) {
    if (file[i] !== 10) continue
    lines.push(file.subarray(start, i))
    start = i + 1
  }
  return [...lines, file.subarray(start)]
}

/** The documents of a file by its name: `.json`, `.ndjson`, or what the first line says. */
export function documentsOf(name: string, file: Buffer): NaiveDocument[] {
  const lines = linesOf(file)
  const last = lines.length
  const whole = { bytes: file, line: 1, lastLine: last, terminated: true }
  if (name.endsWith('.json')) return isBlank(file) ? [] : [whole]
  const each = lines
    .map((bytes, i) => ({ bytes, line: i + 1, lastLine: i + 1, terminated: i + 1 < last }))
    .filter(({ bytes }) => !isBlank(bytes))
  const [first] = each
  if (name.endsWith('.ndjson') || first === undefined || !first.terminated) return each
  if (parse(withoutBom(first.bytes.toString())) !== undefined) return each
  const start = lines.slice(0, first.line - 1).reduce((sum, { length }) => sum + length + 1, 0)
  return [{ ...whole, bytes: file.subarray(start), line: first.line }]
}

/** `undefined` where it is no JSON. */
function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}

/** What plain means say of a document. */
export interface NaiveVerdict {
  readonly isUtf8: boolean
  readonly isJson: boolean
  readonly isTooDeep: boolean
  readonly hasShape: boolean
  readonly hasDuplicateKeys: boolean
  readonly hasDoubtfulValues: boolean
  /** The codes of what the rules find, sorted. */
  readonly broken: readonly string[]
}

const NOTHING: NaiveVerdict = {
  isUtf8: true,
  isJson: false,
  isTooDeep: false,
  hasShape: false,
  hasDuplicateKeys: false,
  hasDoubtfulValues: false,
  broken: [],
}

/** Judges a document. @param atStart whether it begins its file, where a byte order mark may stand */
export function judge(bytes: Buffer, atStart: boolean): NaiveVerdict {
  const text = atStart ? withoutBom(bytes.toString()) : bytes.toString()
  const isUtf8 = Buffer.from(bytes.toString()).equals(bytes)
  const parsed = parse(text)
  if (parsed === undefined) return { ...NOTHING, isUtf8 }
  if (depthOf(parsed.value) > 256) return { ...NOTHING, isUtf8, isJson: true, isTooDeep: true }
  const hasShape = articleSchema.safeParse(parsed.value).success
  return {
    isUtf8,
    isJson: true,
    isTooDeep: false,
    hasShape,
    hasDuplicateKeys: new Reader(text).hasDuplicateKeys(),
    hasDoubtfulValues: isDoubtful(parsed.value),
    broken: hasShape ? codesOf(parsed.value as Article) : [],
  }
}

const codesOf = (article: Article) =>
  checkArticle(article)
    .map(({ code }) => code)
    .sort()

/** How deep arrays and objects nest, without recursion. */
function depthOf(document: unknown): number {
  let depth = 0
  let level = [document]
  for (;;) {
    level = level.filter((value) => typeof value === 'object' && value !== null)
    if (level.length === 0) return depth
    depth++
    level = level.flatMap((value) => Object.values(value as object))
  }
}

/** Whether a document holds what JSON can write and programs read in different ways. */
function isDoubtful(value: unknown): boolean {
  if (typeof value === 'string') return !isWellFormed(value)
  if (typeof value === 'number')
    return Object.is(value, -0) || (Number.isInteger(value) ? !Number.isSafeInteger(value) : !Number.isFinite(value))
  if (typeof value !== 'object' || value === null) return false
  return Object.keys(value).some(
    (key) => key === '__proto__' || !isWellFormed(key) || isDoubtful((value as Record<string, unknown>)[key]),
  )
}

const isWellFormed = (text: string) => Buffer.from(text).toString() === text

/** A recursive reader of valid JSON that looks at nothing but keys. */
class Reader {
  #at = 0
  #found = false

  constructor(readonly text: string) {}

  hasDuplicateKeys(): boolean {
    this.#value()
    return this.#found
  }

  #space(): void {
    while (' \t\r\n'.includes(this.text[this.#at] ?? 'x')) this.#at++
  }

  #string(): string {
    const start = this.#at++
    while (this.text[this.#at] !== '"') this.#at += this.text[this.#at] === '\\' ? 2 : 1
    return JSON.parse(this.text.slice(start, ++this.#at))
  }

  #value(): void {
    this.#space()
    const first = this.text[this.#at]
    if (first === '"') this.#string()
    else if (first === '{' || first === '[') this.#members(first === '{')
    else while (/[^,\]}\s]/.test(this.text[this.#at] ?? ' ')) this.#at++
    this.#space()
  }

  #members(haveKeys: boolean): void {
    const keys = new Set<string>()
    this.#at++
    this.#space()
    while (this.text[this.#at] !== '}' && this.text[this.#at] !== ']') {
      this.#space()
      if (haveKeys) {
        const key = this.#string()
        if (keys.has(key)) this.#found = true
        keys.add(key)
        this.#space()
        this.#at++
      }
      this.#value()
      if (this.text[this.#at] === ',') this.#at++
    }
    this.#at++
  }
}
