import { readFileSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect } from 'vitest'
import { makeCorpus } from '../../support/corpus/generate.js'
import { line, lines, test, type Workspace, wrongLine } from './support.js'

/** A corpus of several files of all kinds, with errors in and between them. */
function writeCorpus(work: Workspace): readonly string[] {
  const { data } = makeCorpus({ bytes: 600_000, seed: 7, invalid: 0.05 })
  work.write('corpus/a.ndjson', data)
  work.write('corpus/b.ndjson.gz', gzipSync(makeCorpus({ bytes: 100_000, seed: 8, invalid: 0.05 }).data))
  work.write('corpus/c.json', line('c'))
  work.write('corpus/d.json', wrongLine('c'))
  return ['corpus']
}

/** Validates every shard of a plan and returns their part files, the last first. */
async function validateShards(work: Workspace, more: readonly string[] = []): Promise<string[]> {
  const count = work.json('plan.json').jobs.length
  const parts = Array.from({ length: count }, (_, i) => `part-${i}`)
  for (const [i, part] of parts.entries()) {
    const run = await work.run(['validate', '--plan', 'plan.json', '--shard', String(i), '--part-file', part, ...more])
    expect(run).toEqual({ code: 0, stdout: '', stderr: '' })
  }
  return parts.reverse()
}

const plan = (work: Workspace, paths: readonly string[], bytes: string) =>
  work.run(['plan', ...paths, '--target-bytes', bytes, '--output', 'plan.json'])

describe('shards', () => {
  test.each(['64K', '150K', '1G'])('of about %s give the report of a single run, byte for byte', async (bytes) => {
    const { Workspace } = await import('./support.js')
    const work = new Workspace()
    try {
      const paths = writeCorpus(work)
      const alone = await work.run(['validate', ...paths, '-r', 'json'])
      expect(alone.code).toBe(1)
      expect(await plan(work, paths, bytes)).toMatchObject({ code: 0, stdout: '' })
      const parts = await validateShards(work, ['--concurrency', '2'])
      const merged = await work.run(['merge', '--plan', 'plan.json', ...parts, '-r', 'json'])
      expect(merged).toEqual(alone)
      expect(work.leftovers()).toEqual([])
    } finally {
      work.remove()
    }
  })

  test('may be merged twice', async ({ work }) => {
    const paths = writeCorpus(work)
    await plan(work, paths, '150K')
    const parts = await validateShards(work)
    const once = await work.run(['merge', ...parts, '-r', 'json'])
    expect(await work.run(['merge', ...parts, ...parts, '-r', 'json'])).toEqual(once)
  })

  test('that are missing are named, and the exit code is 3', async ({ work }) => {
    await plan(work, writeCorpus(work), '150K')
    const parts = await validateShards(work)
    const { code, stdout, stderr } = await work.run(['merge', '--plan', 'plan.json', ...parts.slice(1)])
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' })
    expect(stderr).toMatch(/"corpus\/\w+\.\w+", bytes \d+ to \d+: missing/)
    const without = await work.run(['merge', ...parts.filter((part) => part !== 'part-0')])
    expect(without.code).toBe(3)
    expect(without.stderr).toContain('"corpus/a.ndjson", bytes 0 to 153600: missing')
  })

  test('of a file that changed since it was planned are not complete', async ({ work }) => {
    work.write('a.ndjson', lines(line('a'), line('b')))
    await plan(work, ['a.ndjson'], '1M')
    work.write('a.ndjson', lines(line('a'), line('b'), line('c')))
    const run = await work.run(['validate', '--plan', 'plan.json', '--shard', '0', '--part-file', 'part'])
    expect(run).toMatchObject({ code: 3, stdout: '' })
    expect(run.stderr).toContain('a.ndjson: it is not the file that it was')
    expect((await work.run(['merge', '--plan', 'plan.json', 'part'])).code).toBe(3)
  })

  test('checked with other rules do not go together', async ({ work }) => {
    work.write('a.ndjson', lines(...Array.from({ length: 30 }, (_, i) => line(`a-${i}`))))
    await plan(work, ['a.ndjson'], '100K')
    const [last = '', ...others] = await validateShards(work)
    const shard = last.replace('part-', '')
    await work.run(['validate', '--plan', 'plan.json', '--shard', shard, '--part-file', last, '--skip', 'span-order'])
    const { code, stderr } = await work.run(['merge', ...others, last])
    expect(code).toBe(3)
    expect(stderr).toContain('versions')
  })
})

describe('a part file', () => {
  test('that is cut is refused', async ({ work }) => {
    work.write('a.ndjson', lines(line('a'), line('b'), line('a')))
    await plan(work, ['a.ndjson'], '1M')
    const [part = ''] = await validateShards(work)
    const whole = readFileSync(work.path(part))
    writeFileSync(work.path(part), whole.subarray(0, whole.lastIndexOf(10, whole.length - 2) + 1))
    const { code, stderr } = await work.run(['merge', part])
    expect(code).toBe(3)
    expect(stderr).toContain('it is cut')
  })

  test.each([
    ['merge', 'nowhere.part'],
    ['merge', 'news.json'],
    ['merge', '--plan', 'news.json', 'nowhere.part'],
    ['validate', '--plan', 'news.json', '--shard', '0', '--part-file', 'x'],
    ['validate', '--plan', 'plan.json', '--shard', '99', '--part-file', 'x'],
    ['validate', '--plan', 'plan.json'],
    ['validate', 'news.json', '--plan', 'plan.json', '--shard', '0', '--part-file', 'x'],
    ['plan', '-'],
  ])('asked for wrongly is a wrong use: %s %s %s', async (...args) => {
    const { Workspace } = await import('./support.js')
    const work = new Workspace()
    try {
      work.write('news.json', line('a'))
      await plan(work, ['news.json'], '1M')
      const { code, stdout, stderr } = await work.run(args.filter((arg) => arg !== undefined))
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      expect(stderr).toMatch(/^error: /)
      expect(stderr).not.toMatch(/\n\s+at /)
    } finally {
      work.remove()
    }
  })
})
