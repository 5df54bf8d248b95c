import { existsSync, symlinkSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect } from 'vitest'
import type { Run } from '../support.js'
import { line, lines, partsOf, test, type Workspace, wrongLine } from './support.js'

/** Refused as a wrong use, and without the stack of a defect. */
function expectRefusal({ code, stdout, stderr }: Run, message: string, expected = 2): void {
  expect({ code, stdout }).toEqual({ code: expected, stdout: '' })
  expect(stderr).toMatch(/^error: /)
  expect(stderr).toContain(message)
  expect(stderr).not.toMatch(/\n\s+at /)
}

async function preparePlan(work: Workspace, bytes = '1M'): Promise<void> {
  work.write('in.ndjson', lines(wrongLine('a'), line('b'), line('c')))
  await work.run(['plan', 'in.ndjson', '--target-bytes', bytes, '--output', 'plan.json'])
}

const shardOf = (work: Workspace, shard: number, part: string, ...more: string[]) =>
  work.run(['validate', '--plan', 'plan.json', '--shard', String(shard), '--part-file', part, ...more])

describe('a file that is read is never written', () => {
  test.for([
    ['validate', 'in.ndjson', '--rejects', 'in.ndjson'],
    ['validate', 'in.ndjson', '--rejects', './link.ndjson'],
    ['validate', 'link.ndjson', '--rejects', 'in.ndjson'],
    ['validate', '*.ndjson', '-r', 'json', '-o', 'in.ndjson'],
    ['validate', 'in.ndjson', '--baseline', 'in.ndjson', '--update-baseline'],
    ['validate', 'in.ndjson', '--text', 'a.txt', '--rejects', 'a.txt'],
    ['validate', 'article', '-r', 'json', '-o', 'article/quotes.json'],
    ['validate', '--plan', 'plan.json', '--shard', '0', '--part-file', 'plan.json'],
    ['validate', '--plan', 'plan.json', '--shard', '0', '--part-file', 'in.ndjson'],
    ['plan', 'in.ndjson', '--output', 'in.ndjson'],
    ['merge', 'part', '-r', 'json', '-o', 'part'],
    ['merge', '--plan', 'plan.json', 'part', '-r', 'json', '-o', 'plan.json'],
  ])('%j', async (args, { work }) => {
    await preparePlan(work)
    await shardOf(work, 0, 'part')
    symlinkSync('in.ndjson', work.path('link.ndjson'))
    work.write('a.txt', 'One.\n')
    work.writeFolder('article', partsOf('a'))
    const files = ['in.ndjson', 'a.txt', 'article/quotes.json', 'plan.json', 'part']
    const before = files.map(work.read)
    expectRefusal(await work.run(args), 'would be overwritten')
    expect(files.map(work.read)).toEqual(before)
  })

  test.for([
    ['-r', 'json', '-o', 'x', '-r', 'sarif', '-o', './x'],
    ['--rejects', 'x', '-r', 'json', '-o', 'x'],
    ['--baseline', 'x', '--update-baseline', '-r', 'json', '-o', 'x'],
  ])('two outputs are two files: %j', async (args, { work }) => {
    work.write('in.ndjson', lines(wrongLine('a')))
    expectRefusal(await work.run(['validate', 'in.ndjson', ...args]), 'would be overwritten')
    expect(existsSync(work.path('x'))).toBe(false)
  })

  test.runIf(existsSync('/dev/null'))('a device may be named twice', async ({ work }) => {
    work.write('in.ndjson', lines(line('a')))
    const args = ['-r', 'json', '-o', '/dev/null', '-r', 'sarif', '-o', '/dev/null', '--rejects', '/dev/null']
    expect((await work.run(['validate', 'in.ndjson', ...args])).code).toBe(0)
  })
})

