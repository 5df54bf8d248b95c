import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { skipWithout } from '../support/needs.js'

const readers = createRequire(resolve('test/readers/package.json'))

/** Whether a test that reads calendars with what others wrote has to be skipped. */
export const skipWithoutCalendarReader = (): boolean =>
  skipWithout(found(), 'reading calendars needs `npm ci --prefix test/readers`')

function found(): string | undefined {
  try {
    return readers.resolve('ical.js')
  } catch {
    return undefined
  }
}

/** An entry as ical.js reads it. */
export interface Entry {
  readonly uid: string
  readonly summary: string
  readonly description: string
  readonly start: string
  /** The day after the last one. */
  readonly end: string
  readonly isDate: boolean
  readonly status: string
  readonly stamp: string
  readonly location: string | null
  readonly categories: readonly string[]
  readonly url: string | null
}

const dayOf = ({ year, month, day }: { year: number; month: number; day: number }): string =>
  [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-')

/** The entries of a calendar, as ical.js reads them. */
export async function readCalendar(calendar: string): Promise<readonly Entry[]> {
  const { default: ical } = await import(pathToFileURL(readers.resolve('ical.js')).href)
  const root = new ical.Component(ical.parse(calendar))
  return root.getAllSubcomponents('vevent').map((component: never) => {
    const event = new ical.Event(component)
    const value = (name: string) => event.component.getFirstPropertyValue(name)
    return {
      uid: event.uid,
      summary: event.summary,
      description: event.description,
      start: dayOf(event.startDate),
      end: dayOf(event.endDate),
      isDate: event.startDate.isDate && event.endDate.isDate,
      status: value('status'),
      stamp: value('dtstamp').toString(),
      location: event.location,
      categories: event.component.getFirstProperty('categories')?.getValues() ?? [],
      url: value('url'),
    }
  })
}
