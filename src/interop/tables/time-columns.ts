import { TIME_BASES, type Time } from '../../model/index.js'
import { type ColumnOf, optional, reference, required } from './column.js'
import { daysOf, NO_DAYS } from './days.js'

const ANCHORS = ['published', 'external', 'event'] as const

/** When something is: the date as it is written, the days between which it lies, and where it comes from. */
export function timeColumns<Item>(
  prefix: string,
  timeOf: (item: Item) => Time | undefined,
  isOptional = true,
): readonly ColumnOf<Item>[] {
  const column = isOptional ? optional : required
  const anchorOf = (item: Item) => {
    const anchor = timeOf(item)?.anchor
    return anchor === undefined || anchor === 'published' || anchor === 'external' ? anchor : 'event'
  }
  return [
    column<Item>(
      `${prefix}_edtf`,
      'string',
      (item) => timeOf(item)?.edtf ?? null,
      'When, in EDTF, as exactly as known.',
    ),
    optional(`${prefix}_earliest`, 'date', (item) => days(timeOf(item)).earliest, 'The first day on which it may be.'),
    optional(`${prefix}_latest`, 'date', (item) => days(timeOf(item)).latest, 'The last day on which it may be.'),
    column<Item>(
      `${prefix}_basis`,
      'string',
      (item) => timeOf(item)?.basis ?? null,
      'Whether the text prints the date, or it was worked out.',
      { codes: TIME_BASES },
    ),
    optional(
      `${prefix}_stated`,
      'array',
      (item) => timeOf(item)?.stated,
      'The parts of the date that the text prints.',
    ),
    optional(`${prefix}_anchor`, 'string', anchorOf, 'What an inferred date was worked out from.', { codes: ANCHORS }),
    reference(
      `${prefix}_anchor_event`,
      'events',
      (item) => (anchorOf(item) === 'event' ? timeOf(item)?.anchor : null),
      'The event it was worked out from.',
    ),
    optional(`${prefix}_note`, 'string', (item) => timeOf(item)?.note, 'A note on the date.'),
  ]
}

const days = (time: Time | undefined) => (time === undefined ? NO_DAYS : daysOf(time.edtf))
