import type { Span } from '../../src/model/index.js'
import { overlaps } from '../../src/time/index.js'
import { isShared, type Match, shared } from './align.js'
import { bCubed, type ClusterAgreement } from './coreference.js'
import { type LabelAgreement, labelAgreement } from './kappa.js'

/** What one annotation says of something. */
export interface Side {
  /** JSON Pointer (RFC 6901) into its whole document. */
  readonly pointer: string
  /** What is compared. Ids of the second annotation are put in terms of the first. */
  readonly value: string
  /** The words that it is about. */
  readonly spans: readonly Span[]
}

interface Base {
  readonly group: string
  readonly name: string
  readonly items: readonly Match<Side>[]
}

/** What each annotation has of something, and what both have. */
export interface SetMeasure extends Base {
  readonly kind: 'set'
}
/** The same of spans, where both may have a span and draw its boundaries differently. */
export interface SpanMeasure extends Base {
  readonly kind: 'spans'
}
/** How both label what both have. */
export interface LabelMeasure extends Base {
  readonly kind: 'labels'
}
/** How both date what both date; values are EDTF. */
export interface DateMeasure extends Base {
  readonly kind: 'dates'
}
/** How both group the mentions that both have. */
export interface ClusterMeasure extends Base {
  readonly kind: 'clusters'
}

/** One thing in which two annotations are compared. */
export type Measure = SetMeasure | SpanMeasure | LabelMeasure | DateMeasure | ClusterMeasure

/** How much of what either annotation has is in both. */
export interface SetAgreement {
  readonly onlyFirst: number
  readonly onlySecond: number
  readonly shared: number
  /** `2 · shared / (first + second)`; `null` where neither has any. */
  readonly f1: number | null
}

/** The figures of one measure, as the report prints them. */
export type Figures = { readonly group: string; readonly measure: string } & (
  | ({ readonly kind: 'set' } & SetAgreement)
  | ({ readonly kind: 'labels' } & LabelAgreement)
  | ({ readonly kind: 'clusters' } & ClusterAgreement)
)

const agrees = (item: Match<Side>) => isShared(item) && item.first.value === item.second.value

function setAgreement(items: readonly Match<Side>[], isSame: (item: Match<Side>) => boolean): SetAgreement {
  const inFirst = items.filter(({ first }) => first !== undefined).length
  const inSecond = items.filter(({ second }) => second !== undefined).length
  const both = items.filter(isSame).length
  const all = inFirst + inSecond
  return {
    onlyFirst: inFirst - both,
    onlySecond: inSecond - both,
    shared: both,
    f1: all === 0 ? null : (2 * both) / all,
  }
}

const valuePairs = (items: readonly Match<Side>[]) =>
  shared(items).map(({ first, second }) => [first.value, second.value] as const)

/** Agreement without kappa, for values that are more or less alike instead of being labels. */
function plainAgreement(items: readonly Match<Side>[], isSame: (a: string, b: string) => boolean): LabelAgreement {
  const pairs = valuePairs(items)
  const same = pairs.filter(([a, b]) => isSame(a, b)).length
  return { n: pairs.length, same, raw: pairs.length === 0 ? null : same / pairs.length, kappa: null }
}

/** The figures of a measure: one line; two for spans (exact, overlapping) and for dates (equal, overlapping). */
export function figures(measure: Measure): Figures[] {
  const { group, name, items } = measure
  switch (measure.kind) {
    case 'set':
      return [{ group, measure: name, kind: 'set', ...setAgreement(items, isShared) }]
    case 'spans':
      return [
        { group, measure: `${name}, exact`, kind: 'set', ...setAgreement(items, agrees) },
        { group, measure: `${name}, overlapping`, kind: 'set', ...setAgreement(items, isShared) },
      ]
    case 'labels':
      return [{ group, measure: name, kind: 'labels', ...labelAgreement(valuePairs(items)) }]
    case 'dates':
      return [
        { group, measure: `${name}, equal`, kind: 'labels', ...plainAgreement(items, (a, b) => a === b) },
        { group, measure: `${name}, overlapping`, kind: 'labels', ...plainAgreement(items, overlaps) },
      ]
    case 'clusters':
      return [{ group, measure: name, kind: 'clusters', ...bCubed(valuePairs(items)) }]
  }
}

/** Something on which two annotations differ. */
export interface Disagreement {
  readonly group: string
  readonly what: string
  readonly first: Side | null
  readonly second: Side | null
}

/** The items of a measure that the annotations do not have in common. Clusters list none: their names mean nothing. */
export function disagreements({ kind, group, name, items }: Measure): Disagreement[] {
  if (kind === 'clusters') return []
  return items
    .filter((item) => !(kind === 'set' ? isShared(item) : agrees(item)))
    .map(({ first, second }) => ({ group, what: name, first: first ?? null, second: second ?? null }))
}
