import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/model/index.js'
import { pathOf } from '../../src/model/pointer.js'
import { articleWith, mention, pick, span, TEXT } from '../../src/rules/fixtures/base.js'
import { checkArticle } from '../../src/rules/index.js'

const PLAIN = 'Something plain'

/** An article that has every place for prose, every place for a date, and every place for several spans. */
const full = articleWith((draft) => {
  const framing = () => ({ kind: 'loaded' as const, alternatives: [PLAIN, PLAIN] })
  const dated = () => ({ edtf: '2026-03-03', basis: 'inferred' as const, anchor: 'external' as const, note: PLAIN })
  Object.assign(draft.published, { note: PLAIN, expression: span('Monday') })
  draft.modified = dated()
  draft.agents.push({ id: 'tool', type: 'software', name: PLAIN, version: PLAIN })
  const entity = pick(draft.entities, 'ada-lind')
  Object.assign(entity, { labels: { fr: PLAIN, de: PLAIN }, aliases: [PLAIN, PLAIN] })
  entity.roles = [{ title: PLAIN }, { title: PLAIN, of: 'harbour-council', time: dated() }]
  const event = pick(draft.events, 'welcome')
  entity.mentions.push(mention('NAM', 'reportedly'), mention('NAM', 'second'))
  event.mentions = [span('said'), span('welcomed')]
  for (const one of [...entity.mentions, ...event.mentions]) one.framing = framing()
  event.time = dated()
  event.relations = [{ type: 'before', to: 'statement', quote: null, evidence: [span('said'), span('reportedly')] }]
  for (const record of [entity, event, ...draft.quotes, ...draft.stances]) record.provenance.note = PLAIN
})

/** Every pointer in it whose parts stand in one of these, `*` being any key. */
function placesOf(...patterns: readonly string[]): readonly string[] {
  const found: string[] = []
  const walk = (value: unknown, pointer: string) => {
    if (patterns.some((pattern) => new RegExp(`^${pattern.replaceAll('*', '[^/]+')}$`).test(pointer)))
      found.push(pointer)
    if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) walk(inner, `${pointer}/${key}`)
  }
  walk(full, '')
  return found
}

type Fields = Record<string, unknown>

/** Where one rule finds something when something else stands at a place. */
function findingsAt<T>(code: string, place: string, change: (value: T) => unknown): readonly string[] {
  const article: Fields = structuredClone(full) as unknown as Fields
  const path = pathOf(place)
  const owner = path.slice(0, -1).reduce((value, key) => value[key] as Fields, article)
  const key = path.at(-1) as string
  owner[key] = change(owner[key] as T)
  return checkArticle(article as unknown as Article, { text: TEXT })
    .filter((finding) => finding.code === code)
    .map(({ pointer }) => pointer)
}

describe('prose', () => {
  const places = placesOf(
    ...['/title', '/summary', '/(published|modified)/note', '/agents/*/(name|version)'],
    ...['/entities/*/name', '/entities/*/labels/*', '/entities/*/aliases/*', '/entities/*/roles/*/(title|time/note)'],
    ...['/(entities|events)/*/mentions/*/framing/alternatives/*', '/events/*/(summary|time/note)'],
    ...['/(quotes|stances)/*/gloss', '/(entities|events|quotes|stances)/*/provenance/note'],
  )

  it.each(places)('is looked at in %s, and nowhere else by that', (place) => {
    expect(findingsAt('plain-text', place, (text: string) => `${text}\u0007`)).toEqual([place])
  })

  it('is plain where nothing was changed', () => {
    expect(places.length).toBeGreaterThan(40)
    expect(findingsAt('plain-text', '/title', (text) => text)).toEqual([])
  })
})

describe('a date', () => {
  it.each(placesOf('/published', '/modified', '/entities/*/roles/*/time', '/events/*/time'))(
    'is read in %s',
    (place) => {
      expect(findingsAt('edtf-syntax', place, (time: object) => ({ ...time, edtf: 'soon' }))).toEqual([`${place}/edtf`])
    },
  )
})

/** A span as it may stand anywhere, among words given verbatim too. */
const worded = (text: string) => ({ ...span(text), text })

describe('a span', () => {
  const digests = placesOf('.+/digest').filter((pointer) => pointer !== '/text/digest')
  it.each(digests.map((pointer) => pointer.slice(0, -'/digest'.length)))('is looked at in %s', (place) => {
    const beyond = (one: object) => ({ ...one, start: TEXT.length + 1, end: TEXT.length + 3 })
    expect(findingsAt('span-bounds', place, beyond)).toEqual([place])
  })

  const lists = placesOf(
    ...['/(entities|events)/*/mentions', '/events/*/accounts/*/(hedges|evidence)', '/events/*/relations/*/evidence'],
    ...['/quotes/*/(cue|content|verbatim)', '/stances/*/evidence'],
  )
  it.each(lists)('comes after those before it in %s', (place) => {
    const backwards = () => [worded('second'), worded('said')]
    expect(findingsAt('span-order', place, backwards)).toEqual([`${place}/1`])
  })

  it.each(lists)('stands apart from those beside it in %s, or is a mention', (place) => {
    const overlapping = () => [worded('The boats'), worded('boats are')]
    expect(findingsAt('span-order', place, overlapping)).toEqual(place.endsWith('/mentions') ? [] : [`${place}/1`])
  })
})
