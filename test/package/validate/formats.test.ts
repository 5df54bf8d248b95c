import { gzipSync } from 'node:zlib'
import { describe, expect } from 'vitest'
import { failures, found, line, lines, partsOf, test, wrongLine } from './support.js'

const PRETTY = JSON.stringify(JSON.parse(wrongLine('a')), null, 2)
const PRETTY_LINE = PRETTY.split('\n').findIndex((each) => each.includes('no language')) + 1

describe('standard input', () => {
  test.for([
    ['one document over many lines', PRETTY, `${PRETTY_LINE} shape/wrong-form`],
    ['one document on one line', wrongLine('a'), '1 shape/wrong-form'],
    ['NDJSON', lines(line('b'), '', wrongLine('a')), '3 shape/wrong-form'],
    ['NDJSON in .gz', gzipSync(lines(line('b'), wrongLine('a'))), '2 shape/wrong-form'],
    ['one document in .gz', gzipSync(PRETTY), `${PRETTY_LINE} shape/wrong-form`],
  ] as const)('%s', async ([, input, expected], { work }) => {
    const report = await work.report(['-'], { input })
    expect(found(report)).toEqual([expected])
    expect(report.diagnostics[0]?.location?.file).toBe('<stdin>')
    expect(report).toMatchObject({ code: 1, complete: true })
  })

  test('and a file together', async ({ work }) => {
    work.write('news.ndjson', lines(line('b')))
    const report = await work.report(['news.ndjson', '-'], { input: lines(line('b')) })
    expect(report.diagnostics.map(({ code, location }) => [code, location?.file])).toEqual([
      ['article-id-reused', 'news.ndjson'],
    ])
  })
})

describe('a file is read as what its name says', () => {
  test('.json, .ndjson and .jsonl; by its first line where the name says nothing', async ({ work }) => {
    work.write('a.json', PRETTY)
    work.write('b.ndjson', lines(line('b'), wrongLine('c')))
    work.write('c.jsonl', lines(line('d'), wrongLine('e')))
    work.write('d.data', lines(line('f'), wrongLine('g')))
    work.write('e.data', PRETTY.replace('"a"', '"h"'))
    const report = await work.report(['a.json', 'b.ndjson', 'c.jsonl', 'd.data', 'e.data'])
    expect(report.diagnostics.map(({ location }) => `${location?.file}:${location?.line}`)).toEqual([
      `a.json:${PRETTY_LINE}`,
      'b.ndjson:2',
      'c.jsonl:2',
      'd.data:2',
      `e.data:${PRETTY_LINE}`,
    ])
  })

  test('unless --format says otherwise', async ({ work }) => {
    work.write('news.json', lines(line('a'), wrongLine('b')))
    work.write('one.ndjson', PRETTY)
    expect(found(await work.report(['news.json', '--format', 'ndjson']))).toEqual(['2 shape/wrong-form'])
    expect(found(await work.report(['one.ndjson', '--format', 'json']))).toEqual([`${PRETTY_LINE} shape/wrong-form`])
  })

  test('NDJSON in a .json file is an error, never half read', async ({ work }) => {
    work.write('news.json', lines(line('a'), line('b')))
    const report = await work.report(['news.json'])
    expect(found(report)).toEqual(['2 json/syntax'])
    expect(report.code).toBe(1)
  })
})

