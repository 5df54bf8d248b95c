import { CHANGED } from '../../validate/corpus/read-bytes.js'
import { SourceError, type SourceProblem } from '../source-error.js'
import type { ByteSource, ReadRange, SourceState } from '../types.js'
import { exchange, type HttpLimits, type HttpRequest, type HttpResponse } from './http-exchange.js'
import { conditionOf, extentOf, stateOf } from './http-state.js'

/** How files are read over HTTP. */
export interface HttpOptions {
  /**
   * How long a server may take to answer, and then for each 64 KiB of what it sends, in milliseconds; 30 seconds by
   * default.
   */
  readonly timeoutMs?: number
  /** Sent with each request, for instance `authorization`. */
  readonly headers?: Readonly<Record<string, string>>
}

/** Makes of a request what the server wants, such as a signed one. */
export type Prepare = (request: HttpRequest) => Promise<HttpRequest>

export const TIMEOUT_MS = 30_000

/** Bytes asked for at once, at most. */
const LARGEST = 64 * 1024 * 1024
/** Bytes asked for beyond where the reader expects to stop, for the rest of a line. */
const MARGIN = 64 * 1024
const SMALLEST = 1024 * 1024

const MAX_REDIRECTS = 5

/** A file on a server. */
export function httpSource(
  uri: string,
  url: URL,
  { timeoutMs = TIMEOUT_MS, headers = {} }: HttpOptions,
  prepare: Prepare = async (request) => request,
): ByteSource {
  const send = (method: 'GET' | 'HEAD', more: Readonly<Record<string, string>>, signal: AbortSignal | undefined) =>
    follow(
      { method, url, headers: { 'accept-encoding': 'identity', ...more } },
      { uri, timeoutMs, signal },
      async (request) =>
        // Not to another server, to which the headers may be worth something.
        request.url.origin === url.origin
          ? prepare({ ...request, headers: { ...headers, ...request.headers } })
          : request,
    )
  return {
    async stat({ signal } = {}) {
      const head = await send('HEAD', {}, signal)
      head.discard()
      const known = head.status === 200 ? stateOf(head) : undefined
      return known ?? firstByte(uri, await send('GET', { range: 'bytes=0-0' }, signal))
    },
    async *read({ start, end, etag, signal }: ReadRange) {
      for (let position = start; ; ) {
        const length = Math.min(LARGEST, Math.max(SMALLEST, end + MARGIN - position))
        const range = `bytes=${position}-${position + length - 1}`
        const response = await send('GET', { range, ...conditionOf(etag) }, signal)
        const { size, from } = extentIn(uri, response, etag, position)
        let at = from
        for await (const chunk of response.body) {
          const before = Math.max(0, position - at)
          at += chunk.length
          if (before < chunk.length) yield chunk.subarray(before)
        }
        position = Math.max(at, position)
        if (position >= size || at === from) return
      }
    },
  }
}

/** The size of a file, and where the bytes of an answer start; nothing of them where there are none. */
function extentIn(uri: string, response: HttpResponse, etag: string, position: number) {
  const { status } = response
  try {
    if (status === 412) throw new SourceError(uri, 'changed', CHANGED)
    const state = stateOf(response)
    if (status === 416 && state?.size === 0 && position === 0) return { size: 0, from: 0 }
    if (status === 416) throw new SourceError(uri, 'changed', CHANGED)
    refuseStatus(uri, status)
    if (state === undefined) throw new SourceError(uri, 'refused', 'the server does not say how long it is')
    if (state.etag !== etag) throw new SourceError(uri, 'changed', CHANGED)
    const { start } = extentOf(response)
    if (start > position || (status === 206 && start !== position)) {
      throw new SourceError(uri, 'broken', 'the server sent another range of bytes than it was asked for')
    }
    return { size: state.size, from: start }
  } catch (error) {
    response.discard()
    throw error
  }
}

/** The state of a file by the answer to a request for its first byte, for servers that do not tell it without a body. */
function firstByte(uri: string, response: HttpResponse): SourceState {
  response.discard()
  const state = stateOf(response)
  if (response.status === 416 && state?.size === 0) return state
  refuseStatus(uri, response.status)
  if (state === undefined) throw new SourceError(uri, 'refused', 'the server does not say how long it is')
  return state
}

const PROBLEMS: Readonly<Record<number, readonly [SourceProblem, string]>> = {
  301: ['refused', 'it is elsewhere: check its address and, of a bucket, the region'],
  401: ['refused', 'the server wants credentials'],
  403: ['refused', 'the server does not allow it to be read; check the credentials and what they may do'],
  404: ['missing', 'there is nothing of that name'],
  408: ['slow', 'the server gave up waiting; try again later'],
  410: ['missing', 'there is nothing of that name any more'],
  429: ['broken', 'the server has too many requests; try again later'],
}

/** @throws SourceError unless a server sent what it was asked for */
export function refuseStatus(uri: string, status: number): void {
  if (status >= 200 && status < 300) return
  const [problem, reason] =
    PROBLEMS[status] ??
    (status >= 500 ? ['broken', 'the server failed; try again later'] : ['refused', 'it was refused'])
  throw new SourceError(uri, problem as SourceProblem, `${reason} (HTTP status ${status})`)
}

/** Sends a request, and again where the server says that it is elsewhere. */
async function follow(request: HttpRequest, limits: HttpLimits, prepare: Prepare): Promise<HttpResponse> {
  let { url } = request
  for (let redirects = 0; ; redirects++) {
    const response = await exchange(await prepare({ ...request, url }), limits)
    const { location } = response.headers
    if (location === undefined || response.status < 300 || response.status >= 400) return response
    response.discard()
    if (redirects === MAX_REDIRECTS) {
      throw new SourceError(
        limits.uri,
        'refused',
        `the server sends on from place to place, more than ${MAX_REDIRECTS} times`,
      )
    }
    url = new URL(location, url)
  }
}
