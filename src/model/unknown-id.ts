import type { AnyRecord, Article } from './article.js'
import { COLLECTIONS, KINDS, type Kind } from './ids.js'
import { suggest } from './suggest.js'
import { an, either, show } from './words.js'

/**
 * Thrown where an id is asked for that no record of the right kind has. `article.find(id)` gives `undefined` instead.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { article, UnknownIdError } from 'reportedly'
 *
 * const lookUp = () => article.entity('moroco' as 'morocco')
 * assert.throws(lookUp, (error) => error instanceof UnknownIdError && error.suggestion === 'morocco')
 * ```
 */
export class UnknownIdError extends Error {
  override readonly name = 'UnknownIdError'

  constructor(
    message: string,
    /** What was asked for. */
    readonly id: unknown,
    /** The kinds of record that would have done. */
    readonly kinds: readonly Kind[],
    /** The nearest id that exists, if there is one. */
    readonly suggestion: string | undefined,
  ) {
    super(message)
  }
}

/** Says that no record of these kinds has this id, and which may have been meant; `found` is the record of another kind that has it. */
export function unknownId(article: Article, id: unknown, kinds: readonly Kind[], found?: AnyRecord): UnknownIdError {
  if (found !== undefined) {
    const wanted = either(kinds.map(an))
    return new UnknownIdError(`${show(id)} is the id of ${an(found.kind)}, not of ${wanted}.`, id, kinds, undefined)
  }
  const anyKind = kinds.length === KINDS.length
  if (typeof id !== 'string') {
    const wanted = anyKind ? 'a record' : either(kinds.map(an))
    return new UnknownIdError(`Expected the id of ${wanted}, a string, not ${show(id)}.`, id, kinds, undefined)
  }
  const ids = kinds.flatMap((kind) => article[COLLECTIONS[kind]].map((record: AnyRecord) => record.id))
  const suggestion = suggest(id, ids)
  const hint = suggestion === undefined ? '' : ` Did you mean "${suggestion}"?`
  const noun = anyKind ? 'record' : either(kinds)
  const message = `The article "${article.id}" has no ${noun} with the id ${show(id)}.${hint}`
  return new UnknownIdError(message, id, kinds, suggestion)
}
