import type { Time } from '../model/index.js'
import { describeEdtf, type EdtfDate, type EdtfEnd, isEdtf, parseEdtf } from '../time/index.js'
import type { JsonLdPropertyValue } from './json-ld-types.js'
import { propertyValue } from './json-ld-values.js'

const EDTF = 'http://id.loc.gov/datatypes/edtf'

/** The dates of a time that are certain to the day, as schema.org's Date or DateTime. */
export interface CertainDates {
  readonly startDate?: string
  readonly endDate?: string
  /** Whether they say all that the EDTF says. */
  readonly complete: boolean
}

/** The first and last day of a time, where each is certain. */
export function certainDates({ edtf }: Time): CertainDates {
  if (!isEdtf(edtf)) return { complete: false }
  const time = parseEdtf(edtf)
  if (time.type === 'date') {
    const date = certainDate(time, edtf)
    return date === undefined ? { complete: false } : { startDate: date, endDate: date, complete: date === edtf }
  }
  if (time.type !== 'interval') return { complete: false }
  const [from = '', to = ''] = edtf.split('/')
  const startDate = certainEnd(time.start, from)
  const endDate = certainEnd(time.end, to)
  return {
    ...(startDate !== undefined && { startDate }),
    ...(endDate !== undefined && { endDate }),
    complete: startDate === from && (endDate === to || time.end === 'open'),
  }
}

const certainEnd = (end: EdtfEnd, edtf: string): string | undefined =>
  typeof end === 'object' && end.type === 'date' ? certainDate(end, edtf) : undefined

/** A DateTime where seconds and zone are written, else the day. */
function certainDate(date: EdtfDate, edtf: string): string | undefined {
  if (date.uncertain || date.approximate || date.day === null || date.month === null) return undefined
  const isInstant = date.precision === 'second' && date.time !== null && date.time.offset !== null
  return isInstant ? edtf : (edtf.split('T')[0] as string)
}

/** The time as EDTF, where schema.org's dates do not say all of it. */
export function edtfProperty(iri: string, name: string, time: Time): JsonLdPropertyValue[] {
  if (certainDates(time).complete) return []
  const words = isEdtf(time.edtf) ? { description: describeEdtf(time.edtf) } : {}
  return [propertyValue(`${iri}/${name}`, name, time.edtf, { propertyID: EDTF, ...words })]
}
