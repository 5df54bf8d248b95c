import { appendFileSync, mkdtempSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPartFile, writePartFile } from '../../../src/validate/corpus/part-file.js'
import { type Plan, planCorpus, readPlan } from '../../../src/validate/corpus/plan.js'
import { validateJob } from '../../../src/validate/corpus/validate-job.js'
import { type CorpusOptions, canonicalJson, validateCorpus } from '../../../src/validate/index.js'
import { ReadError } from '../../../src/validate/read-file.js'
import { arbitraryCorpus } from '../../support/corpus/arbitrary-corpus.js'
import { makeCorpus } from '../../support/corpus/generate.js'
import { inFolder } from './folder.js'
import { validateInJobs } from './in-jobs.js'

const { data } = makeCorpus({ bytes: 400_000, invalid: 0.5 })

const limit = fc.constantFrom(0, 1, 2, 20, 1000)

describe('the jobs of a plan', () => {
  it('find together what one run finds, byte for byte, wherever files are cut and in whatever order they are done', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryCorpus,
        limit,
        fc.integer({ min: 4000, max: 60_000 }),
        fc.infiniteStream(fc.nat()),
        (files, limit, targetBytes, stream) =>
          inFolder(files, async (folder) => {
            const paths = [join(folder, 'in')]
            const options = { concurrency: 1, limit }
            const plan = await planCorpus(paths, { targetBytes })
            const order = [...plan.jobs.keys()]
              .map((number) => ({ number, rank: stream.next().value as number }))
              .sort((a, b) => a.rank - b.rank)
              .map(({ number }) => number)
            const report = await validateInJobs(plan, folder, options, order)
            expect(canonicalJson(report)).toBe(canonicalJson(await validateCorpus(paths, options)))
          }),
      ),
      { numRuns: 25 },
    )
  })

  it('cut plain NDJSON only, and read each byte once', async () => {
    await inFolder(
      { 'a.ndjson': data, 'b.ndjson.gz': gzipSync(data), 'c.json': data, 'd.txt': data },
      async (folder) => {
        const { jobs } = await planCorpus(
          [`${folder}/a.ndjson`, `${folder}/b.ndjson.gz`, `${folder}/c.json`, `${folder}/d.txt`],
          { targetBytes: 10_000 },
        )
        const shards = jobs.flat()
        const of = (name: string) => shards.filter(({ file }) => file.endsWith(name))
        expect(['.gz', 'c.json', 'd.txt'].map((name) => of(name).length)).toEqual([1, 1, 1])
        expect(of('a.ndjson').map(({ start }) => start)).toEqual([
          0,
          ...of('a.ndjson')
            .slice(0, -1)
            .map(({ end }) => end),
        ])
        expect(of('a.ndjson').at(-1)?.end).toBe(data.length)
        expect(
          jobs
            .filter((job) => job.reduce((sum, { start, end }) => sum + end - start, 0) > 10_000)
            .every((job) => job.length === 1),
        ).toBe(true)
      },
    )
  })

  it('find a file incomplete that was changed after the plan was made', async () => {
    await inFolder({ 'a.ndjson': data }, async (folder) => {
      const file = join(folder, 'a.ndjson')
      const plan = await planCorpus([file], { targetBytes: data.length / 2 })
      appendFileSync(file, '{}\n')
      const report = await validateInJobs(plan, folder, { concurrency: 1 })
      expect(report.complete).toBe(false)
      expect(report.failures[0]?.message).toMatch(/not the file that it was/)
    })
  })
})

describe('a plan', () => {
  const shard = '{"file":"a","start":0,"end":1,"size":1}'
  it.each([
    ['{"planVersion":1,"format":"auto","jobs":[{}]}', '#/jobs/0'],
    ['{"planVersion":1,"format":"auto","jobs":[[null]]}', '#/jobs/0/0'],
    ['{"planVersion":1,"format":"auto","jobs":[[]]}', '#/jobs/0'],
    [`{"planVersion":1,"format":"xml","jobs":[[${shard}]]}`, '#/format'],
    [`{"planVersion":2,"format":"auto","jobs":[[${shard}]]}`, '#/planVersion'],
    [`{"planVersion":1,"format":"auto","jobs":[[${shard.replace('1}', '"1"}')}]]}`, '#/jobs/0/0/size'],
  ])('is refused with the place that is wrong: %s', async (content, pointer) => {
    await inFolder({ plan: content }, (folder) => {
      expect(() => readPlan(join(folder, 'plan'))).toThrow(
        expect.objectContaining({ problem: 'invalid', message: expect.stringMatching(`${pointer}$`) }),
      )
    })
  })
})

