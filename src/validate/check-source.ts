import { byPlace } from '../model/by-place.js'
import type { Article } from '../model/index.js'
import { MOST } from './abridge.js'
import {
  checkAccepted,
  checkRules,
  type DocumentCheck,
  type DocumentOptions,
  type LocatedFinding,
  MAX_DEPTH,
  type ParsedSource,
  parseSource,
} from './document.js'
import { type Inspection, inspect } from './json/inspect.js'
import { checkShape } from './shape.js'

/** Checks the source of one JSON document: its syntax, what JSON leaves open, the shape, and the rules where the shape is right. */
export const checkSource = (source: string, options: DocumentOptions = {}): DocumentCheck =>
  (/\p{Surrogate}/u.test(source) ? undefined : checkAccepted(source, options)) ?? judgeSource(source, options)

/** What {@link checkSource} does, with zod's verdict on the shape from the start. */
export const judgeSource = (source: string, options: DocumentOptions = {}): DocumentCheck =>
  judgeParsed(parseSource(source, options), options)

/** What {@link judgeSource} does, with a source that was parsed already. */
export const judgeParsed = ({ value, findings, inspection }: ParsedSource, options: DocumentOptions): DocumentCheck =>
  inspection ? judge(value, inspection, findings, options) : unchecked(findings)

/** Checks a document that was parsed already, as {@link checkSource} does; keys that were there twice are lost. */
export function checkValue(value: unknown, options: DocumentOptions = {}): DocumentCheck {
  return judge(value, inspect(value, options.maxDepth ?? MAX_DEPTH), [], options)
}

function judge(
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
  const check = checkRules(value as Article, options)
  return found.length === 0 ? check : { ...check, findings: byPlace(value, [...found, ...check.findings]) }
}

const unchecked = (findings: readonly LocatedFinding[]): DocumentCheck => ({
  value: undefined,
  findings,
  hasShape: false,
  hasText: false,
})
