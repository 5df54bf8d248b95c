import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ArticleDiff, BUMPS, type Bump, bumpOf, diffArticles, isAtLeast } from '../../src/diff/index.js'
import type { Article } from '../../src/model/index.js'
import { canonicalJson } from '../../src/validate/report/canonical.js'
import { arbitraryArticle } from '../support/arbitrary-article.js'

const withoutSchema = ({ $schema: _, ...article }: Article) => canonicalJson(article)

/** The same JSON with every key in another place. */
function shuffledKeys<T>(value: T): T {
  if (Array.isArray(value)) return value.map(shuffledKeys) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, shuffledKeys(inner)]),
  ) as T
}

interface Slot {
  readonly holder: Record<string, unknown>
  readonly key: string
}

/** Every value in a document by what holds it. */
function slotsIn(value: unknown): Slot[] {
  if (typeof value !== 'object' || value === null) return []
  const holder = value as Record<string, unknown>
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...slotsIn(holder[key])])
}

/** A copy, with another id where it has one, since ids are unique. */
const another = (item: unknown): unknown =>
  typeof item === 'object' && item !== null && 'id' in item
    ? { ...structuredClone(item), id: `${item.id}-again` }
    : structuredClone(item)

/** Changes one value to another of the same shape, so that the whole stays an article as far as it can. */
function change({ holder, key }: Slot, nth: number): void {
  const value = holder[key]
  if (Array.isArray(value)) {
    if (nth % 3 === 0) value.reverse()
    else if (nth % 3 === 1) value.splice(nth % (value.length + 1), 1)
    else if (value.length > 0) value.push(another(value[nth % value.length]))
  } else if (typeof value === 'string') holder[key] = `${value}x`
  else if (typeof value === 'number') holder[key] = value + 1
  else if (typeof value === 'boolean') holder[key] = !value
}

/** An article and a copy in which up to three values are others: any, or lists that have an order. */
const versions = fc
  .tuple(arbitraryArticle, fc.array(fc.tuple(fc.nat(), fc.nat(), fc.boolean()), { maxLength: 3 }))
  .map(([before, edits]) => {
    const after = structuredClone(before)
    for (const [place, nth, ofLists] of edits) {
      const slots = slotsIn(after).filter(({ holder, key }) => {
        const value = holder[key]
        return ofLists ? Array.isArray(value) && value.length > 1 : key !== 'kind' && key !== '$schema'
      })
      const slot = slots[place % slots.length]
      if (slot) change(slot, nth)
    }
    return { before, after }
  })

/** The code that covers a change and its reverse. */
const undirected = (code: string): string =>
  code
    .replace(/-(?:added|removed)$/, '-came-or-went')
    .replace(/^text-(?:included|withheld)$/, 'text-came-or-went')
    .replace(/^record-(?:deprecated|restored)$/, 'record-withdrawn-or-back')

/** What is touched and where, with the places as seen from the older version or from the newer one. */
const touched = ({ changes }: ArticleDiff, isTurned: boolean) =>
  changes
    .map(({ code, pointers: { before = '', after = '' } }) => {
      const places = isTurned ? [after, before] : [before, after]
      return [undirected(code), ...places].join(' ')
    })
    .sort()

describe('a difference', () => {
  test('is empty where only the order of keys and $schema differ', () => {
    fc.assert(
      fc.property(arbitraryArticle, (article) => {
        expect(diffArticles(article, { ...shuffledKeys(article), $schema: './other.json' })).toEqual({
          id: article.id,
          bump: null,
          changes: [],
        })
      }),
    )
  })

  test('is empty exactly where two versions are the same', () => {
    fc.assert(
      fc.property(versions, ({ before, after }) => {
        const { changes } = diffArticles(before, after)
        expect(changes.length === 0).toBe(withoutSchema(before) === withoutSchema(after))
      }),
      { numRuns: 200, endOnFailure: true },
    )
  })

  test('touches the same from either side', () => {
    fc.assert(
      fc.property(versions, ({ before, after }) => {
        expect(touched(diffArticles(after, before), true)).toEqual(touched(diffArticles(before, after), false))
      }),
      { numRuns: 200, endOnFailure: true },
    )
  })

  test('leaves what it is given as it is', () => {
    fc.assert(
      fc.property(versions, ({ before, after }) => {
        const copies = structuredClone([before, after])
        diffArticles(before, after)
        expect([before, after]).toEqual(copies)
      }),
    )
  })

  test('between any two articles tells every record that came and went', () => {
    fc.assert(
      fc.property(arbitraryArticle, arbitraryArticle, (before, after) => {
        const { changes } = diffArticles(before, after)
        const count = (article: Article) =>
          article.entities.length + article.events.length + article.quotes.length + article.stances.length
        const of = (code: string) =>
          changes.filter((change) => change.code === code && change.record?.kind !== 'agent').length
        expect(count(after) - count(before)).toBe(of('record-added') - of('record-removed'))
      }),
    )
  })
})

describe('bumpOf', () => {
  const bumps = fc.array(fc.constantFrom<Bump>(...BUMPS))

  test('is one of the bumps, and none is greater', () => {
    fc.assert(
      fc.property(bumps, (list) => {
        const most = bumpOf(list.map((bump) => ({ bump })))
        expect(list.length === 0 ? most : list).toEqual(list.length === 0 ? null : expect.arrayContaining([most]))
        expect(list.every((bump) => isAtLeast(most, bump))).toBe(true)
      }),
    )
  })
})
