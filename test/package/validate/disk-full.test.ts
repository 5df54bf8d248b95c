import { closeSync, existsSync, openSync } from 'node:fs'
import { describe, expect } from 'vitest'
import { makeCorpus } from '../../support/corpus/generate.js'
import { line, lines, test, wrongLine } from './support.js'

const hasFull = existsSync('/dev/full')
const FULL = 'error: /dev/full cannot be written: the disk is full\n'

describe.runIf(hasFull)('a full disk makes the exit code 3, and names the file, for', () => {
  test('standard output, once', async ({ work }) => {
    work.write('news.ndjson', lines(line('a')))
    for (const reporter of ['pretty', 'json']) {
      const stdout = openSync('/dev/full', 'w')
      const { code, stderr } = await work.run(['validate', 'news.ndjson', '-r', reporter], { stdout })
      closeSync(stdout)
      expect({ code, stderr }).toEqual({
        code: 3,
        stderr: expect.stringMatching(/^error: standard output cannot be written: ENOSPC.*\n$/),
      })
    }
  })

  test('standard error', async ({ work }) => {
    work.write('news.ndjson', lines(wrongLine('a')))
    const stderr = openSync('/dev/full', 'w')
    const { code } = await work.run(['validate', 'none.ndjson'], { stderr })
    closeSync(stderr)
    expect(code).toBe(3)
  })

  test('the file of a reporter, while the others still report', async ({ work }) => {
    work.write('news.ndjson', lines(wrongLine('a')))
    const args = ['news.ndjson', '-r', 'json', '-o', '/dev/full', '-r', 'junit', '-o', 'junit.xml']
    const { code, stdout, stderr } = await work.validate(args)
    expect({ code, stderr }).toEqual({ code: 3, stderr: FULL })
    expect(stdout).toMatch(/ 1 error in 1 of 1 article\n$/)
    expect(work.read('junit.xml')).toMatch(/<\/testsuites>\n$/)
  })

  test('rejects, a baseline, a plan and a part', async ({ work }) => {
    work.write('news.ndjson', lines(wrongLine('a')))
    await work.run(['plan', 'news.ndjson', '-o', 'plan.json'])
    for (const args of [
      ['validate', 'news.ndjson', '--rejects', '/dev/full'],
      ['validate', 'news.ndjson', '--baseline', '/dev/full', '--update-baseline'],
      ['plan', 'news.ndjson', '-o', '/dev/full'],
      ['validate', '--plan', 'plan.json', '--shard', '0', '--part-file', '/dev/full'],
    ]) {
      expect(await work.run(args)).toMatchObject({ code: 3, stderr: FULL })
    }
  })
})

describe('no room for temporary files: exit code 3, with the file', () => {
  test('on two threads', async ({ work }) => {
    work.write('news.ndjson', makeCorpus({ bytes: 9_000_000 }).data)
    const command = work.command('news.ndjson', '--rejects', 'rejects.ndjson', '--concurrency', '2')
    const { ended } = work.start('bash', ['-c', 'trap "" XFSZ; ulimit -f 16; exec "$@"', 'bash', ...command])
    const { code, stdout, stderr } = await ended
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' })
    expect(stderr).toMatch(/^error: \S+ cannot be written: \S.*\n$/)
    expect(work.leftovers()).toEqual([])
    expect(existsSync(work.path('rejects.ndjson'))).toBe(false)
  })

  test('where TMPDIR is not there', async ({ work }) => {
    work.write('news.ndjson', lines(line('a')))
    const { code, stdout, stderr } = await work.validate(['news.ndjson'], { env: { TMPDIR: work.path('none') } })
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' })
    expect(stderr).toMatch(/^error: \S+ cannot be written: \S.*\n$/)
  })
})

test.for([
  ['none/report.json', 'its folder does not exist'],
  ['folder', 'it is a folder'],
  ['news.ndjson/report.json', 'its folder does not exist'],
] as const)('a report to %s: exit code 3, since %s', async ([file, reason], { work }) => {
  work.write('news.ndjson', lines(line('a')))
  work.write('folder/x', '')
  const { code, stderr } = await work.validate(['news.ndjson', '-r', 'sarif', '-o', file])
  expect({ code, stderr }).toEqual({ code: 3, stderr: `error: ${file} cannot be written: ${reason}\n` })
})
