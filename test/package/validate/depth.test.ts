import { describe, expect } from 'vitest'
import { failures, found, line, lines, partsOf, test, wrongLine } from './support.js'

const MILLION = 1_000_000
const ARRAYS = '['.repeat(MILLION) + ']'.repeat(MILLION)
const OBJECTS = `${'{"a":'.repeat(MILLION)}1${'}'.repeat(MILLION)}`

describe('nesting a million deep', () => {
  test.for([
    ['arrays', ARRAYS],
    ['objects', OBJECTS],
  ] as const)('of %s in a .json file is an error', async ([, text], { work }) => {
    work.write('deep.json', text)
    const report = await work.report(['deep.json'])
    expect(found(report)).toEqual(['1 json/depth'])
    expect(report).toMatchObject({ code: 1, complete: true })
  })

  test('in lines of NDJSON is an error in each, and the other lines are checked', async ({ work }) => {
    work.write('news.ndjson', lines(line('a'), ARRAYS, OBJECTS, '['.repeat(MILLION), wrongLine('b')))
    const report = await work.report(['news.ndjson'])
    expect(found(report)).toEqual(['2 json/depth', '3 json/depth', '4 json/syntax', '5 shape/wrong-form'])
    expect(report).toMatchObject({ code: 1, complete: true, read: { articles: 5, invalid: 4 } })
  })

  test('in a field of an article, and in a file of a folder, is an error', async ({ work }) => {
    work.writeFolder('news', { ...partsOf('a'), stances: `{"stances":${ARRAYS}}` })
    work.write('news.ndjson', lines(line('b').replace('"revision":1', `"revision":${ARRAYS}`)))
    const report = await work.report(['news', 'news.ndjson'])
    expect(report.diagnostics.map(({ code, location }) => `${location?.file} ${code}`)).toEqual([
      'news.ndjson json/depth',
      'news/stances.json json/depth',
    ])
    expect(failures(report)).toEqual([])
    expect(report.code).toBe(1)
  })
})

test('--max-depth is the deepest that is allowed', async ({ work }) => {
  work.write('news.ndjson', lines(line('a')))
  const deepest = 7
  expect(await work.report(['news.ndjson', '--max-depth', String(deepest)])).toMatchObject({ code: 0 })
  const report = await work.report(['news.ndjson', '--max-depth', String(deepest - 1)])
  expect(found(report)).toEqual(['1 json/depth'])
})
