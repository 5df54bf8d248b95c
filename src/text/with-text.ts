import { type AnyRecord, COLLECTIONS, type Ids, KINDS, type MentionLevel, type Span } from '../model/index.js'
import { pointerTo } from '../model/pointer.js'
import { visitSpans } from '../model/spans.js'
import { unknownId } from '../model/unknown-id.js'
import { type ArticleSource, articleOf } from './article-spans.js'
import { canonicalize } from './canonical.js'
import { mismatchError } from './mismatch.js'
import { offsetMap, type Range } from './offsets.js'
import { verify } from './verify.js'

/** A span of a record with its words. */
export interface SpanWords {
  /** JSON Pointer (RFC 6901) inside the record, such as `/mentions/0`. */
  readonly pointer: string
  readonly span: Span
  readonly words: string
}

/** Words by which the text mentions something. */
export interface SurfaceForm {
  readonly words: string
  /** ACE mention level; absent on a verbal trigger. */
  readonly level?: MentionLevel
  /** How many mentions have these words at this level. */
  readonly count: number
}

/** An article together with its text. */
export interface AnnotatedText<I extends Ids = Ids> {
  /** The canonical text. */
  readonly text: string
  /**
   * Gives the words of a range in the article's own offset unit.
   *
   * @throws {@link OffsetError} where the range is not in the text or splits a character.
   */
  slice(range: Range): string
  /**
   * Gives every span of a record with its words, in the order of its fields.
   *
   * @throws {@link UnknownIdError}
   */
  words(id: I['entity'] | I['event'] | I['quote'] | I['stance']): readonly SpanWords[]
  /**
   * Gives the different words by which the text mentions an entity or event, in order of first appearance.
   *
   * @throws {@link UnknownIdError}
   */
  surfaceForms(id: I['entity'] | I['event']): readonly SurfaceForm[]
}

/**
 * Puts an article and its text together, so that spans become words. The text is made canonical and checked first.
 *
 * @throws {@link TextMismatchError} where the text is another one, or a span does not match it.
 * @throws {@link IllFormedTextError} where the text has a lone surrogate.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import type { Article } from 'reportedly'
 * import { digestSpan, digestText, withText } from 'reportedly/text'
 *
 * const text = 'Ada Moss spoke. Ada Moss left.'
 * const name = { level: 'NAM', digest: digestSpan('Ada Moss') } as const
 * const article: Article = {
 *   schemaVersion: 1, id: 'moss', revision: 1, title: 'Moss', summary: 'Somebody speaks.', language: 'en',
 *   publisher: 'gazette', published: { edtf: '2026-02-16', basis: 'stated' },
 *   rights: { text: { included: false }, annotations: { license: 'CC-BY-4.0' } },
 *   text: { offsetUnit: 'utf-16', length: text.length, digest: digestText(text) },
 *   agents: [{ id: 'me', type: 'person', name: 'Me' }],
 *   entities: [{
 *     kind: 'entity', id: 'ada-moss', type: 'person', specificity: 'named', name: 'Ada Moss', externalIds: [],
 *     mentions: [{ start: 0, end: 8, ...name }, { start: 16, end: 24, ...name }],
 *     provenance: { by: 'me', at: '2026-02-17', method: 'manual', status: 'draft' },
 *   }],
 *   events: [], quotes: [], stances: [],
 * }
 *
 * const annotated = withText(article, text)
 * assert.equal(annotated.slice({ start: 9, end: 14 }), 'spoke')
 * assert.deepEqual(annotated.surfaceForms('ada-moss'), [{ words: 'Ada Moss', level: 'NAM', count: 2 }])
 * ```
 */
export function withText<I extends Ids = Ids>(source: ArticleSource<I>, text: string): AnnotatedText<I> {
  const article = articleOf(source)
  const verification = verify(article, text)
  if (!verification.ok) throw mismatchError(article, verification)

  const offsets = offsetMap(canonicalize(text).text)
  const unit = article.text.offsetUnit
  const records = new Map<string, AnyRecord>(
    KINDS.flatMap((kind) => article[COLLECTIONS[kind]].map((record: AnyRecord) => [record.id, record] as const)),
  )

  function recordOf(id: string): AnyRecord {
    const record = records.get(id)
    if (record === undefined) throw unknownId(article, id, KINDS)
    return record
  }

  return Object.freeze({
    text: offsets.text,
    slice: (range: Range) => offsets.slice(range, unit),
    words(id: string) {
      const words: SpanWords[] = []
      visitSpans(recordOf(id), (span, ...place) => {
        words.push(Object.freeze({ pointer: pointerTo(...place), span, words: offsets.slice(span, unit) }))
      })
      return Object.freeze(words)
    },
    surfaceForms(id: string) {
      const record = recordOf(id)
      const mentions = 'mentions' in record ? record.mentions : []
      const forms = new Map<string, SurfaceForm>()
      for (const mention of [...mentions].sort((a, b) => a.start - b.start)) {
        const words = offsets.slice(mention, unit)
        const key = `${mention.level} ${words}`
        const count = (forms.get(key)?.count ?? 0) + 1
        forms.set(key, Object.freeze({ words, ...(mention.level && { level: mention.level }), count }))
      }
      return Object.freeze([...forms.values()])
    },
  })
}
