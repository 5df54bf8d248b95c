import type { EntityType, StanceValue } from '../model/index.js'
import type { RecordSpan } from './text-spans.js'

/** The class of the tint of each type of entity. Classes here are short, since a text has thousands of them. */
export const TINTS: Readonly<Record<EntityType, string>> = {
  person: 'tp',
  organization: 'to',
  gpe: 'tl',
  location: 'tl',
  facility: 'tl',
  work: 'tt',
  plan: 'tt',
  agreement: 'tt',
  group: 'tg',
  outlet: 'tu',
}

/** The class of the mark of each stance, and, with the number of a lane, of its line. */
export const STANCE_LINES: Readonly<Record<StanceValue, string>> = {
  favor: 'f',
  against: 'a',
  mixed: 'x',
  neutral: 'n',
}

/** As {@link STANCE_LINES}, for events. */
export const EVENT_LINE = 'e'

/** The class of the line below a span, without the number of its lane; only triggers of events and the evidence of stances have one. */
export function lineOf({ record, part }: RecordSpan): string | undefined {
  if (record.kind === 'event' && part === 'mention') return EVENT_LINE
  return record.kind === 'stance' ? STANCE_LINES[record.value] : undefined
}
