import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Manifest } from '../../src/distributed/index.js'
import { run } from '../cli/support.js'
import { makeCorpus } from '../support/corpus/generate.js'
import { type Behaviour, withServer } from './file-server.js'
import { skipWithoutRedis } from './queue/redis-server.js'
import { CORPUS, inSetting, type Setting, TARGET_BYTES } from './queue/setting.js'

const TARGET = ['--target-bytes', String(TARGET_BYTES)]

/** `reportedly worker`, from when it takes shards; resolves with its exit code and what it told once it is stopped. */
async function startCommand({ redis, workers }: Setting, ...more: readonly string[]) {
  const args = ['--import', 'tsx', 'src/cli/main.ts', 'worker', '--queue', redis.url, ...more]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  workers.push({ kill: (signal) => void child.kill(signal) })
  let log = ''
  const ready = new Promise<void>((resolve, reject) => {
    child.stderr.on('data', (chunk) => {
      log += chunk
      if (log.includes('takes shards')) resolve()
    })
    child.on('exit', () => reject(new Error(`the worker ended: ${log}`)))
  })
  await ready
  return {
    async stop() {
      child.kill('SIGTERM')
      const [code] = await once(child, 'exit')
      return { code, log }
    },
  }
}

describe.skipIf(skipWithoutRedis('validate --queue'))('validate --queue', () => {
  it('prints what validate prints, by two workers that are started from a terminal', async () => {
    await inSetting(async (setting) => {
      const { url } = setting.redis
      const shared = ['--queue-name', 'news', '--store', setting.store]
      const workers = await Promise.all(['one', 'two'].map((name) => startCommand(setting, ...shared, '--name', name)))
      const over = await run(['validate', setting.corpus, '-r', 'json', '--queue', url, ...shared, ...TARGET])
      const alone = await run(['validate', setting.corpus, '-r', 'json'])
      expect(over).toEqual({ code: 1, stdout: alone.stdout, stderr: '' })
      const ends = await Promise.all(workers.map((worker) => worker.stop()))
      expect(ends.map(({ code }) => code)).toEqual([0, 0])
      const logs = ends.map(({ log }) => log).join('')
      expect(logs).toMatch(/^worker one takes shards from redis:\/\/127\.0\.0\.1:\d+ \(news\)$/m)
      expect(logs.match(/^done: .*a\.ndjson, bytes \d+ to \d+$/gm)?.length).toBeGreaterThan(10)
      expect(logs).toMatch(/^done: the comparison of articles, partition 0$/m)
      expect(logs).toMatch(/^stops, since SIGTERM came$/m)
    })
  })

  it('counts what stats counts, and says what it could not read', async () => {
    await inSetting(async (setting) => {
      const worker = await startCommand(setting)
      const queue = ['--queue', setting.redis.url, ...TARGET]
      const over = await run(['stats', setting.corpus, '--json', ...queue])
      expect(over).toEqual(await run(['stats', setting.corpus, '--json']))
      const missing = 'http://127.0.0.1:1/none.ndjson'
      const part = await run(['stats', setting.corpus, missing, ...queue, '--target-bytes', '1M'])
      expect(part.code).toBe(3)
      expect(part.stdout).toContain('Events by PLOVER type')
      expect(part.stderr).toContain(`not read: ${missing}: the connection failed`)
      await worker.stop()
    })
  })

  it('converts to the tables that convert makes, in files that a manifest names', async () => {
    const { data } = makeCorpus({ bytes: 100_000, invalid: 0 })
    await inSetting(
      async (setting) => {
        const store = ['--store', setting.store]
        const worker = await startCommand(setting, ...store)
        const convert = ['convert', setting.corpus, '--to', 'csv']
        const over = await run([...convert, '--queue', setting.redis.url, ...store, ...TARGET])
        expect(over).toMatchObject({ code: 0, stderr: expect.stringMatching(/^wrote \d+ articles to tables/m) })
        const manifest: Manifest = JSON.parse(readFileSync(over.stdout.trim(), 'utf8'))
        const output = join(setting.folder, 'tables')
        expect((await run([...convert, '-o', output])).code).toBe(0)
        const names = readdirSync(output).filter((name) => name.endsWith('.csv'))
        expect(Object.keys(manifest.tables).sort()).toEqual(names.map((name) => name.slice(0, -4)).sort())
        for (const [table, files] of Object.entries(manifest.tables)) {
          const texts = files.map(({ name }) => readFileSync(join(setting.store, name), 'utf8'))
          const rows = texts.map((text, i) => (i === 0 ? text : text.slice(text.indexOf('\n') + 1)))
          expect(rows.join(''), table).toBe(readFileSync(join(output, `${table}.csv`), 'utf8'))
        }
        expect(manifest.tables.articles?.length).toBeGreaterThan(3)
        await worker.stop()
      },
      { 'corpus/a.ndjson': data },
    )
  })

  it('leaves no manifest where articles have errors, unless these may be left out', async () => {
    await inSetting(async (setting) => {
      const store = ['--store', setting.store]
      const worker = await startCommand(setting, ...store)
      const convert = ['convert', setting.corpus, '--to', 'csv', '--queue', setting.redis.url, ...store, ...TARGET]
      const refused = await run(convert)
      expect(refused).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/there is no manifest/) })
      const kept = await run([...convert, '--keep-going'])
      expect(kept).toMatchObject({ code: 1, stdout: expect.stringMatching(/manifest-.*\.json\n$/) })
      expect(kept.stderr).toContain('shape/missing-key')
      await worker.stop()
    })
  })

  it.each([
    [['--to', 'n-quads', '--store', 'x'], /one of csv and parquet/],
    [['--to', 'csv'], /say with --store where the tables are to go/],
    [['--to', 'csv', '--store', 'x', '-o', 'y'], /cannot be used with option '-o/],
  ])('refuses convert %j', async (options, message) => {
    const { code, stderr } = await run(['convert', 'data/morocco-isf', '--queue', 'redis://localhost', ...options])
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(message) })
  })

  it('exits with 3 where something is missing, cut or changed, and names it', async () => {
    const bytes = CORPUS['corpus/a.ndjson']
    const changed = { 'a.ndjson': { bytes, etag: '"1"' } }
    const files = { ...CORPUS, 'cut.ndjson.gz': CORPUS['corpus/c.ndjson.gz'].subarray(0, -9) }
    await inSetting(async (setting) => {
      const answer: Behaviour['answer'] = ({ method }, _, file) => {
        if (file && method !== 'HEAD') file.etag = '"2"'
        return false
      }
      await withServer(changed, { answer }, async (server) => {
        const { url } = setting.redis
        const worker = await startCommand(setting)
        const bad = [join(setting.folder, 'cut.ndjson.gz'), `${server.url}/none.ndjson`]
        const command = ['-r', 'concise', '--queue', url, ...TARGET]
        const kept = await run(['validate', setting.corpus, ...bad, ...command])
        expect(kept.code).toBe(3)
        for (const uri of bad) expect(kept.stdout).toContain(uri)
        expect(kept.stdout).toContain('article-id-reused')
        const ended = await run(['validate', `${server.url}/a.ndjson`, ...command])
        expect(ended.code).toBe(3)
        expect(ended.stdout).toMatch(/a\.ndjson.*it is not the file that it was/)
        expect((await worker.stop()).log).toMatch(/^gave up: .*a\.ndjson, bytes 0 to \d+: /m)
      })
    }, files)
  })

  it.each([
    ['redis://127.0.0.1:1', 3, /Redis at redis:\/\/127\.0\.0\.1:1 cannot be used: .*ECONNREFUSED/],
    ['http://me:secret@localhost', 2, /must be the URL of a Redis.*not http:\/\/localhost/],
  ])('says what is wrong with %s, and worker too', async (queue, code, message) => {
    const runs = [run(['validate', 'data/morocco-isf', '--queue', queue]), run(['worker', '--queue', queue])]
    for (const ended of await Promise.all(runs)) {
      expect(ended).toEqual({ code, stdout: '', stderr: expect.stringMatching(message) })
      expect(ended.stderr).not.toMatch(/secret|^ +at /m)
    }
  })

  it.each([
    [['--store', 'x'], /belong to --queue/],
    [['--queue', 'redis://localhost', '--rejects', 'x'], /cannot be used with option '--rejects/],
    [['--queue', 'redis://localhost', '--concurrency', '2'], /cannot be used with option '--concurrency/],
  ])('refuses %j', async (options, message) => {
    const { code, stderr } = await run(['validate', 'data/morocco-isf', ...options])
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(message) })
  })

  it('says what to install where there is no library for queues', async () => {
    const withoutBullMq = { NODE_OPTIONS: '--import ./test/distributed/queue/without-bullmq.mjs' }
    const { code, stderr } = await run(['worker', '--queue', 'redis://localhost'], withoutBullMq)
    expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringMatching(/npm install bullmq ioredis$/m) })
  })
})
