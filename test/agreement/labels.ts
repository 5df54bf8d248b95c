import { align, type Match, type Shared, shared } from './align.js'
import type { LabelMeasure, SetMeasure, Side } from './measure.js'
import type { Aligned, Located } from './records.js'
import { mapMatch } from './spans.js'

/** Reads what is compared; `name` puts an id in terms of the first annotation. */
export type Reader<R> = (record: R, name: (id: string) => string) => string

const own = (id: string) => id

/** Pairs the parts of two annotations that read the same. */
export function matchBy<R>(
  { name }: Aligned,
  first: readonly Located<R>[],
  second: readonly Located<R>[],
  read: Reader<R>,
): Match<Located<R>>[] {
  return align(first, second, (a, b) => (read(a.record, own) === read(b.record, name) ? [1] : undefined))
}

/** Both sides of each match, as they read. */
export function sides<R>({ name }: Aligned, matches: readonly Match<Located<R>>[], read: Reader<R>, field = '') {
  const side =
    (ids: (id: string) => string) =>
    (located: Located<R>): Side => ({
      pointer: `${located.pointer}${field}`,
      value: read(located.record, ids),
      spans: located.spans,
    })
  return matches.map((match) => mapMatch(match, side(own), side(name)))
}

/** What each annotation has and what both have. */
export const setMeasure = <R>(
  aligned: Aligned,
  group: string,
  name: string,
  matches: readonly Match<Located<R>>[],
  read: Reader<R>,
): SetMeasure => ({ kind: 'set', group, name, items: sides(aligned, matches, read) })

/** How both label what both have, one measure a field. */
export function labelMeasures<R>(
  aligned: Aligned,
  group: string,
  matches: readonly Match<Located<R>>[],
  fields: Readonly<Record<string, readonly [field: string, read: Reader<R>]>>,
): LabelMeasure[] {
  return Object.entries(fields).map(([name, [field, read]]) => ({
    kind: 'labels',
    group,
    name,
    items: sides(aligned, shared(matches), read, field),
  }))
}

/** Matches the parts of each pair of records among themselves. */
export const matchParts = <R, P>(
  aligned: Aligned,
  records: readonly Match<Located<R>>[],
  parts: (record: Located<R>) => Located<P>[],
  read: Reader<P>,
): Match<Located<P>>[] =>
  shared(records).flatMap(({ first, second }: Shared<Located<R>>) =>
    matchBy(aligned, parts(first), parts(second), read),
  )
