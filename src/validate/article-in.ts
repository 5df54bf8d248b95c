import type { Article } from '../model/index.js'
import { articleSchema } from '../schema/index.js'

/** The article that a JSON text holds, if it holds one whose shape is right. */
export function articleIn(source: string): Article | undefined {
  try {
    const document: unknown = JSON.parse(source)
    return articleSchema.safeParse(document).success ? (document as Article) : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
