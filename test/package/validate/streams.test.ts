import { spawnSync } from 'node:child_process'
import { describe, expect } from 'vitest'
import { makeCorpus } from '../../support/corpus/generate.js'
import { skipWithout } from '../../support/needs.js'
import { line, lines, test, wrongLine } from './support.js'

const ESCAPE = '\u001b'
const hasScript = spawnSync('script', ['--version']).status === 0

describe('results go to standard output, all else to standard error', () => {
  test('nothing is on standard error, and no progress is shown, where it is no terminal', async ({ work }) => {
    work.write('news.ndjson', makeCorpus({ bytes: 2_000_000 }).data)
    const { code, stdout, stderr } = await work.run(['validate', 'news.ndjson'])
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    expect(stdout).not.toMatch(new RegExp(`[${ESCAPE}\r]`))
  })

  test('a report to a file leaves standard output to another', async ({ work }) => {
    work.write('news.ndjson', lines(wrongLine('a')))
    const { stdout } = await work.run(['validate', 'news.ndjson', '-r', 'json', '-o', 'report.json'])
    expect(stdout).toBe('')
    expect(work.json('report.json').counts.error).toBe(1)
  })

  test('on a terminal progress is on standard error, and the report is whole', async ({ work }) => {
    if (skipWithout(hasScript ? 'script' : undefined, 'a terminal is made with `script` of util-linux')) return
    work.write('news.ndjson', makeCorpus({ bytes: 12_000_000 }).data)
    const expected = await work.run(['validate', 'news.ndjson', '-r', 'json'])
    const command = work.command('news.ndjson', '-r', 'json').map((part) => `'${part}'`)
    const script = `${command.join(' ')} > report.json`
    const { code, stdout } = await work.start('script', ['-qec', script, '/dev/null'], { env: { TERM: 'xterm' } }).ended
    expect(code).toBe(expected.code)
    expect(stdout).toMatch(/\d+ MB of 12 MB · [\d,]+ articles · \d+ MB\/s · .* left/)
    expect(stdout).toContain(`${ESCAPE}[?25h`)
    expect(work.read('report.json')).toBe(expected.stdout)
  })

  test('on a terminal that can do nothing no progress is shown', async ({ work }) => {
    if (skipWithout(hasScript ? 'script' : undefined, 'a terminal is made with `script` of util-linux')) return
    work.write('news.ndjson', lines(line('a')))
    const command = work.command('news.ndjson').map((part) => `'${part}'`)
    const args = ['-qec', command.join(' '), '/dev/null']
    const { stdout } = await work.start('script', args, { env: { TERM: 'dumb' } }).ended
    expect(stdout).toContain('✔ no problems in 1 article')
    expect(stdout).not.toContain(ESCAPE)
  })
})

describe('colours', () => {
  test.for([
    [{}, false],
    [{ FORCE_COLOR: '1' }, true],
    [{ FORCE_COLOR: '0' }, false],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false],
    [{ NO_COLOR: '', FORCE_COLOR: '3' }, true],
  ] as const)('%j: %s', async ([env, isColored], { work }) => {
    work.write('news.ndjson', lines(wrongLine('a')))
    const { stdout } = await work.run(['validate', 'news.ndjson', '-r', 'pretty', '-r', 'concise', '-o', 'file.txt'], {
      env,
    })
    expect(stdout.includes(ESCAPE)).toBe(isColored)
    expect(work.read('file.txt')).not.toContain(ESCAPE)
  })
})
