import type { Article } from '../../model/index.js'
import type { Converter } from './converter.js'
import type { Output } from './output.js'

/** Writes the JSON of one article as a document that can be read, and that of several as one a line. */
export function oneOrLines(output: Output, toJson: (article: Article, text: string | undefined) => unknown): Converter {
  let first: unknown
  let count = 0
  const line = (document: unknown) => output.write('', `${JSON.stringify(document)}\n`)
  return {
    add(article, text) {
      count++
      if (count === 1) first = toJson(article, text)
      else {
        if (count === 2) line(first)
        line(toJson(article, text))
      }
      return []
    },
    end() {
      if (count === 1) output.write('', `${JSON.stringify(first, null, 2)}\n`)
    },
  }
}
