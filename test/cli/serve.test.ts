import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { type IncomingHttpHeaders, request } from 'node:http'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { exitCodeOf } from '../../src/cli/errors.js'
import { type RunningServer, startServer } from '../../src/cli/serve/server.js'
import { pagePolicy } from '../../src/report/page.js'
import { arabic, emoji, machine } from '../fixtures/load.js'

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

let folder: string
let server: RunningServer | undefined
const closings: (() => void)[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reportedly-serve-'))
})
afterEach(async () => {
  for (const close of closings.splice(0)) close()
  await server?.stop()
  server = undefined
  rmSync(folder, { recursive: true, force: true })
})

const path = (name: string) => join(folder, name)
const copy = (from: string, name: string) => cpSync(from, path(name), { recursive: true })

async function start(name: string, options: { text?: string } = {}): Promise<RunningServer> {
  server = await startServer(path(name), { port: 0, ...options })
  return server
}

function ask(address: string, method = 'GET', headers: Record<string, string> = {}): Promise<Answer> {
  const { hostname, port } = new URL(server?.url ?? '')
  return new Promise((resolve, reject) => {
    request({ hostname, port, path: address, method, headers, agent: false }, (response) => {
      let body = ''
      response.on('data', (chunk) => (body += chunk))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }))
    })
      .on('error', reject)
      .end()
  })
}

/** What comes on the stream of events, as far as it has come. */
async function listen(headers: Record<string, string> = {}): Promise<{ read(): string; hasEnded(): boolean }> {
  const { hostname, port } = new URL(server?.url ?? '')
  let text = ''
  let ended = false
  await new Promise<void>((resolve, reject) => {
    const asked = request({ hostname, port, path: '/_changes', headers, agent: false }, (response) => {
      response.on('data', (chunk) => {
        text += chunk
        resolve()
      })
      response.on('close', () => {
        ended = true
      })
      response.on('error', () => {})
    })
    asked.on('error', reject)
    asked.end()
    closings.push(() => asked.destroy())
  })
  return { read: () => text, hasEnded: () => ended }
}

const changesIn = (stream: { read(): string }) => stream.read().split('data: changed\n\n').length - 1
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

