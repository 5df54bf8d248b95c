import type { Article } from '../model/index.js'
import { checkArticle, type Finding } from '../rules/index.js'
import { checkShape } from './shape.js'

/** Checks a document of any origin: its shape first and, where that is right, every rule. `text` is canonical. */
export function checkDocument(document: unknown, text?: string): readonly Finding[] {
  const shape = checkShape(document)
  if (shape.length > 0) return shape
  return checkArticle(document as Article, text === undefined ? {} : { text })
}
