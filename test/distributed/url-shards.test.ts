import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { type Report, reportDigest, validateCorpus } from '../../src/validate/index.js'
import { run } from '../cli/support.js'
import { makeCorpus } from '../support/corpus/generate.js'
import { inFolder } from '../validate/corpus/folder.js'
import { withServer } from './file-server.js'

const { data } = makeCorpus({ bytes: 100_000, invalid: 0.2 })
const FILES: Readonly<Record<string, Uint8Array>> = { 'a.ndjson': data, 'b.ndjson.gz': gzipSync(data) }
const SERVED = Object.fromEntries(Object.entries(FILES).map(([name, bytes]) => [name, { bytes, etag: '"1"' }]))

/** Plans URLs, does all shards and merges them, each in a process of its own. */
async function inProcesses(uris: readonly string[], folder: string, beforeShards = () => {}) {
  const plan = join(folder, 'plan.json')
  const planned = await run(['plan', ...uris, '--target-bytes', '40k', '--output', plan])
  expect(planned).toMatchObject({ code: 0 })
  beforeShards()
  const parts = JSON.parse(readFileSync(plan, 'utf8')).jobs.map((_: unknown, i: number) => join(folder, `${i}.part`))
  const shards = await Promise.all(
    parts.map((part: string, i: number) =>
      run(['validate', '--plan', plan, '--shard', String(i), '--part-file', part]),
    ),
  )
  const merged = await run(['merge', '--plan', plan, ...parts, '--reporter', 'json'])
  return { shards, merged, report: JSON.parse(merged.stdout) as Report }
}

describe('shards of URLs, from the command line', () => {
  it('are merged to the report of the same files', async () => {
    await inFolder(FILES, (folder) =>
      withServer(SERVED, {}, async ({ url }) => {
        const uris = Object.keys(FILES).map((name) => `${url}/${name}`)
        const { report, shards, merged } = await inProcesses(uris, folder)
        expect(shards.map(({ code, stderr }) => [code, stderr])).toEqual(shards.map(() => [0, '']))
        expect(merged.code).toBe(1)
        const renamed: Report = JSON.parse(JSON.stringify(report).replaceAll(`${url}/`, `${folder}/`))
        const paths = Object.keys(FILES).map((name) => join(folder, name))
        expect(reportDigest(renamed)).toBe(reportDigest(await validateCorpus(paths, { concurrency: 1 })))
      }),
    )
  })

  it('end with 3 where a file changed or is gone, and say which', async () => {
    await inFolder({}, (folder) =>
      withServer({ ...SERVED }, {}, async ({ url, files }) => {
        const uris = ['a.ndjson', 'b.ndjson.gz', 'c.ndjson'].map((name) => `${url}/${name}`)
        const { report, merged } = await inProcesses(uris, folder, () => {
          files['b.ndjson.gz'] = { bytes: data, etag: '"2"' }
        })
        expect(merged.code).toBe(3)
        expect(report.failures).toEqual([
          { file: `${url}/b.ndjson.gz`, message: expect.stringMatching('not the file that it was') },
          { file: `${url}/c.ndjson`, message: expect.stringMatching('404') },
        ])
        expect(report.read.articles).toBe(
          (await validateCorpus({ name: 'a.ndjson', bytes: chunks(data) })).read.articles,
        )
      }),
    )
  })
})

async function* chunks(bytes: Uint8Array) {
  yield bytes
}
