import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { describe, expect } from 'vitest'
import { failures, found, line, lines, test, type Workspace, wrongLine } from './support.js'

const MB = 2 ** 20

/** Validates and measures the most memory that was in use. */
async function measure(work: Workspace, args: readonly string[]) {
  const program = `import { writeFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'
if (isMainThread) process.on('exit', () => writeFileSync(process.env.MEMORY_FILE, String(process.resourceUsage().maxRSS)))
`
  work.write('measure.mjs', program)
  const env = {
    NODE_OPTIONS: `--import ${pathToFileURL(work.path('measure.mjs'))}`,
    MEMORY_FILE: join(work.folder, 'memory'),
  }
  const report = await work.report(args, { env })
  return { report, megabytes: Number(work.read('memory')) / 1024 }
}

const TOO_LONG = (what: string, bytes: number) =>
  `${what} is longer than ${bytes} bytes and was not read; raise the limit with --max-line-bytes`

describe('a line longer than the limit', () => {
  test('is left out, named, and makes the run incomplete; the other lines are checked', async ({ work }) => {
    const long = line('b', (draft) => {
      draft.summary = 'x'.repeat(100_000)
    })
    work.write('news.ndjson', lines(line('a'), long, wrongLine('c'), long, line('d')))
    const report = await work.report(['news.ndjson', '--max-line-bytes', '64K'])
    expect(found(report)).toEqual(['3 shape/wrong-form'])
    const message = TOO_LONG('this line', 65536)
    expect(failures(report)).toEqual([`news.ndjson:2 ${message}`, `news.ndjson:4 ${message}`])
    expect(report).toMatchObject({ code: 3, complete: false, read: { articles: 3 } })
    expect(await work.report(['news.ndjson', '--max-line-bytes', '1M'])).toMatchObject({ complete: true })
  })

  test('of just the limit is read', async ({ work }) => {
    const text = line('a')
    work.write('news.ndjson', lines(text, text.replace('{', '{ ')))
    const report = await work.report(['news.ndjson', '--max-line-bytes', String(Buffer.byteLength(text))])
    expect(failures(report).map((failure) => failure.split(' ')[0])).toEqual(['news.ndjson:2'])
  })

  test('of 80 MB is skipped in bounded memory, from a file and from standard input', async ({ work }) => {
    const file = openSync(work.path('news.ndjson'), 'w')
    writeSync(file, `${line('a')}\n{"a":"`)
    for (let i = 0; i < 80; i++) writeSync(file, Buffer.alloc(MB, 'x'))
    writeSync(file, `"}\n${wrongLine('b')}\n`)
    closeSync(file)
    const { report, megabytes } = await measure(work, ['news.ndjson'])
    expect(found(report)).toEqual(['3 shape/wrong-form'])
    expect(failures(report)).toEqual([`news.ndjson:2 ${TOO_LONG('this line', 64 * MB)}`])
    expect(report).toMatchObject({ code: 3, read: { articles: 2 } })
    expect(megabytes).toBeLessThan(400)

    const { ended } = work.start('sh', ['-c', `cat news.ndjson | "$@"`, 'sh', ...work.command('-r', 'json', '-')])
    const { code, stdout } = await ended
    expect(code).toBe(3)
    expect(found(JSON.parse(stdout))).toEqual(['3 shape/wrong-form'])
  })
})

test('a document longer than the limit makes the run incomplete', async ({ work }) => {
  work.write('news.json', line('a'))
  const report = await work.report(['news.json', '--max-line-bytes', '1K'])
  expect(failures(report)).toEqual([`news.json ${TOO_LONG('the document', 1024)}`])
  expect(report.code).toBe(3)
})

describe('a decompression bomb', () => {
  const HEAD = gzipSync('{"a":"')
  const FILL = gzipSync(Buffer.alloc(MB, 'x'), { level: 9 })
  const bomb = (...after: readonly string[]) =>
    Buffer.concat([HEAD, ...Array<Buffer>(300).fill(FILL), gzipSync(`"}\n${lines(...after)}`)])

  test('of one line of NDJSON is skipped in bounded memory, and the next lines are checked', async ({ work }) => {
    work.write('bomb.ndjson.gz', bomb(wrongLine('a')))
    const { report, megabytes } = await measure(work, ['bomb.ndjson.gz'])
    expect(found(report)).toEqual(['2 shape/wrong-form'])
    expect(failures(report)).toEqual([`bomb.ndjson.gz:1 ${TOO_LONG('this line', 64 * MB)}`])
    expect(report.code).toBe(3)
    expect(megabytes).toBeLessThan(400)
  })

  test('of one document is given up in bounded memory, and the next files are checked', async ({ work }) => {
    work.write('bomb.json.gz', bomb())
    work.write('news.ndjson', lines(wrongLine('a')))
    const { report, megabytes } = await measure(work, ['bomb.json.gz', 'news.ndjson'])
    expect(failures(report)).toEqual([`bomb.json.gz ${TOO_LONG('the document', 64 * MB)}`])
    expect(found(report)).toEqual(['1 shape/wrong-form'])
    expect(report.code).toBe(3)
    expect(megabytes).toBeLessThan(400)
  })
})

test('blank lines without end are passed over, and counted', async ({ work }) => {
  work.write('news.ndjson.gz', gzipSync(Buffer.concat([Buffer.alloc(2 * MB, '\n'), Buffer.from(wrongLine('a'))])))
  const { report, megabytes } = await measure(work, ['news.ndjson.gz'])
  expect(found(report)).toEqual([`${2 * MB + 1} shape/wrong-form`])
  expect(megabytes).toBeLessThan(400)
})

test.for([
  ['numbers', '1,'],
  ['objects', '{},'],
] as const)(
  'a million wrong records (%s) in a line: counted up to a limit, in bounded memory',
  async ([, item], { work }) => {
    const text = line('a').replace('"entities":[', `"entities":[${item.repeat(1_000_000)}`)
    work.write('news.ndjson', lines(text, wrongLine('b')))
    const { report, megabytes } = await measure(work, ['news.ndjson', '--max-diagnostics', '1'])
    expect(report.counts.error).toBeGreaterThan(1000)
    expect(report).toMatchObject({ code: 1, complete: true, read: { articles: 2, invalid: 2 } })
    expect(megabytes).toBeLessThan(1000)
  },
)
