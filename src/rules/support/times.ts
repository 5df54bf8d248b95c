import type { AnyRecord, ArticleMetadata, Time } from '../../model/index.js'
import { type Edtf, EdtfError, parseEdtf } from '../../time/index.js'
import type { Context } from '../context.js'

/** Called for each date with the parts that `pointerTo` makes its JSON Pointer inside the record of. */
export type TimeVisitor = (time: Time, field: string, index?: number, inner?: string) => void

/** Visits every date of a record. */
export function visitTimes(record: AnyRecord, visit: TimeVisitor): void {
  if (record.kind === 'event' && record.time) visit(record.time, '/time')
  if (record.kind === 'entity') {
    record.roles?.forEach(({ time }, i) => {
      if (time) visit(time, '/roles', i, '/time')
    })
  }
}

/** Visits every date of an article's metadata. */
export function visitMetadataTimes(article: ArticleMetadata, visit: TimeVisitor): void {
  visit(article.published, '/published')
  if (article.modified) visit(article.modified, '/modified')
}

/** What a date says, or the error that says why it is no EDTF; each text is parsed once an article. */
export function edtfOf({ edtf }: Time, context: Context): Edtf | EdtfError {
  const parsed = context.derive(newCache)
  let result = parsed.get(edtf)
  if (result === undefined) {
    result = parse(edtf)
    parsed.set(edtf, result)
  }
  return result
}

/** What a test says of two dates, or `undefined` where one of them is missing or no EDTF. */
export function compareTimes(
  test: (a: Edtf, b: Edtf) => boolean | undefined,
  a: Time | undefined,
  b: Time | undefined,
  context: Context,
): boolean | undefined {
  if (!a || !b) return undefined
  const [left, right] = [edtfOf(a, context), edtfOf(b, context)]
  return left instanceof EdtfError || right instanceof EdtfError ? undefined : test(left, right)
}

const newCache = () => new Map<string, Edtf | EdtfError>()

function parse(edtf: string): Edtf | EdtfError {
  try {
    return parseEdtf(edtf)
  } catch (error) {
    if (error instanceof EdtfError) return error
    throw error
  }
}
