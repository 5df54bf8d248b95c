import type { Article } from '../model/index.js'
import type { Finding } from './rule.js'

/** The findings sorted by where they stand in the document, then by code, each with the plain value that stands there. */
export function inDocumentOrder(article: Article, findings: readonly Finding[]): readonly Finding[] {
  return findings
    .map((finding) => ({ finding, ...locate(article, finding.pointer) }))
    .sort((a, b) => comparePlaces(a.place, b.place) || compareText(a.finding.code, b.finding.code))
    .map(({ finding, value }) => (isPlain(value) ? { ...finding, value } : finding))
}

/** Where a pointer leads: at each level, which key it is in the document's own order; a key that is missing comes last. */
function locate(document: unknown, pointer: string): { place: readonly number[]; value: unknown } {
  const place: number[] = []
  let value = document
  for (const token of pointer.split('/').slice(1)) {
    const key = token.replaceAll('~1', '/').replaceAll('~0', '~')
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) {
      return { place: [...place, Number.MAX_SAFE_INTEGER], value: undefined }
    }
    place.push(Array.isArray(value) ? Number(key) : Object.keys(value).indexOf(key))
    value = (value as Record<string, unknown>)[key]
  }
  return { place, value }
}

function comparePlaces(a: readonly number[], b: readonly number[]): number {
  const shared = Math.min(a.length, b.length)
  for (let i = 0; i < shared; i++) {
    const difference = (a[i] as number) - (b[i] as number)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function isPlain(value: unknown): value is string | number | boolean | null {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value)
}
