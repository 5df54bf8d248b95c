import type { Article } from '../../src/model/index.js'
import { type Match, shared } from './align.js'
import { labelMeasures } from './labels.js'
import type { Measure, Side } from './measure.js'
import type { Aligned, Located } from './records.js'

interface Timed {
  readonly time?: { readonly edtf: string }
}

const date = ({ record, pointer, spans }: Located<Timed>): Side | undefined =>
  record.time && { pointer: `${pointer}/time/edtf`, value: record.time.edtf, spans }

const published = ({ published: { edtf } }: Article): Side => ({ pointer: '/published/edtf', value: edtf, spans: [] })

/** When both say that the article was published and that the events which both have happened. */
export function dateMeasures(aligned: Aligned): Measure[] {
  const group = 'dates'
  const events: readonly Match<Located<Timed>>[] = aligned.events
  const dated = shared(events).flatMap((pair): Match<Side>[] => {
    const [first, second] = [date(pair.first), date(pair.second)]
    return first && second ? [{ first, second }] : []
  })
  return [
    {
      kind: 'dates',
      group,
      name: 'publication',
      items: [{ first: published(aligned.first), second: published(aligned.second) }],
    },
    ...labelMeasures(aligned, group, events, {
      'event has a date': ['', ({ time }) => (time ? 'dated' : 'undated')],
    }),
    { kind: 'dates', group, name: 'event', items: dated },
  ]
}
