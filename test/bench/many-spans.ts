import type { Article, Entity } from '../../src/model/index.js'
import { digestText } from '../../src/text/index.js'
import { readArticle } from '../../src/validate/read-article.js'
import { pathOf } from './part.js'

const ENTITIES = 60
const MENTIONS = 100
const EVERY = 20

/** An article with thousands of overlapping spans over a text of its own. */
export function manySpans(): { readonly article: Article; readonly text: string; readonly spans: number } {
  const text = 'abc defgh ijk mnopq '.repeat((ENTITIES * MENTIONS * EVERY) / 20)
  const base = readArticle(pathOf('test/fixtures/export-ferry/article.json')).article as Article
  const [pattern] = base.entities as [Entity]
  const mention = pattern.mentions[0] as Entity['mentions'][number]
  const entities = Array.from({ length: ENTITIES }, (_, i) => ({
    ...pattern,
    id: `entity-${i}`,
    mentions: Array.from({ length: MENTIONS }, (_, j) => {
      const start = (i * MENTIONS + j) * EVERY
      return { ...mention, start, end: start + 5 + (j % 30) }
    }),
  }))
  const article: Article = {
    ...base,
    text: { offsetUnit: 'utf-16', length: text.length, digest: digestText(text) },
    entities: [...base.entities.map((entity) => ({ ...entity, mentions: [] })), ...entities],
    events: [],
    quotes: [],
    stances: [],
  }
  return { article, text, spans: ENTITIES * MENTIONS }
}
