import type { Account, Argument, Event } from '../../src/model/index.js'
import { shared } from './align.js'
import { labelMeasures, matchParts, type Reader, setMeasure } from './labels.js'
import type { Measure } from './measure.js'
import { type Aligned, type Located, locateAll } from './records.js'

const argumentsOf = ({ record, pointer }: Located<Event>): Located<Argument>[] =>
  locateAll(`${pointer}/arguments`, record.arguments, () => record.mentions)

const readArgument: Reader<Argument> = ({ role, filler }, name) => `${role} ${name(filler)}`

/** Which events both have, and how both classify them. */
export function eventMeasures(aligned: Aligned): Measure[] {
  const group = 'events'
  const sameType = shared(aligned.events).filter(
    ({ first, second }) => first.record.plover && first.record.plover.type === second.record.plover?.type,
  )
  return [
    setMeasure(aligned, group, 'events', aligned.events, ({ id }, name) => name(id)),
    setMeasure(
      aligned,
      group,
      'arguments',
      matchParts(aligned, aligned.events, argumentsOf, readArgument),
      readArgument,
    ),
    ...labelMeasures(aligned, group, aligned.events, {
      aspect: ['/aspect', ({ aspect }) => aspect],
      'PLOVER type': ['/plover', ({ plover }) => plover?.type ?? 'none'],
    }),
    ...labelMeasures(aligned, group, sameType, { 'PLOVER mode': ['/plover', ({ plover }) => plover?.mode ?? 'none'] }),
  ]
}

const accountsOf = ({ record, pointer }: Located<Event>): Located<Account>[] =>
  locateAll(`${pointer}/accounts`, record.accounts, ({ evidence }) =>
    evidence.length > 0 ? evidence : record.mentions,
  )

const readVoice: Reader<Account> = ({ quote }, name) => (quote === null ? '(publisher)' : name(quote))

/** Which voices both find behind the events that both have, and how sure both find them. */
export function accountMeasures(aligned: Aligned): Measure[] {
  const group = 'accounts'
  const accounts = matchParts(aligned, aligned.events, accountsOf, readVoice)
  return [
    setMeasure(aligned, group, 'voices', accounts, readVoice),
    ...labelMeasures(aligned, group, accounts, {
      certainty: ['/certainty', ({ certainty }) => certainty],
      tense: ['/tense', ({ tense }) => tense],
      polarity: ['/polarity', ({ polarity }) => polarity],
      presupposed: ['', ({ presupposed }) => (presupposed ? 'presupposed' : 'said')],
    }),
  ]
}