describe('an article as a folder of five files', () => {
  test('is one article, whose errors are in the file and line where they stand', async ({ work }) => {
    const parts = partsOf('a', (draft) => {
      draft.language = 'no language'
      Object.assign(draft.events[1] ?? {}, { aspect: 'moment' })
      Object.assign(draft.stances[0] ?? {}, { target: 'nobody' })
    })
    work.writeFolder('news', parts)
    const { code, stdout } = await work.validate(['news'])
    const lineOf = (file: string, text: string) =>
      (parts[file] as string).split('\n').findIndex((each) => each.includes(text)) + 1
    expect(stdout).toContain(`news/article.json:${lineOf('article', 'no language')}:`)
    expect(stdout).toContain(`news/events.json:${lineOf('events', 'moment')}:`)
    expect(stdout).toMatch(/ in 1 of 1 article\n$/)
    expect(code).toBe(1)
  })

  test('is checked by the rules as a whole', async ({ work }) => {
    const parts = partsOf('a', (draft) => {
      Object.assign(draft.stances[1] ?? {}, { target: 'nobody' })
    })
    work.writeFolder('news', parts)
    const at = (parts.stances as string).split('\n').findIndex((each) => each.includes('nobody')) + 1
    const { stdout } = await work.validate(['news'])
    expect(stdout).toMatch(new RegExp(`^news/stances\\.json:${at}:\\d+: error\\[unresolved-reference\\]`))
  })

  test('with a file that is missing is incomplete, and other articles are checked', async ({ work }) => {
    const { quotes: _, ...parts } = partsOf('a')
    work.writeFolder('corpus/a', parts)
    work.writeFolder('corpus/b', partsOf('b'))
    work.write('corpus/c.ndjson', lines(wrongLine('c')))
    const report = await work.report(['corpus'])
    expect(failures(report)).toEqual(['corpus/a/quotes.json there is no such file'])
    expect(report).toMatchObject({ code: 3, read: { articles: 2, invalid: 1 } })
  })

  test.for([
    ['no JSON', '{"quotes": [}', 'json/syntax'],
    ['an array', '[]', 'shape/wrong-type'],
    ['without its key', '{}', 'shape/missing-key'],
    ['with the key of another file', '{"quotes":[],"stances":[]}', 'shape/unknown-key'],
    ['not UTF-8', Buffer.from('{"quotes":[],"\xff":1}', 'latin1'), 'json/encoding'],
    ['empty', '', 'json/syntax'],
  ] as const)('with a file that is %s: an error in that file, never green', async ([, content, code], { work }) => {
    work.writeFolder('news', partsOf('a'))
    work.write('news/quotes.json', content)
    const run = await work.validate(['news'])
    expect(run.code).toBeGreaterThan(0)
    expect(run.stdout).toMatch(new RegExp(`^news/quotes\\.json:1:\\d+: error\\[${code}\\]`, 'm'))
  })
})

describe('folders and globs', () => {
  test('take all that holds articles, and nothing else', async ({ work }) => {
    work.write('corpus/2025/a.ndjson', lines(line('a')))
    work.write('corpus/2025/b.jsonl.gz', gzipSync(lines(line('b'))))
    work.write('corpus/2026/c.json', line('c'))
    work.writeFolder('corpus/2026/d', partsOf('d'))
    work.write('corpus/README.md', 'no article')
    work.write('corpus/.hidden/x.json', '{}')
    work.write('corpus/node_modules/x/package.json', '{}')
    expect(await work.report(['corpus'])).toMatchObject({ code: 0, read: { articles: 4, files: 4 } })
    expect(await work.report(['corpus/**/*.ndjson'])).toMatchObject({ code: 0, read: { articles: 1 } })
    expect(await work.report(['corpus/*/*.{json,ndjson}'])).toMatchObject({ code: 0, read: { articles: 2 } })
    expect(await work.report(['corpus/2026/*'])).toMatchObject({ code: 0, read: { articles: 2 } })
  })

  test('take a file once, however often it is named', async ({ work }) => {
    work.write('corpus/a.ndjson', lines(line('a')))
    const paths = ['corpus', './corpus', 'corpus/a.ndjson', 'corpus/*', work.path('corpus/a.ndjson')]
    expect(await work.report(paths)).toMatchObject({ code: 0, read: { articles: 1, files: 1 } })
  })

  test('do not take a name with the signs of a glob for one where it is there', async ({ work }) => {
    work.write('a[1].ndjson', lines(wrongLine('a')))
    work.write('a1.ndjson', lines(line('b')))
    const report = await work.report(['a[1].ndjson'])
    expect(report.diagnostics[0]?.location?.file).toBe('a[1].ndjson')
  })

  test('report in the order of the names, whatever order they are given in', async ({ work }) => {
    for (const name of ['b', 'a', 'c']) work.write(`${name}.ndjson`, lines(wrongLine(name)))
    const one = await work.run(['validate', '-r', 'json', 'c.ndjson', 'a.ndjson', 'b.ndjson'])
    const other = await work.run(['validate', '-r', 'json', 'b.ndjson', 'c.ndjson', 'a.ndjson'])
    expect(one.stdout).toBe(other.stdout)
  })
})
