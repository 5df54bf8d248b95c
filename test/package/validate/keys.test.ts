import { describe, expect } from 'vitest'
import { found, line, lines, partsOf, test } from './support.js'

describe('keys that change what programs see', () => {
  test('"__proto__", "constructor" and "prototype" are reported at every depth', async ({ work }) => {
    const top = line('a').replace('{', '{"__proto__":{"title":"x"},"constructor":1,')
    const agent = line('b').replace('"agents":[{', '"agents":[{"prototype":{},"__proto__":null,')
    const deep = line('c').replace('"accounts":[{', '"accounts":[{"constructor":{"prototype":{}},"__proto__":[],')
    work.write('news.ndjson', lines(top, agent, deep, line('d')))
    const report = await work.report(['news.ndjson'])
    expect(report.diagnostics.map(({ location, pointer }) => `${location?.line} ${pointer}`)).toEqual([
      '1 /__proto__',
      '1 /constructor',
      '2 /agents/0/prototype',
      '2 /agents/0/__proto__',
      '3 /events/0/accounts/0/constructor',
      '3 /events/0/accounts/0/__proto__',
    ])
    expect(report).toMatchObject({ code: 1, read: { articles: 4, invalid: 3 } })
  })

  test('"__proto__" gives its object nothing: what stands only there is missing', async ({ work }) => {
    const agent = '{"id":"desk","type":"person","name":"Desk"}'
    work.write('news.ndjson', lines(line('a').replace(agent, `{"__proto__":${agent}}`)))
    const { stdout } = await work.validate(['news.ndjson'])
    for (const key of ['id', 'type', 'name']) expect(stdout).toContain(`"${key}" is missing`)
    expect(stdout).toContain('#/agents/0/__proto__')
  })

  test('"__proto__" in an escaped form is seen as well', async ({ work }) => {
    work.write('news.ndjson', lines(line('a').replace('{', '{"\\u005f_proto__":{},')))
    expect(found(await work.report(['news.ndjson']))).toEqual(['1 json/reserved-key'])
  })

  test('"__proto__" in a file of a folder is reported in that file', async ({ work }) => {
    const parts = partsOf('a')
    const article = (parts.article as string).replace('{', '{"__proto__":{"title":"x"},')
    work.writeFolder('news', { ...parts, article })
    const { code, stdout } = await work.validate(['news'])
    expect(stdout).toMatch(/^news\/article\.json:1:2: error\[json\/reserved-key\]/)
    expect(code).toBe(1)
  })
})

const DUPLICATES: readonly (readonly [string, string])[] = [
  ['"revision":1', '"revision":2,"revision":1'],
  ['"id":', '"id":"a","\\u0069d":'],
  ['"revision":1', '"revision" \t:2,"revision":1'],
  ['"offsetUnit"', '"length":0,"offsetUnit"'],
  ['"type":"person"', '"type":"person","type":"person"'],
  ['"revision":1', '"title":"\\":\\":\\":","revision":1'],
  ['"revision":1', '"revision":1,"revision":1,"revision":1'],
]

describe('duplicate keys', () => {
  test('in every disguise are reported at the second one', async ({ work }) => {
    work.write('news.ndjson', lines(...DUPLICATES.map(([from, to], i) => line(`a-${i}`).replace(from, to)), line('b')))
    const report = await work.report(['news.ndjson'])
    expect(new Set(found(report))).toEqual(new Set(DUPLICATES.map((_, i) => `${i + 1} json/duplicate-key`)))
    expect(report).toMatchObject({ code: 1, read: { articles: 8, invalid: 7 } })
  })

  test('are not seen where only texts look like keys', async ({ work }) => {
    const texts = line('a', (draft) => {
      draft.title = 'She said "ferry": "ferry":'
      draft.summary = '":":":'
    })
    work.write('news.ndjson', lines(texts, line('b').replaceAll('":', '"\t :')))
    expect(await work.report(['news.ndjson'])).toMatchObject({ code: 0, diagnostics: [] })
  })

  test('are found in every file of a folder, and in line and column of that file', async ({ work }) => {
    const parts = partsOf('a')
    const quotes = (parts.quotes as string).replace('{', '{\n "quotes": [],')
    work.writeFolder('news', { ...parts, quotes })
    const { code, stdout } = await work.validate(['news'])
    expect(stdout).toMatch(/^news\/quotes\.json:3:2: error\[json\/duplicate-key\] .* first in line 2 /)
    expect(code).toBe(1)
  })

  test('are not looked for with --duplicate-keys off', async ({ work }) => {
    work.write('news.ndjson', lines(line('a').replace('"revision":1', '"revision":2,"revision":1')))
    expect(await work.report(['news.ndjson', '--duplicate-keys', 'off'])).toMatchObject({ code: 0, diagnostics: [] })
  })
})