describe('a plan', () => {
  test.for(['[{}]', '[[null]]', '[[]]'])('with the jobs %s is refused with the place', async (jobs, { work }) => {
    work.write('plan.json', `{"planVersion":1,"format":"auto","jobs":${jobs}}`)
    expectRefusal(await shardOf(work, 0, 'part'), '#/jobs/0')
    work.write('part', '')
    expectRefusal(await work.run(['merge', '--plan', 'plan.json', 'part']), 'part: it is no part')
  })

  test('without jobs has no shards', async ({ work }) => {
    work.write('plan.json', '{"planVersion":1,"format":"auto","jobs":[]}')
    expectRefusal(await shardOf(work, 0, 'part'), 'the plan has no shards')
  })

  test.for([
    ['-r', 'json'],
    ['-r', 'json', '-o', 'x'],
    ['--fail-on', 'error'],
    ['--exit-zero'],
    ['--format', 'auto'],
    ['--rejects', 'x'],
    ['--baseline', 'x', '--update-baseline'],
  ])('takes no %j', async (args, { work }) => {
    await preparePlan(work)
    expectRefusal(await shardOf(work, 0, 'part', ...args), 'cannot be used with')
    expect(existsSync(work.path('part'))).toBe(false)
  })
})

describe('parts', () => {
  test.for(['{"parts":null}', '{"parts":{"x":{}}}', '{"parts":{}}'])('of %s are refused', async (partial, { work }) => {
    work.write('part', `{"partVersion":1,"partial":${partial}}\n0\n`)
    expectRefusal(await work.run(['merge', 'part']), 'part: it is no part')
  })

  test.for([
    ['--max-depth', '20'],
    ['--duplicate-keys', 'off'],
    ['--baseline', 'known.json'],
    ['--text', '.'],
  ])('of shards of which one was validated with %j do not go together', async (args, { work }) => {
    await preparePlan(work, '64K')
    const { jobs } = work.json('plan.json')
    work.write('plan.json', JSON.stringify({ ...work.json('plan.json'), jobs: [jobs.flat(), jobs.flat()] }))
    work.write('known.json', '{"baselineVersion":1,"fingerprints":["AAAAAAAAAAA"]}')
    await shardOf(work, 0, 'part-0')
    await shardOf(work, 1, 'part-1', ...args)
    expectRefusal(await work.run(['merge', 'part-0', 'part-1']), 'settings', 3)
  })

  test('that are missing are no defect', async ({ work }) => {
    await preparePlan(work)
    await shardOf(work, 0, 'part')
    const { jobs, ...plan } = work.json('plan.json')
    const [[shard]] = jobs
    writeFileSync(
      work.path('plan.json'),
      JSON.stringify({ ...plan, jobs: [...jobs, [{ ...shard, file: 'z.ndjson' }]] }),
    )
    expectRefusal(await work.run(['merge', '--plan', 'plan.json', 'part']), '"z.ndjson"', 3)
  })
})

describe.skipIf(process.platform === 'win32')('a file name', () => {
  test.for(['\u001b[31m.ndjson', 'x\n::error::forged.ndjson'])('%j is escaped in notes', async (name, { work }) => {
    work.write(name, lines(line('a')) + line('b').slice(0, -50))
    await work.run(['plan', name, '--output', 'plan.json'])
    const { code, stderr } = await shardOf(work, 0, 'part')
    expect(code).toBe(3)
    expect(stderr).toContain('.ndjson:2: ')
    expect(stderr).not.toContain('\u001b')
    expect(stderr).not.toMatch(/^::/m)
  })
})

describe('stats', () => {
  test('of a file that is cut is not finished', async ({ work }) => {
    work.write('cut.ndjson.gz', gzipSync(lines(line('a'), line('b'))).subarray(0, -200))
    expectRefusal(await work.run(['stats', 'cut.ndjson.gz']), 'it is cut', 3)
  })

  test('of nothing but wrong articles exits with 1', async ({ work }) => {
    work.write('in.ndjson', lines(wrongLine('a'), '{"id":1}'))
    expect((await work.run(['stats', 'in.ndjson'])).code).toBe(1)
    work.write('mixed.ndjson', lines(line('a'), '{"id":1}'))
    expect((await work.run(['stats', 'mixed.ndjson'])).code).toBe(0)
  })
})
