import type { Article } from '../../src/model/index.js'
import { checkArticle } from '../../src/rules/index.js'
import { articleSchema } from '../../src/schema/index.js'
import { KeyReader } from './key-reader.js'
import { parse, withoutBom } from './parse.js'

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
    hasDuplicateKeys: new KeyReader(text).hasDuplicateKeys(),
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
