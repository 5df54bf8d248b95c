import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { skipWithout } from '../../support/needs.js'

const found = spawnSync('redis-server', ['--version'], { encoding: 'utf8' }).stdout

/** Whether to skip what needs a Redis. */
export const skipWithoutRedis = (what: string): boolean =>
  skipWithout(found ?? undefined, `${what} needs redis-server: apt-get install redis-server`)

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** A Redis on a port of its own, with a folder of its own for what it writes down before it answers. */
export class RedisServer {
  readonly port: number
  readonly #folder: string
  #process: ChildProcess | undefined

  static async start(): Promise<RedisServer> {
    const server = new RedisServer(await freePort())
    await server.run()
    return server
  }

  private constructor(port: number) {
    this.port = port
    this.#folder = mkdtempSync(join(tmpdir(), 'redis-'))
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`
  }

  /** Starts it, again if need be, and resolves when it answers. */
  async run(): Promise<void> {
    const place = ['--port', String(this.port), '--bind', '127.0.0.1', '--dir', this.#folder]
    const child = spawn('redis-server', [...place, '--appendonly', 'yes', '--save', ''], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    this.#process = child
    let log = ''
    for await (const chunk of child.stdout) {
      log += chunk
      if (log.includes('Ready to accept connections')) break
    }
    if (!log.includes('Ready to accept connections')) throw new Error(`redis-server did not start:\n${log}`)
    child.stdout.resume()
  }

  /** Ends it at once: it can write nothing more. */
  async kill(): Promise<void> {
    const child = this.#process
    if (child?.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGKILL')
    await once(child, 'exit')
  }

  /** Removes all that it wrote; it is not running. */
  forget(): void {
    rmSync(this.#folder, { recursive: true, force: true })
    mkdirSync(this.#folder)
  }

  async stop(): Promise<void> {
    await this.kill()
    rmSync(this.#folder, { recursive: true, force: true })
  }
}
