import { describe, expect } from 'vitest'
import { CODES, DEFECTS, makeCorpus } from '../../support/corpus/generate.js'
import { test } from './support.js'

describe('threads', () => {
  test('change nothing: report and rejects are the same for any number, and find just what was put in', async ({
    work,
  }) => {
    const { data, manifest } = makeCorpus({ bytes: 12_000_000, seed: 3, invalid: 0.03 })
    work.write('corpus.ndjson', data)
    const results = []
    for (const concurrency of ['1', '2', '3']) {
      const rejects = `rejects-${concurrency}.ndjson`
      const run = await work.run([
        'validate',
        'corpus.ndjson',
        '-r',
        'json',
        '--rejects',
        rejects,
        '--concurrency',
        concurrency,
      ])
      results.push({ ...run, rejects: work.read(rejects) })
    }
    const [first, ...others] = results
    for (const other of others) expect(other).toEqual(first)

    const report = JSON.parse(first?.stdout ?? '')
    expect(first?.code).toBe(1)
    expect(report.complete).toBe(true)
    expect(report.read).toMatchObject({ files: 1, articles: manifest.articles, bytes: manifest.bytes })
    for (const defect of DEFECTS) {
      expect({ [defect]: report.counts.byCode[CODES[defect]]?.count }).toEqual({
        [defect]: manifest.expected[defect].length,
      })
    }

    const rejected = (first?.rejects ?? '')
      .trim()
      .split('\n')
      .map((reject) => JSON.parse(reject).line)
    const wrong = DEFECTS.filter((defect) => defect !== 'duplicate-article-id').flatMap(
      (defect) => manifest.expected[defect],
    )
    expect(rejected).toEqual([...wrong].sort((a, b) => a - b))
    expect(work.leftovers()).toEqual([])
  })
})
