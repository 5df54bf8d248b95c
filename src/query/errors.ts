/** One thing that is wrong with a document. */
export interface Problem {
  /** JSON Pointer (RFC 6901) to the place; empty for the whole document. */
  readonly pointer: string
  /** What is wrong, and what was expected. */
  readonly message: string
}

const SHOWN = 5
const sentence = (message: string) => (message.endsWith('?') ? message : `${message}.`)

/**
 * Thrown by {@link openArticle} for data that is no article. The message names the first problems, `problems` has all.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { ArticleError, openArticle } from 'reportedly'
 *
 * assert.throws(
 *   () => openArticle({ title: 'Ferry stays in port' }),
 *   (error) => error instanceof ArticleError && error.problems[0]?.pointer === '/schemaVersion',
 * )
 * ```
 */
export class ArticleError extends Error {
  override readonly name = 'ArticleError'
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    const lines = problems
      .slice(0, SHOWN)
      .map(({ pointer, message }) => `  ${pointer || 'The document'} ${sentence(message)}`)
    const more = problems.length - lines.length
    if (more > 0) lines.push(`  … and ${more} more.`)
    const count = problems.length === 1 ? 'there is 1 problem' : `there are ${problems.length} problems`
    super(`The data is not an article that can be opened; ${count}:\n${lines.join('\n')}`)
    this.problems = problems
  }
}

/**
 * Thrown for a filter with an unknown field, or with a value that the field cannot have.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { article, FilterError } from 'reportedly'
 *
 * const ask = () => article.events({ certainity: 'certain' } as object)
 * assert.throws(ask, (error) => error instanceof FilterError && error.field === 'certainity')
 * ```
 */
export class FilterError extends Error {
  override readonly name = 'FilterError'

  constructor(
    message: string,
    /** The field, with a dot before that of a nested filter; empty for the filter itself. */
    readonly field: string,
  ) {
    super(message)
  }
}
