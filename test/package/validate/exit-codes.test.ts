import { closeSync, existsSync, openSync } from 'node:fs'
import { describe, expect } from 'vitest'
import { line, lines, test, type Workspace, wrongLine } from './support.js'

/** A file in which nothing is wrong, one with a warning, one with an error, one that is cut, and one to be given a name. */
function prepare(work: Workspace): void {
  work.write('fine.ndjson', lines(line('a')))
  const summary = (draft: { summary: string }) => {
    draft.summary = 'One\u2028two.'
  }
  work.write('warning.ndjson', lines(line('b', summary)))
  work.write('error.ndjson', lines(wrongLine('c')))
  work.write('cut.ndjson', lines(wrongLine('d')) + line('e').slice(0, -100))
}

const CASES: readonly (readonly [number, readonly string[]])[] = [
  [0, ['fine.ndjson']],
  [0, ['fine.ndjson', '--fail-on', 'warning']],
  [0, ['warning.ndjson']],
  [1, ['warning.ndjson', '--fail-on', 'warning']],
  [1, ['error.ndjson']],
  [1, ['error.ndjson', '--max-diagnostics', '0']],
  [1, ['error.ndjson', '--only', 'span-bounds']],
  [0, ['error.ndjson', '--exit-zero']],
  [0, ['warning.ndjson', '--fail-on', 'warning', '--exit-zero']],
  [2, ['none.ndjson', '--exit-zero']],
  [2, ['error.ndjson', 'none.ndjson']],
  [3, ['cut.ndjson']],
  [3, ['cut.ndjson', '--exit-zero']],
  [3, ['error.ndjson', 'cut.ndjson', '--fail-on', 'warning']],
  [3, ['error.ndjson', '-r', 'json', '-o', 'none/report.json']],
]

test.for(CASES)('exit code %i: validate %j', async ([expected, args], { work }) => {
  prepare(work)
  expect((await work.validate(args)).code).toBe(expected)
})

test.runIf(existsSync('/dev/full'))('3 wins over 2', async ({ work }) => {
  const stderr = openSync('/dev/full', 'w')
  const { code } = await work.run(['validate', '--nonsense'], { stderr })
  closeSync(stderr)
  expect(code).toBe(3)
})

describe('a last line that is cut', () => {
  test('anywhere: no cut in it is ever green', async ({ work }) => {
    const text = line('a')
    const cuts = [1, 2, 3, 10, 100, text.length - 20, text.length - 2, text.length - 1]
    const codes = await Promise.all(
      cuts.map(async (length) => {
        work.write(`${length}.ndjson`, lines(line('b')) + text.slice(0, length))
        return (await work.validate([`${length}.ndjson`])).code
      }),
    )
    expect(codes).toEqual(cuts.map(() => 3))
  })

  test('only by its LF is whole', async ({ work }) => {
    work.write('news.ndjson', lines(line('a')) + line('b'))
    expect(await work.report(['news.ndjson'])).toMatchObject({ code: 0, complete: true, read: { articles: 2 } })
  })
})

describe('what is not understood: exit code 2, nothing on standard output, and what was probably meant', () => {
  test.for([
    [['validat', 'x'], 'Did you mean validate?'],
    [['validate', 'x', '--onyl', 'y'], 'Did you mean --only?'],
    [['validate', 'x', '-r', 'sarf'], 'Did you mean sarif?'],
    [['validate', 'x', '-r', 'sarf'], 'pretty, concise, json, ndjson, sarif, github, junit'],
    [['validate', 'x', '--fail-on', 'warn'], 'error, warning'],
    [['validate', 'x', '--only', 'span-bunds'], 'did you mean "span-bounds"?'],
    [['validate', 'x', '--skip', 'json/syntax'], 'JSON and shape are always checked'],
    [['validate', 'x', '--concurrency', '0'], 'a whole number, at least 1'],
    [['validate', 'x', '--max-line-bytes', '1G'], 'the longest text that Node holds'],
    [['validate', 'x', '--max-line-bytes', '64X'], 'a number of bytes, such as 65536, 64M or 2G'],
    [['validate', 'x', '-r', 'json', '-r', 'junit'], 'only one reporter can write to standard output'],
    [['validate', 'x', '-o', 'report.json'], 'It must follow a --reporter'],
    [['validate', 'x', '--update-baseline'], '--update-baseline needs --baseline'],
    [['validate', 'x', '--shard', '0'], '--plan, --shard and --part-file belong together'],
    [['validate'], 'say what to validate'],
    [['explain', 'span-bound'], 'did you mean "span-bounds"?'],
    [['rules', '--group', 'span'], 'did you mean "spans"?'],
    [['schema', 'artcle'], 'did you mean "article"?'],
  ] as const)('%j', async ([args, message], { work }) => {
    const { code, stdout, stderr } = await work.run(args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/^error: /)
    expect(stderr).toContain(message)
    expect(stderr).toContain('--help')
  })
})
