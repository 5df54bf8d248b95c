import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'

/** Proxies and browsers give up on a connection on which nothing comes for long. */
const HEARTBEAT = 30_000

/** How soon a page asks again where the connection was lost, in milliseconds. */
const RETRY = 1000

/** Tells open pages that a file has changed: a stream of events for each (WHATWG HTML, server-sent events). */
export class Changes {
  readonly #streams = new Set<ServerResponse>()
  readonly #run = randomUUID()
  readonly #heartbeat = setInterval(() => this.#write(':\n\n'), HEARTBEAT).unref()
  #count = 0

  /** Opens a stream. A page that lost its connection and missed a change meanwhile is told at once. */
  open(request: IncomingMessage, response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    if (request.method === 'HEAD') {
      response.end()
      return
    }
    const last = request.headers['last-event-id']
    response.write(last === undefined || last === this.#id ? `retry: ${RETRY}\nid: ${this.#id}\n\n` : this.#message)
    this.#streams.add(response)
    response.on('close', () => this.#streams.delete(response))
  }

  tell(): void {
    this.#count++
    this.#write(this.#message)
  }

  end(): void {
    clearInterval(this.#heartbeat)
    for (const stream of this.#streams) stream.end()
  }

  get #id(): string {
    return `${this.#run}-${this.#count}`
  }

  get #message(): string {
    return `id: ${this.#id}\ndata: changed\n\n`
  }

  #write(text: string): void {
    for (const stream of this.#streams) stream.write(text)
  }
}
