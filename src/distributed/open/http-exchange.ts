import { Agent as HttpAgent, type IncomingMessage, request as requestHttp } from 'node:http'
import { Agent as HttpsAgent, request as requestHttps } from 'node:https'
import { SourceError } from '../source-error.js'

/** A request without a body or with one that is at hand. */
export interface HttpRequest {
  readonly method: 'GET' | 'HEAD' | 'PUT'
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body?: Uint8Array
}

/** What a server answered. The body has to be read to its end or left by {@link HttpResponse.discard}. */
export interface HttpResponse {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  /** As it was sent, never decompressed. */
  readonly body: AsyncIterable<Uint8Array>
  discard(): void
}

/** What is waited for, and how long. */
export interface HttpLimits {
  /** How errors name what is asked for. */
  readonly uri: string
  /** How long a server may take to answer, and then for each 64 KiB of what it sends, in milliseconds. */
  readonly timeoutMs: number
  readonly signal?: AbortSignal | undefined
}

// Not `fetch`, which decompresses what is stored compressed where the server says that it is.
const AGENTS = {
  'http:': { request: requestHttp, agent: new HttpAgent({ keepAlive: true }) },
  'https:': { request: requestHttps, agent: new HttpsAgent({ keepAlive: true }) },
}

/** Bytes that a server may take the whole time for. */
const PACE = 64 * 1024

/**
 * Sends a request and waits for the head of its answer. A request on a connection that was kept open, and that the server
 * was just closing, is sent again.
 *
 * @throws SourceError `slow` where the server takes too long, `broken` where the connection fails; what the signal was aborted with
 */
export async function exchange(request: HttpRequest, limits: HttpLimits): Promise<HttpResponse> {
  for (;;) {
    const response = await attempt(request, limits)
    if (response !== CLOSED) return response
  }
}

const CLOSED = Symbol('the connection was being closed')

function attempt(request: HttpRequest, limits: HttpLimits): Promise<HttpResponse | typeof CLOSED> {
  const { method, url, headers, body } = request
  const { signal, timeoutMs } = limits
  signal?.throwIfAborted()
  const { request: start, agent } = url.protocol === 'https:' ? AGENTS['https:'] : AGENTS['http:']
  return new Promise((resolve, reject) => {
    const length = body && { 'content-length': String(body.length) }
    const sent = start(url, { method, agent, headers: { ...headers, ...length } })
    const abort = () => sent.destroy(asError(signal?.reason))
    const late = setTimeout(() => sent.destroy(slow(limits)), timeoutMs)
    signal?.addEventListener('abort', abort, { once: true })
    sent.once('close', () => {
      clearTimeout(late)
      signal?.removeEventListener('abort', abort)
    })
    sent.on('error', (error: NodeJS.ErrnoException) => {
      if (sent.reusedSocket && error.code === 'ECONNRESET') resolve(CLOSED)
      else reject(asSourceError(error, limits))
    })
    sent.once('response', (message) => {
      clearTimeout(late)
      resolve({
        status: message.statusCode ?? 0,
        headers: message.headers,
        body: bodyOf(message, limits),
        discard: () => message.destroy(),
      })
    })
    sent.end(body)
  })
}

/** The chunks of a body; time that the reader takes is not held against the server. */
async function* bodyOf(message: IncomingMessage, limits: HttpLimits): AsyncGenerator<Uint8Array> {
  const chunks = message[Symbol.asyncIterator]()
  let waited = 0
  let bytes = 0
  try {
    for (;;) {
      const since = performance.now()
      const late = setTimeout(() => message.destroy(slow(limits)), limits.timeoutMs - waited)
      const next = await chunks.next().finally(() => clearTimeout(late))
      if (next.done) return
      waited += performance.now() - since
      bytes += next.value.length
      if (bytes >= PACE) {
        waited = 0
        bytes = 0
      }
      yield next.value
    }
  } catch (error) {
    throw asSourceError(error, limits)
  } finally {
    message.destroy()
  }
}

const slow = ({ uri, timeoutMs }: HttpLimits) =>
  new SourceError(
    uri,
    'slow',
    `the server sent nothing, or next to nothing, for ${timeoutMs / 1000} s; try again later`,
  )

/** What connections fail with. */
function asSourceError(error: unknown, { uri, signal }: HttpLimits): unknown {
  if (error instanceof SourceError) return error
  if (signal?.aborted) return signal.reason
  const { code, message } = error as NodeJS.ErrnoException
  return new SourceError(uri, 'broken', `the connection failed (${code ?? message}); try again later`)
}

const asError = (reason: unknown): Error => (reason instanceof Error ? reason : new Error(String(reason)))
