import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type ByteSource,
  createOpen,
  planShards,
  type SourceError,
  validateShard,
} from '../../src/distributed/index.js'
import { type Behaviour, type ServedFile, withServer } from './file-server.js'

const open = createOpen({ http: { timeoutMs: 400 } })
const BYTES = Buffer.from(Array.from({ length: 3_000_000 }, (_, i) => i % 251))

const read = async (source: ByteSource, start: number, end: number, etag: string, wanted = end - start) => {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of source.read({ start, end, etag })) {
    chunks.push(Uint8Array.from(chunk))
    length += chunk.length
    if (length >= wanted) break
  }
  return Buffer.concat(chunks)
}

/** The problem that something fails with. */
const problemOf = async (work: Promise<unknown>): Promise<string> => {
  const error = (await work.then(
    () => undefined,
    (error: unknown) => error,
  )) as SourceError | undefined
  return error === undefined ? 'none' : (error.problem ?? `no SourceError: ${error}`)
}

const SERVERS: readonly (readonly [name: string, file: Partial<ServedFile>, behaviour: Behaviour])[] = [
  ['serves ranges', { etag: '"one"' }, {}],
  ['serves ranges, ignoring conditions', { etag: '"one"' }, { ignoresConditions: true }],
  ['ignores ranges', { etag: '"one"' }, { ignoresRanges: true }],
  ['has weak ETags', { etag: 'W/"one"' }, {}],
  ['knows dates only', { modified: 'Tue, 03 Mar 2026 10:00:00 GMT' }, {}],
  ['knows lengths only', {}, {}],
  ['refuses HEAD', { etag: '"one"' }, { refusesHead: true }],
  ['says that what it stores is compressed', { etag: '"one"' }, { contentEncoding: 'gzip' }],
]

describe.each(SERVERS)('a file on a server that %s', (_, file, behaviour) => {
  it('is read from any byte on, as it is stored', async () => {
    await withServer({ a: { bytes: BYTES, ...file } }, behaviour, async ({ url }) => {
      const source = open(`${url}/a`)
      const { size, etag } = await source.stat()
      expect(size).toBe(BYTES.length)
      await fc.assert(
        fc.asyncProperty(fc.nat(BYTES.length), fc.nat(BYTES.length), async (a, b) => {
          const [start, end] = [Math.min(a, b), Math.max(a, b)]
          if (start === BYTES.length) return
          const found = await read(source, start, end, etag)
          expect(found.subarray(0, end - start).equals(BYTES.subarray(start, end))).toBe(true)
          const all = await read(source, start, end, etag, Number.POSITIVE_INFINITY)
          expect(all.equals(BYTES.subarray(start))).toBe(true)
        }),
        { numRuns: 10 },
      )
    })
  })

  it('is another file when it changed', async () => {
    await withServer({ a: { bytes: BYTES, ...file } }, behaviour, async ({ url, files }) => {
      const source = open(`${url}/a`)
      const { etag } = await source.stat()
      const date = 'Wed, 04 Mar 2026 10:00:00 GMT'
      files.a = {
        bytes: BYTES.subarray(1),
        ...(file.etag && { etag: file.etag.replace('one', 'two') }),
        ...(file.modified && { modified: date }),
      }
      expect(await problemOf(read(source, 0, 10, etag))).toBe('changed')
      files.a = { ...files.a, bytes: BYTES.subarray(0, 5) }
      expect(await problemOf(read(source, 10, 20, etag))).toBe('changed')
    })
  })
})

