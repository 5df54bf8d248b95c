import type { Article, Event, Time } from '../model/index.js'
import { describeEdtf } from '../time/index.js'
import type { ConversionNote } from './draft.js'
import { type Days, dateOf, daysOf } from './icalendar-days.js'
import { lines, text } from './icalendar-lines.js'
import { describeAccount, nameOf } from './icalendar-voices.js'
import { type IriOptions, recordIri } from './iri.js'

/** Writes a calendar an article at a time, and keeps nothing of it. */
export interface ICalendarWriter {
  /** What stands before the first article. */
  start(): string
  /** The events of an article that have a date, and which of its events were left out. */
  add(article: Article): { readonly text: string; readonly notes: readonly ConversionNote[] }
  /** What stands after the last article. */
  end(): string
}

/**
 * Starts a calendar (RFC 5545) of any number of articles: an all-day entry for each event with a date, over all days on
 * which it may be.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { article } from 'reportedly'
 * import { iCalendarWriter } from 'reportedly/interop'
 *
 * const writer = iCalendarWriter()
 * const { text, notes } = writer.add(article.data)
 * assert.equal(text.match(/BEGIN:VEVENT/g)?.length, 9)
 * assert.equal(notes.length, article.data.events.length - 9)
 * ```
 */
export function iCalendarWriter(options: IriOptions = {}): ICalendarWriter {
  return {
    start: () => lines(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//reportedly//timeline//EN', 'CALSCALE:GREGORIAN']),
    add(article) {
      const notes: ConversionNote[] = []
      const entries = article.events.map((event) => {
        const entry = entryOf(event, article, options)
        if (typeof entry === 'object') return lines([...entry])
        notes.push({ place: event.id, kind: 'left-out', message: entry })
        return ''
      })
      return { text: entries.join(''), notes }
    },
    end: () => lines(['END:VCALENDAR']),
  }
}

/**
 * The timeline of articles as a calendar. Events without a date are left out: {@link iCalendarWriter} tells which.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { article } from 'reportedly'
 * import { toICalendar } from 'reportedly/interop'
 *
 * assert.ok(toICalendar(article.data).includes('DTSTART;VALUE=DATE:20260219\r\nDTEND;VALUE=DATE:20260220\r\n'))
 * ```
 */
export function toICalendar(articles: Article | Iterable<Article>, options: IriOptions = {}): string {
  const writer = iCalendarWriter(options)
  let calendar = writer.start()
  for (const article of Symbol.iterator in articles ? articles : [articles]) calendar += writer.add(article).text
  return calendar + writer.end()
}

/** The lines of an entry, or why there is none. */
function entryOf(event: Event, article: Article, options: IriOptions): readonly string[] | string {
  const { time } = event
  if (event.provenance.status === 'deprecated') return 'The event is withdrawn.'
  if (time === undefined) return 'The event has no date.'
  const days = daysOf(time.edtf)
  if (days === undefined) return `A calendar has no days for the date ${JSON.stringify(time.edtf)}.`
  const doubt = doubtOf(event, days)
  const places = event.arguments.filter(({ role }) => role === 'place').map(({ filler }) => nameOf(filler, article))
  const categories = event.plover === null ? [] : [event.plover.type, ...(event.plover.contexts ?? [])]
  return [
    'BEGIN:VEVENT',
    `UID:${text(recordIri(article, event.id, options))}`,
    `DTSTAMP:${stampOf(article, event)}`,
    `SEQUENCE:${article.revision - 1}`,
    `DTSTART;VALUE=DATE:${dateOf(days.from)}`,
    `DTEND;VALUE=DATE:${dateOf(days.until)}`,
    `SUMMARY:${text(doubt === undefined ? event.summary : `${event.summary} [${doubt}]`)}`,
    `DESCRIPTION:${text(descriptionOf(event, { time, days, article }))}`,
    `STATUS:${doubt === undefined ? 'CONFIRMED' : 'TENTATIVE'}`,
    'TRANSP:TRANSPARENT',
    ...(places.length > 0 ? [`LOCATION:${text(places.join(', '))}`] : []),
    ...(categories.length > 0 ? [`CATEGORIES:${categories.map(text).join(',')}`] : []),
    ...(article.url !== undefined && /^[!-~]+$/.test(article.url) ? [`URL:${article.url}`] : []),
    'END:VEVENT',
  ]
}

/** What about an event is not certain, in words. */
function doubtOf({ accounts }: Event, { exact }: Days): string | undefined {
  const certain = accounts.every(
    ({ certainty, polarity, tense }) => certainty === 'certain' && polarity === 'positive' && tense !== 'hypothetical',
  )
  if (certain) return exact ? undefined : 'date uncertain'
  return exact ? 'uncertain' : 'event and date uncertain'
}

const OPEN = { start: 'Its start is not known', end: 'Its end is open or not known' } as const

interface Dated {
  readonly time: Time
  readonly days: Days
  readonly article: Article
}

function descriptionOf({ accounts }: Event, { time, days, article }: Dated): string {
  return [
    `When: ${describeEdtf(time.edtf)} (${time.basis}; EDTF ${time.edtf}).`,
    ...(days.open === null ? [] : [`${OPEN[days.open]}: the entry stands at the days that are known.`]),
    ...accounts.map((account) => describeAccount(account, article)),
    `From: ${article.title} (${nameOf(article.publisher, article)}).`,
  ].join('\n')
}

/** The first day on which the article may have been published, or else the day of the annotation. */
function stampOf({ published }: Article, { provenance }: Event): string {
  const day = daysOf(published.edtf)?.from
  return `${day === undefined ? provenance.at.slice(0, 10).replaceAll('-', '') : dateOf(day)}T000000Z`
}
