import { byPlace } from '../model/by-place.js'
import { compareText } from '../model/compare-text.js'
import type { Article } from '../model/index.js'
import { pathOf, valueAt } from '../model/pointer.js'
import type { Finding } from './rule.js'

/** The findings sorted by where they stand in the document, then by code, each with the plain value that stands there. */
export function inDocumentOrder(article: Article, findings: readonly Finding[]): readonly Finding[] {
  if (findings.length === 0) return findings
  const byCode = [...findings].sort((a, b) => compareText(a.code, b.code))
  return byPlace(article, byCode).map((finding) => {
    const value = valueAt(article, pathOf(finding.pointer))
    return isPlain(value) ? { ...finding, value } : finding
  })
}

function isPlain(value: unknown): value is string | number | boolean | null {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value)
}
