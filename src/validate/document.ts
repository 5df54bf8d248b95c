import { ACCEPTED_DEPTH, acceptArticle, TAKES_BINARY } from '../generated/accept.js'
import type { Article } from '../model/index.js'
import { endOfString } from '../model/json-string.js'
import { show } from '../model/words.js'
import {
  rules as allRules,
  checkArticle,
  type Finding,
  isClean,
  isCleanInBinary,
  type Rule,
  SCREENED,
} from '../rules/index.js'
import { countKeys, countPossibleKeys, duplicateKeys, type LocatedDuplicateKey } from './json/duplicate-key.js'
import { type Inspection, inspect, LIMIT, mayHoldSurrogate, tooDeep } from './json/inspect.js'
import type { Range } from './json/locate.js'
import { positionOf } from './json/position.js'
import { syntaxFinding } from './json/syntax-finding.js'

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
  /** Counts the keys that the source may have, no fewer than it has; by default in the source itself. */
  readonly countPossibleKeys?: () => number
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

/** How deep arrays and objects may nest where nothing else is said. */
export const MAX_DEPTH = 256

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
  let value: unknown
  try {
    value = JSON.parse(source)
  } catch {
    return notParsed(source, options)
  }
  return inspectParsed(value, () => source, options)
}

/** What {@link parseSource} gives, of a source that could not be parsed. */
export const notParsed = (source: string, options: DocumentOptions): ParsedSource => ({
  value: undefined,
  findings: [syntaxFinding(source) ?? tooDeep(options.maxDepth ?? MAX_DEPTH)],
})

/** What {@link parseSource} gives, of a source that was parsed already. */
export function inspectParsed(value: unknown, source: () => string, options: DocumentOptions): ParsedSource {
  const { maxDepth = MAX_DEPTH, duplicateKeys: wantsDuplicates = true } = options
  const inspection = inspect(value, maxDepth)
  const looksForKeys = wantsDuplicates && !inspection.tooDeep && mayHaveMoreKeys(source, inspection.keys, options)
  return { value, findings: looksForKeys ? duplicatesIn(source()) : [], inspection }
}

/** Whether valid JSON may have more keys than were counted once it was parsed; where it has, an object has one of them twice. */
const mayHaveMoreKeys = (source: () => string, keys: number, options: DocumentOptions): boolean =>
  (options.countPossibleKeys?.() ?? countPossibleKeys(source())) > keys

/**
 * Checks the source of a document that is in order as JSON and in shape, without zod.
 *
 * @param source decoded from UTF-8: no lone surrogate stands in it but as an escape
 * @returns `undefined` where that is not certain: then `judgeSource` has to
 */
export function checkAccepted(source: string, options: DocumentOptions = {}): DocumentCheck | undefined {
  let value: unknown
  try {
    value = JSON.parse(source)
  } catch {
    return undefined
  }
  if (!isAccepted(value, source, options)) return undefined
  // Of what is accepted only a lone surrogate is still to be found.
  if (mayHoldSurrogate(source) && inspect(value, options.maxDepth ?? MAX_DEPTH).findings.length > 0) return undefined
  return checkRules(value as Article, options)
}

/** What was found out about a document from its source as a binary string. */
export interface BinaryCheck {
  /** What the document holds, its strings binary strings too. */
  readonly value: unknown
  /**
   * `clean`: nothing is to be found. `accepted`: its shape is right, and JSON leaves nothing open; `suspect`: besides, the screen
   * refused it. `unclear`: one has to look. `broken`: it is no JSON.
   */
  readonly verdict: 'clean' | 'accepted' | 'suspect' | 'unclear' | 'broken'
}

/**
 * Checks the source of a document without decoding it, which takes less time: `JSON.parse` is quicker where a character takes
 * one byte, and no rule but those that need the text asks what stands beyond ASCII.
 *
 * @param source a binary string: each character is a byte of valid UTF-8. No character is written as an escape with `\u` in it
 */
export function checkBinary(source: string, options: DocumentOptions = {}): BinaryCheck {
  let value: unknown
  try {
    value = JSON.parse(source)
  } catch {
    return { value: undefined, verdict: 'broken' }
  }
  if (!TAKES_BINARY || !isAccepted(value, source, options)) return { value, verdict: 'unclear' }
  const article = value as Article
  const needsText = article.text.content !== undefined || unscreenedOf(options.rules ?? allRules).withoutText.length > 0
  if (needsText) return { value, verdict: 'accepted' }
  return { value, verdict: isCleanInBinary(article) ? 'clean' : 'suspect' }
}

/** Whether a document has the shape of an article, and nothing of JSON is wrong with it but perhaps a lone surrogate. */
function isAccepted(value: unknown, source: string, options: DocumentOptions): boolean {
  const { maxDepth = MAX_DEPTH, duplicateKeys: wantsDuplicates = true } = options
  if (maxDepth < ACCEPTED_DEPTH) return false
  const keys = acceptArticle(value)
  if (keys < 0) return false
  return !wantsDuplicates || !mayHaveMoreKeys(() => source, keys, options) || countKeys(source) <= keys
}

interface Unscreened {
  readonly withText: readonly Rule[]
  readonly withoutText: readonly Rule[]
}

const unscreened = new WeakMap<readonly Rule[], Unscreened>()

/** Those rules that the screen does not speak for; the same arrays for each that is given, since handlers are sorted once. */
function unscreenedOf(rules: readonly Rule[]): Unscreened {
  const known = unscreened.get(rules)
  if (known) return known
  const withText = rules.filter((rule) => !SCREENED.has(rule.code) || !allRules.includes(rule))
  const left = { withText, withoutText: withText.filter(({ needsText }) => !needsText) }
  unscreened.set(rules, left)
  return left
}

/**
 * Runs the rules on an article whose shape is right. Where the screen finds it clean, only those that it does not speak for.
 *
 * @param isSuspect whether the screen refused it already
 */
export function checkRules(article: Article, options: DocumentOptions, isSuspect = false): DocumentCheck {
  const text = (typeof options.text === 'function' ? options.text(article) : options.text) ?? article.text.content
  const hasText = text !== undefined
  const chosen = options.rules ?? allRules
  const isRight = !isSuspect && isClean(article)
  const rules = isRight ? unscreenedOf(chosen)[hasText ? 'withText' : 'withoutText'] : chosen
  const findings = rules.length === 0 ? [] : checkArticle(article, { rules, ...(hasText && { text }) })
  return { value: article, findings, hasShape: true, hasText }
}

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
