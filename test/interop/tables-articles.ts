import fc from 'fast-check'
import type { Article } from '../../src/model/index.js'
import { readArticle } from '../../src/validate/read-article.js'
import { arbitraryArticle } from '../support/arbitrary-article.js'

/** The bundled article. */
export const bundled = readArticle('data/morocco-isf').article as Article

const HOSTILE = [
  '=1+1',
  "'=1+1",
  "''@x",
  '-2',
  '+cmd|x!A1',
  '\t=1',
  '\r\n=1',
  '\n@',
  '＝1',
  '＋1',
  '－1',
  '＠x',
  "'",
  "'tis",
  '"',
  '""',
  'a"b,c\r\nd',
  ',',
  'NULL',
  'null',
  'NaN',
  ' ',
  '\\N',
  '1e5',
  'true',
  '<script>alert(1)</script>',
  '\u202eabc\u202c',
  '👩‍👩‍👧‍👦',
  '\u0301',
  '\ufeffx',
  '{"a":1}',
]

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: fc.constantFrom(...HOSTILE, 'a', "'", '=', '\n', '"'), minLength: 1, maxLength: 6 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
)

/** Fields in which words are free. */
const FREE = new Set(['title', 'summary', 'name', 'gloss', 'note', 'scheme', 'edtf', 'version'])

/** Valid articles whose free texts are what breaks tables. */
export const hostileArticle: fc.Arbitrary<Article> = arbitraryArticle.chain((article) =>
  fc.array(hostileText, { minLength: 5, maxLength: 20 }).map((texts) => withTexts(article, texts)),
)

function withTexts(article: Article, texts: readonly string[]): Article {
  let next = 0
  const text = () => texts[next++ % texts.length]
  const replaced = JSON.stringify(article, (key, value) => {
    if (key === 'aliases' || key === 'alternatives') return value.map(text)
    return FREE.has(key) && typeof value === 'string' ? text() : value
  })
  return JSON.parse(replaced)
}
