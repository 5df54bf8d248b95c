import { type Match, shared } from './align.js'
import { labelMeasures, setMeasure, sides } from './labels.js'
import type { Measure } from './measure.js'
import type { Aligned, Located } from './records.js'
import { type LocatedSpan, mapMatch, printSpans } from './spans.js'

const asLocated = (mention: LocatedSpan): Located<LocatedSpan> => ({
  record: mention,
  pointer: mention.pointer,
  spans: [mention.span],
})

const isExact = ({ first, second }: Match<LocatedSpan>) =>
  first !== undefined && second !== undefined && printSpans([first.span]) === printSpans([second.span])

const located = (matches: readonly Match<LocatedSpan>[]) =>
  matches.map((match) => mapMatch(match, asLocated, asLocated))

/** Which entities both have, how both group their mentions (coreference), and how both label them. */
export function entityMeasures(aligned: Aligned): Measure[] {
  const group = 'entities'
  const mentions = located(shared(aligned.mentions))
  const clusters = (name: string, matches: readonly Match<Located<LocatedSpan>>[]): Measure => ({
    kind: 'clusters',
    group,
    name,
    items: sides(aligned, matches, ({ record }, name) => name(record.id)),
  })
  return [
    setMeasure(aligned, group, 'entities', aligned.entities, ({ id }, name) => name(id)),
    clusters('B-cubed, mentions of equal span', located(aligned.mentions.filter(isExact))),
    clusters('B-cubed, mentions that overlap', mentions),
    ...labelMeasures(aligned, group, mentions, {
      'entity of a mention': ['', ({ record }, name) => name(record.id)],
      'level of a mention': ['/level', ({ level }) => level ?? 'none'],
    }),
    ...labelMeasures(aligned, group, aligned.entities, {
      type: ['/type', ({ type }) => type],
      specificity: ['/specificity', ({ specificity }) => specificity],
    }),
  ]
}