describe('a file on a server', () => {
  it('is asked for up to where the reader expects to stop, and for a little more', async () => {
    await withServer({ a: { bytes: BYTES, etag: '"1"' } }, {}, async ({ url, requests }) => {
      await read(open(`${url}/a`), 1_000_000, 2_500_000, '"1"')
      expect(requests).toEqual([`GET bytes=1000000-${2_500_000 + 65_535}`])
    })
  })

  it('may be empty', async () => {
    await withServer({ a: { bytes: new Uint8Array(), etag: '"1"' } }, {}, async ({ url }) => {
      const source = open(`${url}/a`)
      expect(await source.stat()).toEqual({ size: 0, etag: '"1"' })
      expect(await read(source, 0, 0, '"1"', 1)).toHaveLength(0)
    })
  })

  it('is told from one that changes between two ranges', async () => {
    const files = { a: { bytes: BYTES, etag: '"1"' } }
    await withServer(files, {}, async ({ url }) => {
      const seen = async () => {
        for await (const _ of open(`${url}/a`).read({ start: 0, end: 10, etag: '"1"' })) files.a.etag = '"2"'
      }
      expect(await problemOf(seen())).toBe('changed')
    })
  })

  it.each([
    [401, 'refused'],
    [403, 'refused'],
    [404, 'missing'],
    [410, 'missing'],
    [418, 'refused'],
    [429, 'broken'],
    [500, 'broken'],
    [503, 'broken'],
  ])('that answers %s is %s', async (status, problem) => {
    const answer: Behaviour['answer'] = (_, response) => {
      response.writeHead(status).end('something went wrong')
      return true
    }
    await withServer({}, { answer }, async ({ url }) => {
      const source = open(`${url}/a`)
      expect(await problemOf(source.stat())).toBe(problem)
      expect(await problemOf(read(source, 0, 10, '"1"'))).toBe(problem)
    })
  })

  it.each<[string, NonNullable<Behaviour['answer']>]>([
    ['never answers', () => true],
    [
      'stops in the middle',
      (_, response) => {
        response.writeHead(200, { 'content-length': 1000, etag: '"1"' }).write('half of it')
        return true
      },
    ],
    [
      'sends a byte now and then',
      (_, response) => {
        response.writeHead(200, { 'content-length': 1000, etag: '"1"' })
        const drip = setInterval(() => response.write('x'), 20)
        response.on('close', () => clearInterval(drip))
        return true
      },
    ],
  ])('that %s is slow', async (_, answer) => {
    await withServer({}, { answer }, async ({ url }) => {
      expect(await problemOf(read(open(`${url}/a`), 0, 1000, '"1"'))).toBe('slow')
    })
  })

  it('is not slow where the reader is', async () => {
    await withServer({ a: { bytes: BYTES, etag: '"1"' } }, {}, async ({ url }) => {
      let length = 0
      for await (const chunk of open(`${url}/a`).read({ start: 0, end: BYTES.length, etag: '"1"' })) {
        if (length < 200_000) await new Promise((resolve) => setTimeout(resolve, 250))
        length += chunk.length
      }
      expect(length).toBe(BYTES.length)
    })
  })

  it('is broken where the connection ends early, and where there is no server', async () => {
    const answer: Behaviour['answer'] = (_, response) => {
      response.writeHead(200, { 'content-length': 1000, etag: '"1"' }).write('half of it')
      setTimeout(() => response.destroy(), 20)
      return true
    }
    const url = await withServer({}, { answer }, async ({ url }) => {
      expect(await problemOf(read(open(`${url}/a`), 0, 1000, '"1"'))).toBe('broken')
      return url
    })
    expect(await problemOf(open(`${url}/a`).stat())).toBe('broken')
  })

  it('is found where the server says that it is, without telling another server who asks', async () => {
    const seen: unknown[] = []
    const note: Behaviour['answer'] = ({ url, headers: { authorization } }) => {
      seen.push([url, authorization])
      return false
    }
    await withServer({ b: { bytes: BYTES, etag: '"1"' } }, { answer: note }, async (other) => {
      const answer: Behaviour['answer'] = (request, response, file) => {
        note(request, response, file)
        response.writeHead(302, { location: request.url === '/first' ? '/second' : `${other.url}/b` }).end()
        return true
      }
      await withServer({}, { answer }, async ({ url }) => {
        const withToken = createOpen({ http: { headers: { authorization: 'Bearer secret' } } })
        expect(await withToken(`${url}/first`).stat()).toEqual({ size: BYTES.length, etag: '"1"' })
      })
    })
    expect(seen).toEqual([
      ['/first', 'Bearer secret'],
      ['/second', 'Bearer secret'],
      ['/b', undefined],
    ])
  })

  it('is not looked for in circles', async () => {
    const answer: Behaviour['answer'] = (_, response) => {
      response.writeHead(302, { location: '/a' }).end()
      return true
    }
    await withServer({}, { answer }, async ({ url }) => {
      expect(await problemOf(open(`${url}/a`).stat())).toBe('refused')
    })
  })

  it('is left when a signal comes, with its reason', async () => {
    await withServer({}, { answer: () => true }, async ({ url }) => {
      const reason = new Error('enough')
      const controller = new AbortController()
      const stat = createOpen()(`${url}/a`).stat({ signal: controller.signal })
      setTimeout(() => controller.abort(reason), 50)
      await expect(stat).rejects.toBe(reason)
    })
  })

  it('is told by its address, not by what is asked of it, to be compressed', async () => {
    const files = { 'a.ndjson.gz': { bytes: gzipSync('{}\n{}\n'), etag: '"1"' } }
    await withServer(files, { contentEncoding: 'gzip' }, async ({ url }) => {
      const [shard] = await planShards([`${url}/a.ndjson.gz?signature=a.json`])
      if (shard === undefined) throw new Error('no shard')
      const { partial } = await validateShard(shard)
      expect(Object.values(partial.parts).map(({ read, failures }) => [read.articles, failures])).toEqual([[2, []]])
    })
  })
})
