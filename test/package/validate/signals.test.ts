import { gzipSync } from 'node:zlib'
import { describe, expect } from 'vitest'
import { makeCorpus } from '../../support/corpus/generate.js'
import { test } from './support.js'

const CORPUS = makeCorpus({ bytes: 20_000_000, seed: 3 }).data

describe('SIGINT is heard, and leaves no temporary files, while', () => {
  test.for([
    ['a file is read that cannot be split', 'news.txt', Buffer.concat([CORPUS, CORPUS, CORPUS])],
    ['a compressed file is read', 'news.ndjson.gz', gzipSync(Buffer.concat([CORPUS, CORPUS, CORPUS]), { level: 1 })],
  ] as const)('%s', async ([, name, data], { work }) => {
    work.write(name, data)
    const run = work.start(process.execPath, work.command(name, '--rejects', 'rejects.ndjson').slice(1))
    await work.untilRunning(run)
    run.child.kill('SIGINT')
    expect(await run.ended).toEqual({ code: 130, stdout: '', stderr: '' })
    expect(work.leftovers()).toEqual([])
  })
})