describe('one article', () => {
  test('its page is the report, as the files are now', async () => {
    copy(machine.path, 'article.json')
    await start('article.json')
    expect((await ask('/')).body).toContain(
      `<h1 lang="${machine.article.language}" dir="auto">${machine.article.title}</h1>`,
    )
    writeFileSync(path('article.json'), JSON.stringify({ ...machine.article, title: 'Another title' }))
    expect((await ask('/')).body).toContain('>Another title</h1>')
  })

  test('from five files, with its text', async () => {
    copy(arabic.path, 'wooden')
    await start('wooden', { text: arabic.textFile })
    const { body } = await ask('/')
    expect(body).toContain('The text is the one that was annotated')
    expect(body).toContain('connect-src &#39;self&#39;')
  })

  test('a text that cannot be read just now is told', async () => {
    copy(machine.path, 'article.json')
    writeFileSync(path('text.txt'), machine.source)
    await start('article.json', { text: path('text.txt') })
    rmSync(path('text.txt'))
    const { status, body } = await ask('/')
    expect(status).toBe(200)
    expect(body).toContain('Shown without its text: ')
    expect(body).toContain(machine.article.title)
  })

  test.each([
    ['no JSON', '{"id": ', 'json/syntax'],
    ['a key twice', '{"id": 1, "id": 2}', 'json/duplicate-key'],
    ['a wrong shape', JSON.stringify({ ...machine.article, language: 7 }), 'shape/wrong-type'],
    ['no object', '[]', 'shape/wrong-type'],
    ['nothing', '', 'json/'],
    ['no UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), 'json/encoding'],
  ])('with %s shows what is wrong, and the report again when it is mended', async (_, content, code) => {
    writeFileSync(path('article.json'), content)
    await start('article.json')
    const { status, body } = await ask('/')
    expect(status).toBe(200)
    expect(body).toContain(code)
    expect(body).toContain('article.json:1:')
    copy(machine.path, 'article.json')
    expect((await ask('/')).body).toContain(`>${machine.article.title}</h1>`)
  })

  test('that is gone is told, and comes back', async () => {
    copy(arabic.path, 'wooden')
    await start('wooden')
    rmSync(path('wooden'), { recursive: true })
    expect((await ask('/')).body).toContain('there is no such file')
    copy(arabic.path, 'wooden')
    expect((await ask('/')).body).toContain('<h1 lang="ar"')
  })
})

describe('a folder of articles', () => {
  beforeEach(() => {
    mkdirSync(path('all'))
    copy(arabic.path, 'all/wooden')
    copy(machine.path, 'all/export & ferry.json')
    copy(emoji.textFile, 'all/notes.txt')
    mkdirSync(path('all/empty'))
    writeFileSync(path('all/broken.json'), '{')
    writeFileSync(path('all/.hidden.json'), '{}')
    writeFileSync(path('all/wrong.json'), JSON.stringify({ ...machine.article, publisher: 'nobody' }))
  })

  test('is a list with what was found in each, and a page for each', async () => {
    await start('all')
    const { body } = await ask('/')
    const links = [...body.matchAll(/<a href="(\/[^"]+)"><bdi>([^<]*)/g)].map(([, href, name]) => [href, name])
    expect(links).toEqual([
      ['/broken.json', 'broken.json'],
      ['/export%20%26%20ferry.json', 'export &amp; ferry.json'],
      ['/wooden', 'wooden'],
      ['/wrong.json', 'wrong.json'],
    ])
    expect(body).toMatch(/broken\.json.*cannot be read: it is not valid JSON/s)
    expect(body).toMatch(/wrong\.json.*1 error/s)
    expect((await ask('/wooden')).body).toContain('<h1 lang="ar"')
    expect((await ask('/export%20%26%20ferry.json')).body).toContain(`>${machine.article.title}</h1>`)
    expect((await ask('/wrong.json')).body).toContain('unresolved-reference')
    expect((await ask('/broken.json')).body).toContain('json/syntax')
  })

  test('counts again when a file was written', async () => {
    await start('all')
    expect((await ask('/')).body).toContain('1 error')
    copy(machine.path, 'all/wrong.json')
    expect((await ask('/')).body).not.toContain('1 error')
  })

  test('shows a text only with its own article', async () => {
    await start('all', { text: arabic.textFile })
    expect((await ask('/wooden')).body).toContain('The text is the one that was annotated')
    expect((await ask('/export%20%26%20ferry.json')).body).toContain('Shown without the text')
  })

  test('does not follow links out of it', async () => {
    writeFileSync(path('secret.json'), '{ "id": "secret" }')
    mkdirSync(path('news/linked'), { recursive: true })
    symlinkSync(path('secret.json'), path('news/stolen.json'))
    for (const name of ['article', 'entities']) symlinkSync(path('secret.json'), path(`news/linked/${name}.json`))
    copy(machine.path, 'news/own.json')
    symlinkSync('own.json', path('news/again.json'))
    await start('news')
    const { body } = await ask('/')
    expect(body).toContain('href="/own.json"')
    expect(body).toContain('href="/again.json"')
    expect(body).not.toMatch(/stolen|linked/)
    expect((await ask('/stolen.json')).status).toBe(404)
    expect((await ask('/linked')).status).toBe(404)
  })

  test('leads to nothing but what it lists', async () => {
    await start('all')
    writeFileSync(path('secret.json'), readFileSync(machine.path))
    const addresses = [
      '/..%2Fsecret.json',
      '/../secret.json',
      '/%2e%2e/secret.json',
      '/notes.txt',
      '/.hidden.json',
      '/empty',
    ]
    for (const address of [
      ...addresses,
      '/wooden/article.json',
      '//wooden',
      '/%',
      '/%00',
      'http://x/wooden',
      '/constructor',
    ]) {
      const { status, body } = await ask(address)
      expect({ address, status }).toEqual({ address, status: 404 })
      expect(body).toContain('<h1>Not found</h1>')
    }
  })
})

describe('answers', () => {
  beforeEach(async () => {
    copy(machine.path, 'article.json')
    await start('article.json')
  })

  const HEADERS = {
    'content-security-policy': `${pagePolicy({ isLive: true })}; frame-ancestors 'none'`,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    'cross-origin-resource-policy': 'same-origin',
  }

  test.each([
    ['/', 'GET', {}, 200, 'text/html; charset=utf-8'],
    ['/', 'HEAD', {}, 200, 'text/html; charset=utf-8'],
    ['/?again', 'GET', {}, 200, 'text/html; charset=utf-8'],
    ['/none', 'GET', {}, 404, 'text/html; charset=utf-8'],
    ['/', 'POST', {}, 405, 'text/plain; charset=utf-8'],
    ['/', 'GET', { host: 'evil.example' }, 421, 'text/plain; charset=utf-8'],
    ['/_changes', 'HEAD', {}, 200, 'text/event-stream'],
  ])('%s by %s with %o: %i', async (address, method, given, status, type) => {
    const { headers, ...answer } = await ask(address, method, given as Record<string, string>)
    expect(answer.status).toBe(status)
    const { date: _, connection: __, 'content-length': length, 'transfer-encoding': ___, ...others } = headers
    const allow = status === 405 ? { allow: 'GET, HEAD' } : {}
    expect(others).toEqual({ ...HEADERS, ...allow, 'content-type': type })
    if (method === 'HEAD') expect(answer.body).toBe('')
    else expect(Buffer.byteLength(answer.body)).toBe(Number(length))
  })

  test('the policy is that of the page itself', async () => {
    for (const address of ['/', '/none']) {
      const { headers, body } = await ask(address)
      const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(body) ?? []
      expect(headers['content-security-policy']).toBe(`${policy.replaceAll('&#39;', "'")}; frame-ancestors 'none'`)
    }
  })

  test('HEAD says how long the page is', async () => {
    expect((await ask('/', 'HEAD')).headers['content-length']).toBe((await ask('/')).headers['content-length'])
  })

  test('only to the names of this computer, with the port', async () => {
    const { port } = new URL(server?.url ?? '')
    const statusOf = async (host: string) => (await ask('/', 'GET', { host })).status
    for (const name of ['127.0.0.1', 'localhost', 'LocalHost', '[::1]'])
      expect(await statusOf(`${name}:${port}`)).toBe(200)
    const strange = [
      '127.0.0.1',
      'localhost',
      `evil.example:${port}`,
      `127.0.0.1.evil.example:${port}`,
      `localhost:${Number(port) + 1}`,
    ]
    for (const host of [...strange, `0.0.0.0:${port}`, `evil@localhost:${port}`])
      expect([host, await statusOf(host)]).toEqual([host, 421])
  })
})

describe('changes', () => {
  test('of a file, written or replaced, come as one event, and of a file beside it as none', async () => {
    copy(machine.path, 'article.json')
    await start('article.json')
    const stream = await listen()
    writeFileSync(path('other.json'), '{}')
    await wait(300)
    expect(changesIn(stream)).toBe(0)
    writeFileSync(path('article.json'), '{')
    writeFileSync(path('article.json'), '{}')
    await vi.waitFor(() => expect(changesIn(stream)).toBe(1), 5000)
    writeFileSync(path('.article.json.swp'), '{"a": 1}')
    renameSync(path('.article.json.swp'), path('article.json'))
    await vi.waitFor(() => expect(changesIn(stream)).toBe(2), 5000)
    await wait(300)
    expect(changesIn(stream)).toBe(2)
  })

  test('of any of the five files and of the text', async () => {
    copy(arabic.path, 'wooden')
    mkdirSync(path('texts'))
    copy(arabic.textFile, 'texts/text.txt')
    await start('wooden', { text: path('texts/text.txt') })
    const stream = await listen()
    for (const [i, name] of ['wooden/stances.json', 'wooden/article.json', 'texts/text.txt'].entries()) {
      writeFileSync(path(name), `${readFileSync(path(name), 'utf8')}\n`)
      await vi.waitFor(() => expect(changesIn(stream)).toBe(i + 1), 5000)
    }
  })

  test('of articles that come, change and go in a folder', async () => {
    mkdirSync(path('all'))
    await start('all')
    const stream = await listen()
    copy(arabic.path, 'all/wooden')
    await vi.waitFor(() => expect(changesIn(stream)).toBeGreaterThan(0), 5000)
    await wait(300)
    const before = changesIn(stream)
    writeFileSync(path('all/wooden/events.json'), '{ "events": [] }')
    await vi.waitFor(() => expect(changesIn(stream)).toBe(before + 1), 5000)
    rmSync(path('all/wooden'), { recursive: true })
    await vi.waitFor(() => expect(changesIn(stream)).toBeGreaterThan(before + 1), 5000)
  })

  test('that were missed are told to a page that comes back, and to no other', async () => {
    copy(machine.path, 'article.json')
    await start('article.json')
    const first = await listen()
    const id = /id: (\S+)/.exec(first.read())?.[1] ?? ''
    expect(changesIn(await listen({ 'last-event-id': id }))).toBe(0)
    writeFileSync(path('article.json'), '{}')
    await vi.waitFor(() => expect(changesIn(first)).toBe(1), 5000)
    expect(changesIn(await listen({ 'last-event-id': id }))).toBe(1)
    expect(changesIn(await listen())).toBe(0)
  })

  test('a heartbeat keeps the stream open', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    try {
      copy(machine.path, 'article.json')
      await start('article.json')
      const stream = await listen()
      vi.advanceTimersByTime(60_000)
      vi.useRealTimers()
      await vi.waitFor(() => expect(stream.read()).toMatch(/\n\n:\n\n:\n\n$/), 5000)
    } finally {
      vi.useRealTimers()
    }
  })

  test('the stream ends when the server stops', async () => {
    copy(machine.path, 'article.json')
    const running = await start('article.json')
    const stream = await listen()
    await running.stop()
    server = undefined
    await vi.waitFor(() => expect(stream.hasEnded()).toBe(true), 5000)
  })
})

describe('what cannot be served', () => {
  const failing = (name: string, options: { port: number; text?: string }) =>
    startServer(path(name), options).then(
      () => undefined,
      (error: Error) => ({ message: error.message, code: exitCodeOf(error) }),
    )

  test('a file that is not there', async () => {
    expect(await failing('none', { port: 0 })).toEqual({ message: `${path('none')}: there is no such file`, code: 2 })
    copy(machine.path, 'article.json')
    expect(await failing('article.json', { port: 0, text: path('none.txt') })).toMatchObject({ code: 2 })
  })

  test('a port in use', async () => {
    copy(machine.path, 'article.json')
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const { port } = other.address() as { port: number }
    const failed = await failing('article.json', { port })
    other.close()
    expect(failed).toEqual({
      message: `port ${port} is in use: name another with --port, or leave --port out for any free one`,
      code: 2,
    })
  })
})
