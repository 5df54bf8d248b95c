import { describe, expect } from 'vitest'
import { found, line, lines, test } from './support.js'

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
    const { entities, events, quotes, stances, ...article } = JSON.parse(line('a'))
    for (const [name, content] of Object.entries({ entities, events, quotes, stances })) {
      work.write(`news/${name}.json`, JSON.stringify({ [name]: content }))
    }
    work.write('news/article.json', JSON.stringify(article).replace('{', '{"__proto__":{"title":"x"},'))
    const { code, stdout } = await work.validate(['news'])
    expect(stdout).toMatch(/^news\/article\.json:1:2: error\[json\/reserved-key\]/)
    expect(code).toBe(1)
  })
})

const DUPLICATES: readonly (readonly [string, string, string])[] = [
  ['twice the same', '"revision":1', '"revision":2,"revision":1'],
  ['written with escapes', '"id":"a"', '"id":"a","\\u0069d":"a"'],
  ['with white space before the colon', '"revision":1', '"revision" \t:2,"revision":1'],
  ['nested', '"offsetUnit"', '"length":0,"offsetUnit"'],
  ['in an item of an array', '"type":"person"', '"type":"person","type":"person"'],
  ['after a text that looks like keys', '"revision":1', '"title":"\\":\\":\\":","revision":1'],
  ['three times', '"revision":1', '"revision":1,"revision":1,"revision":1'],
]

describe('duplicate keys', () => {
  test.for(DUPLICATES)('%s: reported at the second one', async ([, from, to], { work }) => {
    work.write('news.ndjson', lines(line('b'), line('a').replace(from, to), line('c')))
    const report = await work.report(['news.ndjson'])
    expect(new Set(found(report))).toEqual(new Set(['2 json/duplicate-key']))
    expect(report).toMatchObject({ code: 1, read: { articles: 3, invalid: 1 } })
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
    const { entities, events, quotes, stances, ...article } = JSON.parse(line('a'))
    for (const [name, content] of Object.entries({ entities, events, stances })) {
      work.write(`news/${name}.json`, JSON.stringify({ [name]: content }))
    }
    work.write('news/article.json', JSON.stringify(article))
    work.write('news/quotes.json', `{\n "quotes": [],\n "quotes": ${JSON.stringify(quotes)}\n}`)
    const { code, stdout } = await work.validate(['news'])
    expect(stdout).toMatch(/^news\/quotes\.json:3:2: error\[json\/duplicate-key\] .* first in line 2 /)
    expect(code).toBe(1)
  })

  test('are not looked for with --duplicate-keys off', async ({ work }) => {
    work.write('news.ndjson', lines(line('a').replace('"revision":1', '"revision":2,"revision":1')))
    expect(await work.report(['news.ndjson', '--duplicate-keys', 'off'])).toMatchObject({ code: 0, diagnostics: [] })
  })
})
