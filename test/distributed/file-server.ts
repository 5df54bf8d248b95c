import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A file that a server has. */
export interface ServedFile {
  bytes: Uint8Array
  etag?: string
  modified?: string
}

/** How a server behaves. */
export interface Behaviour {
  /** Sends everything, whatever range is asked for. */
  readonly ignoresRanges?: boolean
  /** Refuses to send heads alone. */
  readonly refusesHead?: boolean
  /** Takes no notice of `If-Match` and `If-Unmodified-Since`. */
  readonly ignoresConditions?: boolean
  /** Says that what it sends is compressed, as buckets do of objects that were stored so. */
  readonly contentEncoding?: string
  /** Answers in its own way; returns whether it did. */
  readonly answer?: (request: IncomingMessage, response: ServerResponse, file: ServedFile | undefined) => boolean
}

export interface FileServer {
  readonly url: string
  readonly files: Record<string, ServedFile>
  /** Of each request the method and the range, in order. */
  readonly requests: string[]
  close(): Promise<void>
}

/** Serves files over HTTP on a free port of this machine. */
export async function serveFiles(files: Record<string, ServedFile>, behaviour: Behaviour = {}): Promise<FileServer> {
  const requests: string[] = []
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.headers.range ?? 'all'}`)
    const file = files[decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname.slice(1))]
    if (behaviour.answer?.(request, response, file)) return
    if (file === undefined) response.writeHead(404).end('no such file')
    else send(request, response, file, behaviour)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    files,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function send(request: IncomingMessage, response: ServerResponse, file: ServedFile, behaviour: Behaviour): void {
  const { bytes, etag, modified } = file
  const { headers, method } = request
  const { ignoresRanges, ignoresConditions, refusesHead, contentEncoding } = behaviour
  if (method === 'HEAD' && refusesHead) return void response.writeHead(405).end()
  if (etag !== undefined) response.setHeader('etag', etag)
  if (modified !== undefined) response.setHeader('last-modified', modified)
  if (contentEncoding !== undefined) response.setHeader('content-encoding', contentEncoding)
  const wants = headers['if-match'] ?? headers['if-unmodified-since']
  if (!ignoresConditions && wants !== undefined && wants !== etag && wants !== modified) {
    return void response.writeHead(412).end()
  }
  const range = ignoresRanges ? undefined : /^bytes=(\d+)-(\d*)$/.exec(headers.range ?? '')
  if (!range) {
    response.writeHead(200, { 'content-length': bytes.length })
    return void response.end(method === 'HEAD' ? undefined : bytes)
  }
  const start = Number(range[1])
  if (start >= bytes.length) return void response.writeHead(416, { 'content-range': `bytes */${bytes.length}` }).end()
  const end = Math.min(bytes.length, range[2] ? Number(range[2]) + 1 : bytes.length)
  response.writeHead(206, {
    'content-range': `bytes ${start}-${end - 1}/${bytes.length}`,
    'content-length': end - start,
  })
  response.end(bytes.subarray(start, end))
}

/** Does something with a server, which is closed afterwards. */
export async function withServer<T>(
  files: Record<string, ServedFile>,
  behaviour: Behaviour,
  use: (server: FileServer) => Promise<T>,
): Promise<T> {
  const server = await serveFiles(files, behaviour)
  try {
    return await use(server)
  } finally {
    await server.close()
  }
}