describe('settings', () => {
  const resultOf = (plan: Plan, options: CorpusOptions) =>
    validateJob(plan, 0, { concurrency: 1, ...options }, () => {})

  it('make another digest where they could make another report, however they are written', async () => {
    await inFolder({ 'a.json': '{}' }, async (folder) => {
      const plan = await planCorpus([join(folder, 'a.json')], { targetBytes: 100 })
      const all: CorpusOptions[] = [
        {},
        { maxDepth: 9 },
        { maxLineBytes: 99 },
        { duplicateKeys: false },
        { allowEmpty: true },
        { text: folder },
        { baseline: new Set(['b', 'a']) },
      ]
      const digests = await Promise.all(all.map(async (options) => (await resultOf(plan, options)).settings))
      expect(new Set(digests).size).toBe(all.length)
      for (const digest of digests) expect(digest).toMatch(/^[\w-]{11}$/)
      expect((await resultOf(plan, { baseline: new Set(['a', 'b']) })).settings).toBe(digests.at(-1))
    })
  })
})

describe('a part file', () => {
  const inPart = (use: (file: string) => void) =>
    inFolder({ 'a.ndjson': data }, async (folder) => {
      const plan = await planCorpus([join(folder, 'a.ndjson')], { targetBytes: data.length })
      const file = join(mkdtempSync(`${folder}/`), 'part')
      await validateJob(plan, 0, { concurrency: 1 }, (result) => writePartFile(file, result))
      use(file)
    })
  const read = (file: string) => [...readPartFile(file).facts]

  it('is refused where it is cut, wherever that is', async () => {
    await inPart((file) => {
      const whole = readFileSync(file)
      expect(read(file).length).toBeGreaterThan(10)
      const ends = [
        0,
        1,
        100,
        ...Array.from({ length: 60 }, (_, i) => Math.floor((whole.length * i) / 60)),
        whole.length - 2,
      ]
      for (const end of ends) {
        writeFileSync(file, whole)
        truncateSync(file, end)
        expect(() => read(file), `${end} of ${whole.length} bytes`).toThrow(ReadError)
      }
    })
  })

  it.each([
    ['{"partVersion":1,"partial":{"parts":null}}', '#/partial/parts'],
    ['{"partVersion":1,"partial":{"parts":{"x":{}}}}', '#/partial/parts/x/shard'],
    ['{"partVersion":1,"partial":{"parts":{}}}', '#/partial'],
  ])('is refused with the place that is wrong: %s', async (header, pointer) => {
    await inFolder({ part: `${header}\n0\n` }, (folder) => {
      expect(() => readPartFile(join(folder, 'part'))).toThrow(
        expect.objectContaining({ problem: 'invalid', message: expect.stringMatching(`${pointer}$`) }),
      )
    })
  })

  it('is refused where a fact is of another shard', async () => {
    await inPart((file) => {
      const [header, fact = '', ...rest] = readFileSync(file, 'utf8').split('\n')
      writeFileSync(file, [header, fact.replace('a.ndjson', 'b.ndjson'), ...rest].join('\n'))
      expect(() => read(file)).toThrow('a fact is of none of its shards')
    })
  })

  it('is refused where it is something else', async () => {
    await inFolder({ a: '{}\n', b: '', c: 'null\n', d: '{"partVersion":2,"partial":{"parts":{}}}\n0\n' }, (folder) => {
      for (const name of ['a', 'b', 'c', 'd']) expect(() => read(join(folder, name)), name).toThrow(ReadError)
    })
  })
})
