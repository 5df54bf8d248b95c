import type { Article, Event } from '../model/index.js'
import { compareEdtf, isEdtf } from '../time/index.js'

/** The events of an article in the order of their dates, those without a date last, in the order of the article. */
export function timelineOrder({ events }: Article): readonly Event[] {
  const hasDate = ({ time }: Event) => time !== undefined && isEdtf(time.edtf)
  const undated = events.filter((event) => !hasDate(event))
  return [...events.filter(hasDate).sort((a, b) => compareEdtf(a.time?.edtf ?? '', b.time?.edtf ?? '')), ...undated]
}
