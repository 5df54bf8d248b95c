import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { parse } from 'junit2json'
import { beforeEach, describe, expect, inject } from 'vitest'
import { sarifErrors } from '../../support/sarif.js'
import { found, line, lines, test, wrongLine } from './support.js'

const FILES = ['json', 'ndjson', 'sarif', 'junit', 'github', 'concise', 'pretty', 'html']

/** Two errors, one warning and a cut line. */
const NEWS =
  lines(
    wrongLine('a'),
    line('b', (draft) => {
      draft.summary = 'One\u2028two.'
    }),
    line('c', (draft) => {
      Object.assign(draft.stances[0] ?? {}, { holder: 'nobody' })
    }),
  ) + line('d').slice(0, -50)

describe('several reporters at once, each to a file of its own', () => {
  test('say the same as one by itself, and the exit code is that of the report', async ({ work }) => {
    work.write('news.ndjson', NEWS)
    const outputs = FILES.flatMap((name) => ['-r', name, '-o', `out.${name}`])
    const { code, stdout, stderr } = await work.run(['validate', 'news.ndjson', ...outputs])
    expect({ code, stdout, stderr }).toEqual({ code: 3, stdout: '', stderr: '' })
    const alone = await Promise.all(FILES.map((name) => work.run(['validate', 'news.ndjson', '-r', name])))
    expect(FILES.map((name) => work.read(`out.${name}`))).toEqual(alone.map((run) => run.stdout))
  })

  test('one may write to standard output, wherever it stands', async ({ work }) => {
    work.write('news.ndjson', NEWS)
    const args = ['-r', 'json', '-o', 'out.json', '-r', 'concise', '-r', 'junit', '-o', 'out.xml']
    const { code, stdout } = await work.run(['validate', 'news.ndjson', ...args])
    expect(code).toBe(3)
    expect(stdout).toBe((await work.run(['validate', 'news.ndjson', '-r', 'concise'])).stdout)
  })
})

describe('what the command writes is read by others', () => {
  const run = async (work: { run(args: readonly string[]): Promise<{ stdout: string }> }, reporter: string) =>
    (await work.run(['validate', 'news.ndjson', '-r', reporter])).stdout

  beforeEach<{ work: { write(name: string, text: string): string } }>(({ work }) => {
    work.write('news.ndjson', NEWS)
  })

  test('json, by the schema that the package publishes', async ({ work }) => {
    const require = createRequire(`${inject('consumer')}/index.js`)
    const schema = JSON.parse(readFileSync(require.resolve('reportedly/schema/report.json'), 'utf8'))
    const ajv = new Ajv2020({ strict: false })
    formats.default(ajv)
    const isReport = ajv.compile(schema)
    const report = JSON.parse(await run(work, 'json'))
    isReport(report)
    expect(isReport.errors ?? []).toEqual([])
    expect(found(report)).toEqual(['1 shape/wrong-form', '2 plain-text', '3 unresolved-reference', '4 json/syntax'])
  })

  test('ndjson: a line a finding, a line a failure, and a summary', async ({ work }) => {
    const all = (await run(work, 'ndjson')).trimEnd().split('\n')
    expect(all.map((each) => JSON.parse(each).type)).toEqual([...Array(4).fill('diagnostic'), 'failure', 'summary'])
  })

  test('sarif, by its published schema', async ({ work }) => {
    const log = JSON.parse(await run(work, 'sarif'))
    expect(sarifErrors(log)).toEqual([])
    expect(log.runs[0].results).toHaveLength(4)
    expect(log.runs[0].invocations[0]).toMatchObject({ executionSuccessful: false })
  })

  test('junit, by an independent reader', async ({ work }) => {
    const read = await parse(await run(work, 'junit'))
    const suites = (read && 'testsuite' in read && read.testsuite) || []
    const cases = suites.flatMap(({ testcase = [] }) => testcase)
    expect(cases.flatMap(({ failure = [] }) => failure)).toHaveLength(3)
    expect(cases.flatMap(({ error = [] }) => error)).toHaveLength(1)
    const output = cases.flatMap((each) => each['system-out'] ?? []).map((text) => text.trim())
    expect(output).toEqual([expect.stringMatching(/^warning: /), expect.stringMatching(/^✖ incomplete/)])
  })

  test('github: a command a finding, a command a failure, and a notice', async ({ work }) => {
    const commands = (await run(work, 'github')).trimEnd().split('\n')
    const read = commands.map((each) => /^::(\w+) (?:file=([^,:]+),line=(\d+),)?/.exec(each)?.slice(1))
    expect(read).toEqual([
      ['error', 'news.ndjson', '1'],
      ['warning', 'news.ndjson', '2'],
      ['error', 'news.ndjson', '3'],
      ['error', 'news.ndjson', '4'],
      ['error', 'news.ndjson', '4'],
      ['notice', undefined, undefined],
    ])
  })

  test('concise: file, line and column, as editors take them', async ({ work }) => {
    const all = (await run(work, 'concise')).trimEnd().split('\n')
    for (const each of all.slice(0, 4)) expect(each).toMatch(/^news\.ndjson:\d+:\d+: (error|warning)\[[a-z/-]+\] \S/)
    expect(all[4]).toMatch(/^news\.ndjson:4: failure /)
    expect(all[5]).toMatch(/^✖ incomplete/)
  })
})

test('--max-diagnostics caps what is listed of each code, never what is counted', async ({ work }) => {
  work.write('news.ndjson', lines(...Array.from({ length: 30 }, (_, i) => wrongLine(`a-${i}`))))
  const count = async (...args: readonly string[]) => {
    const { diagnostics, counts } = await work.report(['news.ndjson', ...args])
    return [diagnostics.length, counts.error]
  }
  expect(await count()).toEqual([20, 30])
  expect(await count('--max-diagnostics', '3')).toEqual([3, 30])
  expect(await count('--max-diagnostics', '0')).toEqual([0, 30])
  expect(await count('--max-diagnostics', 'all')).toEqual([30, 30])
})
