import type { SourceState } from '../types.js'
import type { HttpResponse } from './http-exchange.js'

/** What makes a server send a file only where it is in a state. */
export function conditionOf(etag: string): Readonly<Record<string, string>> {
  if (etag.startsWith('"')) return { 'if-match': etag }
  if (!etag.startsWith(MODIFIED)) return {}
  return { 'if-unmodified-since': etag.slice(MODIFIED.length, etag.lastIndexOf(', ')) }
}

/** What the state of a file starts with that is known by a date. */
const MODIFIED = 'modified '

const CONTENT_RANGE = /^bytes (?:(\d+)-\d+|\*)\/(\d+)$/

/** Where the bytes of an answer start, and how many there are in all, as far as the server says so. */
export function extentOf({ status, headers }: HttpResponse): { readonly start: number; readonly size?: number } {
  const range = CONTENT_RANGE.exec(headers['content-range'] ?? '')
  if (status === 206 || status === 416) {
    return range ? { start: Number(range[1] ?? 0), size: Number(range[2]) } : { start: Number.NaN }
  }
  const length = headers['content-length']
  return length === undefined ? { start: 0 } : { start: 0, size: Number(length) }
}

/**
 * The state of a file by an answer: its ETag; where it has none, when it was changed and its length; where that is not
 * said, its length alone.
 */
export function stateOf(response: HttpResponse): SourceState | undefined {
  const { size } = extentOf(response)
  if (size === undefined || !Number.isSafeInteger(size)) return undefined
  const { etag, 'last-modified': modified } = response.headers
  return { size, etag: etag ?? (modified === undefined ? `${size} bytes` : `${MODIFIED}${modified}, ${size} bytes`) }
}
