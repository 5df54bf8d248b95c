import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { iCalendarWriter, toICalendar } from '../../src/interop/icalendar.js'
import type { Account, Article, Event } from '../../src/model/index.js'
import { readArticle } from '../../src/validate/read-article.js'
import { emoji, FIXTURES } from '../fixtures/load.js'
import { arbitraryArticle } from '../support/arbitrary-article.js'
import { type Entry, readCalendar, skipWithoutCalendarReader } from './icalendar-reader.js'

const bundled = readArticle('data/morocco-isf').article as Article

const account = (fields: Partial<Account> = {}): Account => ({
  quote: null,
  certainty: 'certain',
  polarity: 'positive',
  tense: 'past',
  hedges: [],
  evidence: [],
  ...fields,
})

/** The bundled article with one event that is like this. */
function articleWith(fields: Partial<Event>, more: Partial<Article> = {}): Article {
  const [event] = bundled.events as readonly [Event]
  const time = { edtf: '2026-02-16', basis: 'stated' } as const
  return { ...bundled, ...more, events: [{ ...event, time, accounts: [account()], ...fields }] } as Article
}

const entryOf = async (fields: Partial<Event>, more?: Partial<Article>): Promise<Entry> =>
  (await readCalendar(toICalendar(articleWith(fields, more))))[0] as Entry

const octets = (line: string): number => new TextEncoder().encode(line).length

const HOSTILE = [
  'commas, semicolons; colons: and "quotes" with \\ and \\n and \\;',
  'BEGIN:VEVENT\r\nEND:VCALENDAR\nSUMMARY:mine',
  '\ttabs\tand <b>markup</b> ',
  '👩‍👩‍👧‍👦'.repeat(20),
  '\u202eright to left\u202c م'.repeat(9),
  '\u0301alone and e\u0301',
]

