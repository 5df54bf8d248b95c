import { statSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { html } from '../../report/html.js'
import { type Page, pageOf, pagePolicy } from '../../report/page.js'
import { attempt } from '../../validate/read-file.js'
import { UsageError } from '../errors.js'
import { note } from '../terminal.js'
import { Changes } from './changes.js'
import { nameIn, refusalOf } from './request.js'
import { type Site, siteOf } from './site.js'
import { watchFiles } from './watch.js'

/** A server that runs. */
export interface RunningServer {
  readonly url: string
  stop(): Promise<void>
}

const LOOPBACK = '127.0.0.1'

const CHANGES = '_changes'

/** All pages have the same style, and so the same policy. */
const LIVE = { isLean: false, isLive: true } as const

/** What every answer says: the page may do nothing but load again, and nobody else may have it. */
const answerHeaders = () => ({
  'content-security-policy': `${pagePolicy(LIVE)}; frame-ancestors 'none'`,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'cross-origin-resource-policy': 'same-origin',
})

/**
 * Serves an article, or a folder of articles, to this computer.
 *
 * @throws ReadError where there is no such file; UsageError where the port cannot be had
 */
export async function startServer(
  path: string,
  options: { readonly port: number; readonly text?: string },
): Promise<RunningServer> {
  const { text } = options
  for (const file of text === undefined ? [path] : [path, text]) attempt(file, () => statSync(file))
  const server = createServer()
  await listen(server, options.port)
  const { port } = server.address() as AddressInfo
  const site = siteOf(path, text)
  const changes = new Changes()
  const headers = Object.entries(answerHeaders())
  server.on('request', (request, response) => {
    for (const [name, value] of headers) response.setHeader(name, value)
    answer(request, response, { site, changes, port }).catch((error) => fail(response, error))
  })
  const watching = watchFiles(site, () => changes.tell())
  return {
    url: `http://${LOOPBACK}:${port}/`,
    async stop() {
      watching.stop()
      changes.end()
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.on('error', (error: NodeJS.ErrnoException) => reject(portError(error, port)))
    server.listen(port, LOOPBACK, resolve)
  })
}

function portError(error: NodeJS.ErrnoException, port: number): Error {
  const elsewhere = 'name another with --port, or leave --port out for any free one'
  if (error.code === 'EADDRINUSE') return new UsageError(`port ${port} is in use: ${elsewhere}`)
  if (error.code === 'EACCES') return new UsageError(`port ${port} may not be used: ${elsewhere}`)
  return error
}

/** What answers come from. */
interface Served {
  readonly site: Site
  readonly changes: Changes
  readonly port: number
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { site, changes, port }: Served,
): Promise<void> {
  const refusal = refusalOf(request, port)
  if (refusal !== undefined) {
    send(response, refusal.status, 'text/plain', `${refusal.sentence}\n`, refusal.headers)
    return
  }
  const name = nameIn(request.url ?? '')
  if (name === CHANGES) {
    changes.open(request, response)
    return
  }
  const page = name === undefined ? undefined : await site.page(name)
  send(response, page ? 200 : 404, 'text/html', pageOf({ ...(page ?? NOT_FOUND), ...LIVE }))
}

const NOT_FOUND: Page = {
  title: 'Not found',
  header: html`<h1>Not found</h1><p>There is no article of that name here.</p><p><a href="/">Back to the first page</a></p>`,
  sections: [],
  footer: 'The page loads again when a file changes.',
}

function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  const bytes = Buffer.from(body)
  response.writeHead(status, {
    ...headers,
    'content-type': `${type}; charset=utf-8`,
    'content-length': bytes.length,
  })
  // A body that HEAD does not get is left out by Node.
  response.end(bytes)
}

/** Tells the terminal what went wrong on our side, and serves on. */
function fail(response: ServerResponse, error: unknown): void {
  note(error instanceof Error ? (error.stack ?? error.message) : String(error))
  if (response.headersSent) response.destroy()
  else send(response, 500, 'text/plain', 'This page could not be made; the terminal says why.\n')
}
