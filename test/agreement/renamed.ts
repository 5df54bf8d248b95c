import type { Article } from '../../src/model/index.js'

const REFERENCES = new Set(
  'id publisher dateline holder of filler anchor quote to source within act target partOf quotes'.split(' '),
)
const WITHOUT_REFERENCES = new Set(['externalIds', 'agents', 'text'])

/** A copy of an article in which every record has another id. */
export function renamed(article: Article): Article {
  const records = [...article.entities, ...article.events, ...article.quotes, ...article.stances]
  const names = new Map(records.map(({ id }, i) => [id, `record-${i}`]))
  const rename = (value: unknown, key: string): unknown => {
    if (WITHOUT_REFERENCES.has(key)) return value
    if (Array.isArray(value)) return value.map((item) => rename(item, key))
    if (typeof value === 'string') return REFERENCES.has(key) ? (names.get(value) ?? value) : value
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([inner, item]) => [inner, rename(item, inner)]))
  }
  return rename(article, '') as Article
}