describe.skipIf(skipWithoutCalendarReader())('a calendar, read by ical.js', () => {
  test('has the dated events of the bundled article', async () => {
    const entries = await readCalendar(toICalendar(bundled))
    const dated = bundled.events.filter(({ time }) => time)
    expect(entries.map(({ uid }) => uid)).toEqual(dated.map(({ id }) => `urn:reportedly:article:morocco-isf#${id}`))
    expect(entries.every(({ isDate, stamp }) => isDate && stamp === '2026-02-17T00:00:00Z')).toBe(true)
    expect(entries[1]).toMatchObject({
      start: '2026-02-14',
      end: '2026-02-17',
      status: 'TENTATIVE',
      summary: 'Reports of unnamed origin say that Greece wants to be in the force. [date uncertain]',
    })
    expect(entries.find(({ uid }) => uid.endsWith('#peace-summit'))).toMatchObject({
      start: '2026-02-19',
      end: '2026-02-20',
      status: 'CONFIRMED',
      summary: 'A summit on peace, a few days after the reports.',
      categories: ['CONSULT', 'diplomatic'],
    })
  })

  test.each([
    ['2026-02-16', '2026-02-16', '2026-02-17', 'CONFIRMED'],
    ['2026-02-16T23:30:00-05:00', '2026-02-16', '2026-02-17', 'CONFIRMED'],
    ['2026-02-16T00:30+09:00', '2026-02-16', '2026-02-17', 'CONFIRMED'],
    ['2026-02-16/2026-02-18', '2026-02-16', '2026-02-19', 'CONFIRMED'],
    ['2026-02-16~', '2026-02-16', '2026-02-17', 'TENTATIVE'],
    ['2026-02-16?/2026-02-18', '2026-02-16', '2026-02-19', 'TENTATIVE'],
    ['[2026-02-14..2026-02-16]', '2026-02-14', '2026-02-17', 'TENTATIVE'],
    ['2025-11', '2025-11-01', '2025-12-01', 'TENTATIVE'],
    ['2025', '2025-01-01', '2026-01-01', 'TENTATIVE'],
    ['2025-24', '2025-12-01', '2026-03-01', 'TENTATIVE'],
    ['198X', '1980-01-01', '1990-01-01', 'TENTATIVE'],
    ['0079-08-24', '0079-08-24', '0079-08-25', 'CONFIRMED'],
    ['2023-10-07/..', '2023-10-07', '2023-10-08', 'TENTATIVE'],
    ['2023-10/', '2023-10-01', '2023-11-01', 'TENTATIVE'],
    ['../2024-05', '2024-05-01', '2024-06-01', 'TENTATIVE'],
    ['[..2024-11-12]', '2024-11-12', '2024-11-13', 'TENTATIVE'],
    ['[2024-11-12..]', '2024-11-12', '2024-11-13', 'TENTATIVE'],
  ])('%s is from %s up to %s and %s', async (edtf, start, end, status) => {
    const entry = await entryOf({ time: { edtf, basis: 'stated' } })
    expect(entry).toMatchObject({ start, end, status, isDate: true })
    expect(entry.summary.endsWith('[date uncertain]')).toBe(status === 'TENTATIVE')
    expect(entry.description.includes('not known')).toBe(/\.\.[\]]|\[\.\.|\/$|\/\.\.|^\.\./.test(edtf))
    expect(entry.description).toContain(`EDTF ${edtf}`)
  })

  test('tells who says so and how sure, through all voices', async () => {
    const { description, summary, status } = await entryOf({
      accounts: [
        account({ quote: 'jerusalem-post-on-members', certainty: 'probable', tense: 'future' }),
        account({ quote: 'unsourced-on-morocco', certainty: 'unknown', polarity: 'negative', tense: 'hypothetical' }),
      ],
    })
    expect(description.split('\n').slice(1, -1)).toEqual([
      'The Jerusalem Post says so: probable, still to come.',
      'A source without a name says that it is not so: takes no position, only if.',
    ])
    expect(summary).toBe('Morocco joins the international force for Gaza. [uncertain]')
    expect(status).toBe('TENTATIVE')
  })

  test('names the voices that a quote comes through', async () => {
    const [outer, inner] = bundled.quotes as readonly [Article['quotes'][number], Article['quotes'][number]]
    const quotes = [
      { ...outer, source: 'hamas', within: inner.id },
      { ...inner, source: 'jerusalem-post', within: null },
    ] as Article['quotes']
    const { description } = await entryOf({ accounts: [account({ quote: outer.id })] }, { quotes })
    expect(description).toContain('\nHamas, according to The Jerusalem Post says so: certain, in the past.\n')
  })

  test.each(HOSTILE)('the words %j come back as they were', async (words) => {
    const [publisher, ...others] = bundled.entities
    const article = articleWith(
      { summary: words, arguments: [{ role: 'place', filler: publisher?.id ?? '' }] },
      { title: words, entities: [{ ...publisher, name: words }, ...others] as Article['entities'] },
    )
    const entries = await readCalendar(toICalendar(article))
    const expected = words.replaceAll('\r\n', '\n')
    expect(entries).toHaveLength(1)
    expect(entries[0]).toMatchObject({ summary: expected, location: expected })
    expect(entries[0]?.description).toContain(`From: ${expected} (${expected}).`)
  })

  test('any words come back as they were, in lines of at most 75 octets', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }), async (words) => {
        const calendar = toICalendar(articleWith({ summary: words }))
        const [entry] = await readCalendar(calendar)
        const written = words
          .replaceAll(/\r\n?/g, '\n')
          .replaceAll(/[^\P{Cc}\t\n]/gu, (control) => `\\u{${control.codePointAt(0)?.toString(16)}}`)
        expect(entry?.summary).toBe(written)
        for (const line of calendar.split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(75)
      }),
    )
  })

  test('any valid article comes back', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryArticle, async (article) => {
        const { text, notes } = iCalendarWriter().add(article)
        const entries = await readCalendar(toICalendar(article))
        expect(text.match(/^BEGIN:VEVENT/gm)?.length ?? 0).toBe(entries.length)
        expect(entries.length + notes.length).toBe(article.events.length)
        const uids = entries.map(({ uid }) => uid.slice(uid.indexOf('#') + 1))
        expect([...uids, ...notes.map(({ place }) => place)].toSorted()).toEqual(
          article.events.map(({ id }) => id).toSorted(),
        )
        for (const { start, end, isDate } of entries) expect([start < end, isDate]).toEqual([true, true])
      }),
    )
  })

  test.each(FIXTURES)('the invented article $id comes back, under its own address', async ({ article }) => {
    const entries = await readCalendar(toICalendar(article, { base: 'https://news.example/' }))
    for (const { uid } of entries) expect(uid.startsWith(`https://news.example/${article.id}#`)).toBe(true)
    expect(entries.map(({ summary }) => summary.replace(/ \[[a-z ]+\]$/, ''))).toEqual(
      article.events
        .filter(({ time, provenance }) => time && provenance.status !== 'deprecated')
        .map(({ summary }) => summary),
    )
  })

  test('an address comes back as it was, with commas and semicolons', async () => {
    const url = 'https://news.example/a;b,c?d=%2C#e'
    expect((await entryOf({}, { url })).url).toBe(url)
    expect((await entryOf({}, { url: 'https://news.example/\r\nX:1' })).url).toBeNull()
  })

  test('articles follow each other in one calendar', async () => {
    const all = [bundled, emoji.article]
    const alone = await Promise.all(all.map((article) => readCalendar(toICalendar(article))))
    expect(await readCalendar(toICalendar(new Set(all)))).toEqual(alone.flat())
  })

  test('an entry is stamped with the day of its annotation where the article has none', async () => {
    const published = { edtf: 'last week', basis: 'stated' } as const
    expect((await entryOf({}, { published })).stamp).toBe('2026-11-22T00:00:00Z')
  })
})

describe('what has no place in a calendar is listed', () => {
  const noteOf = (fields: Partial<Event>) => {
    const { text, notes } = iCalendarWriter().add(articleWith(fields))
    expect(text).toBe('')
    return notes
  }

  test.each(['last week', '../..', '/', '-0044-03-15', '0000', 'Y12026', '9999-12-31'])('the date %s', (edtf) => {
    const [note] = noteOf({ time: { edtf, basis: 'stated' } })
    expect(note).toEqual({
      place: 'morocco-joins-isf',
      kind: 'left-out',
      message: `A calendar has no days for the date "${edtf}".`,
    })
  })

  test('an event without a date, or one that is withdrawn', () => {
    const { notes } = iCalendarWriter().add(bundled)
    expect(notes).toHaveLength(bundled.events.length - 9)
    expect(notes[0]).toEqual({ place: 'morocco-joins-isf', kind: 'left-out', message: 'The event has no date.' })
    const provenance = { by: 'desk', at: '2026-11-22', method: 'manual', status: 'deprecated' } as const
    expect(noteOf({ provenance })[0]?.message).toBe('The event is withdrawn.')
  })
})
