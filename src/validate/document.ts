import { byPlace } from '../model/by-place.js'
import type { Article } from '../model/index.js'
import { show } from '../model/words.js'
import { checkArticle, type Finding, type Rule } from '../rules/index.js'
import { MOST } from './abridge.js'
import { countPossibleKeys, duplicateKeys, type LocatedDuplicateKey } from './json/duplicate-key.js'
import { type Inspection, inspect, LIMIT, tooDeep } from './json/inspect.js'
import type { Range } from './json/locate.js'
import { positionOf } from './json/position.js'
import { endOfString } from './json/scan.js'
import { syntaxFinding } from './json/syntax-finding.js'
import { checkShape } from './shape.js'

/** How to check a document. */
export interface DocumentOptions {
  /** The rules to run; all of them by default. Keep the array and pass it again: its handlers are sorted once. */
  readonly rules?: readonly Rule[]
  /** The canonical text, or what finds it for an article whose shape is right; by default the article's own `text.content`. */
  readonly text?: string | ((article: Article) => string | undefined)
  /** How deep arrays and objects may nest; 256 by default. */
  readonly maxDepth?: number
  /** Whether to look for keys that an object has twice; on by default. A value that was parsed has none left. */
  readonly duplicateKeys?: boolean
}

/** A finding and, where a pointer cannot say it, its place in the source: a syntax error, a duplicate key. */
export type LocatedFinding = Finding & {
  /** In UTF-16 units. */
  readonly at?: Range
}

/** What checking one document gave. */
export interface DocumentCheck {
  /** What the document holds; `undefined` where it is no JSON or nests too deep to be looked at. */
  readonly value: unknown
  /** In the order of the document. Of each code of the group `json` at most 100, of the group `shape` at most 10,000. */
  readonly findings: readonly LocatedFinding[]
  /** Whether the shape is right, so that the rules ran. */
  readonly hasShape: boolean
  /** Whether the rules had the text. */
  readonly hasText: boolean
}

const MAX_DEPTH = 256

/** A source that was parsed. */
export interface ParsedSource {
  /** `undefined` where it is no JSON. */
  readonly value: unknown
  /** What the value does not show: a syntax error, keys that an object has twice. */
  readonly findings: readonly LocatedFinding[]
  /** What the value shows; absent where it is no JSON. */
  readonly inspection?: Inspection
}

/** Parses the source of one JSON document. */
export function parseSource(source: string, options: DocumentOptions = {}): ParsedSource {
  const { maxDepth = MAX_DEPTH, duplicateKeys: wantsDuplicates = true } = options
  let value: unknown
  try {
    value = JSON.parse(source)
  } catch {
    return { value: undefined, findings: [syntaxFinding(source) ?? tooDeep(maxDepth)] }
  }
  const inspection = inspect(value, maxDepth)
  const mayHaveDuplicates = !inspection.tooDeep && countPossibleKeys(source) > inspection.keys
  return { value, findings: wantsDuplicates && mayHaveDuplicates ? duplicatesIn(source) : [], inspection }
}

/** Checks the source of one JSON document: its syntax, what JSON leaves open, the shape, and the rules where the shape is right. */
export function checkSource(source: string, options: DocumentOptions = {}): DocumentCheck {
  const { value, findings, inspection } = parseSource(source, options)
  return inspection ? check(value, inspection, findings, options) : unchecked(findings)
}

/** Checks a document that was parsed already, as {@link checkSource} does; keys that were there twice are lost. */
export function checkValue(value: unknown, options: DocumentOptions = {}): DocumentCheck {
  return check(value, inspect(value, options.maxDepth ?? MAX_DEPTH), [], options)
}

function check(
  value: unknown,
  inspection: Inspection,
  duplicates: readonly LocatedFinding[],
  options: DocumentOptions,
): DocumentCheck {
  if (inspection.tooDeep) return unchecked(inspection.findings)
  const found = [...inspection.findings, ...duplicates]
  const shape = checkShape(value, inspection.longest > MOST)
  if (shape.length > 0) {
    const known = new Set(inspection.findings.map(({ pointer }) => pointer))
    const fresh = shape.filter(({ pointer }) => !known.has(pointer))
    return { value, findings: byPlace(value, [...found, ...fresh]), hasShape: false, hasText: false }
  }
  const { rules } = options
  const article = value as Article
  const text = (typeof options.text === 'function' ? options.text(article) : options.text) ?? article.text.content
  const broken = checkArticle(article, { ...(rules && { rules }), ...(text !== undefined && { text }) })
  const findings = found.length > 0 ? byPlace(value, [...found, ...broken]) : broken
  return { value, findings, hasShape: true, hasText: text !== undefined }
}

const unchecked = (findings: readonly LocatedFinding[]): DocumentCheck => ({
  value: undefined,
  findings,
  hasShape: false,
  hasText: false,
})

function duplicatesIn(source: string): readonly LocatedFinding[] {
  const findings: LocatedFinding[] = []
  for (const duplicate of duplicateKeys(source)) {
    if (findings.length === LIMIT) break
    findings.push(duplicateFinding(source, duplicate))
  }
  return findings
}

function duplicateFinding(source: string, { key, first, second, pointer }: LocatedDuplicateKey): LocatedFinding {
  const { line, column } = positionOf(source, first)
  const place = source.includes('\n') ? `in line ${line + 1}` : `at column ${column + 1}`
  return {
    code: 'json/duplicate-key',
    severity: 'error',
    message: `the key ${show(key)} stands in this object already, first ${place}`,
    hint: 'remove one: programs read the last one and say nothing',
    pointer,
    at: { start: second, end: endOfString(source, second) },
  }
}
