import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
}

/** A server of files, and how to stop it. */
export interface Served {
  /** Ends with a slash. */
  readonly address: string
  readonly close: () => void
}

/** Serves a folder below a path of this machine, as a plain file server does, with `404.html` for what is not there. @param at starts and ends with a slash */
export async function serveFolder(folder: string, at: string): Promise<Served> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const below = join(folder, decodeURIComponent(pathname.slice(at.length - 1)))
    const file = existsSync(below) && statSync(below).isDirectory() ? join(below, 'index.html') : below
    if (!pathname.startsWith(at) || !existsSync(file)) {
      response.writeHead(404, { 'content-type': 'text/html' }).end(readFileSync(join(folder, '404.html')))
      return
    }
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'text/plain; charset=utf-8' })
    response.end(readFileSync(file))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}${at}`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
