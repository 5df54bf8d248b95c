import type { Article } from '../model/index.js'
import { pointerOf, valueAt } from '../model/pointer.js'
import { bumpOf } from './bump.js'
import { codeOf } from './classify.js'
import { CHANGE_CODES, type ChangeCode } from './codes.js'
import { compareJson, type Difference } from './compare.js'
import { summaryOf } from './describe.js'
import { copyOf, isObject, type JsonObject, ownValue } from './json.js'
import { movesBetweenKinds } from './kind-moves.js'
import { replaceIds } from './references.js'
import { findRenames, newIdOf, type Renames } from './renames.js'
import type { ArticleDiff, Change, ChangedRecord } from './types.js'

/**
 * Tells everything in which a version of an article differs from an older one, whatever the order of keys and `$schema`.
 * A record that only has another id is told as renamed, and references that follow it are not told.
 *
 * @param before an article of the right shape, as is `after`; the changes in other documents are told as far as possible
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { article } from 'reportedly'
 * import { diffArticles } from 'reportedly/diff'
 *
 * const before = article.data
 * const [first, ...others] = before.stances
 * assert.ok(first)
 * const after = { ...before, stances: [{ ...first, value: first.value === 'favor' ? 'against' : 'favor' }, ...others] }
 * const { bump, changes } = diffArticles(before, after as typeof before)
 * assert.equal(bump, 'minor')
 * assert.equal(changes[0]?.code, 'stance-flipped')
 * ```
 */
export function diffArticles(before: Article, after: Article): ArticleDiff {
  const versions = { before: plain(before), after: plain(after) }
  const renames = findRenames(versions.before, versions.after)
  const renamed = copyOf(versions.before)
  replaceIds(renamed, newIdOf(renames))
  const { moves, others } = movesBetweenKinds(compareJson(renamed, versions.after), renamed, versions.after)
  const changes = [
    ...renamesAsChanges(versions, renames),
    ...moves.map((move) => changeOf(versions, move, 'kind-changed')),
    ...others.map((difference) => changeOf(versions, difference)),
  ]
  return { id: after.id, bump: bumpOf(changes), changes }
}

interface Versions {
  readonly before: Article
  readonly after: Article
}

const plain = ({ $schema: _, ...article }: Article): Article => copyOf(article)

/** Tells a difference as a change. */
function changeOf(versions: Versions, difference: Difference, known?: ChangeCode): Change {
  const values = valuesOf(versions, difference)
  const code = known ?? codeOf(difference, values.before, values.after)
  const { before, after, field } = difference
  const change = {
    code,
    bump: CHANGE_CODES[code].bump,
    article: versions.after.id,
    record: recordOf(versions, difference),
    pointers: { ...(before && { before: pointerOf(before) }), ...(after && { after: pointerOf(after) }) },
    ...(!difference.isOrder && field !== '/text/content' && shownValues(code, values)),
  }
  return { ...change, summary: summaryOf(change, field) }
}

interface Values {
  readonly before?: unknown
  readonly after?: unknown
}

function valuesOf(versions: Versions, { before, after, keys }: Difference): Values {
  const pick = (value: unknown) => (keys && isObject(value) ? fieldsOf(value, keys) : value)
  return {
    ...(before && { before: pick(valueAt(versions.before, before)) }),
    ...(after && { after: pick(valueAt(versions.after, after)) }),
  }
}

const fieldsOf = (value: JsonObject, keys: readonly string[]): JsonObject =>
  Object.fromEntries(keys.filter((key) => Object.hasOwn(value, key)).map((key) => [key, value[key]]))

/** What stands for a value: of a whole record a few words. */
function shownValues(code: ChangeCode, values: Values): Values {
  const show = SHOWN[code] ?? ((value) => value)
  return {
    ...('before' in values && { before: show(values.before) }),
    ...('after' in values && { after: show(values.after) }),
  }
}

const field = (key: string) => (value: unknown) => (isObject(value) ? ownValue(value, key) : undefined)

/** What an entity and an annotator are called, what an event is, what a quote or a stance says. */
const titleOf = (value: unknown) => ['name', 'summary', 'gloss'].map((key) => field(key)(value)).find(Boolean)

const SHOWN: { readonly [Code in ChangeCode]?: (value: unknown) => unknown } = {
  'kind-changed': field('kind'),
  'record-added': titleOf,
  'record-removed': titleOf,
  'record-renamed': field('id'),
}

/** What the items of each list of an article are. */
const LISTS = { agents: 'agent', entities: 'entity', events: 'event', quotes: 'quote', stances: 'stance' } as const

type ListName = keyof typeof LISTS

/** The record that a difference is in. */
function recordOf(versions: Versions, { before, after }: Difference): ChangedRecord | null {
  const [version, path] = after ? [versions.after, after] : [versions.before, before ?? []]
  const [collection, index] = path
  if (index === undefined || !Object.hasOwn(LISTS, String(collection))) return null
  return { kind: LISTS[collection as ListName], id: String(valueAt(version, [...path.slice(0, 2), 'id'])) }
}

/** Ids that are new for what was there before. */
function renamesAsChanges(versions: Versions, renames: Renames): readonly Change[] {
  return (Object.keys(LISTS) as ListName[]).flatMap((list) => {
    const place = (article: Article, id: string) => article[list].findIndex((record) => record.id === id)
    return [...renames[list === 'agents' ? 'agent' : 'record']].flatMap(([from, to]) => {
      const before = place(versions.before, from)
      const after = place(versions.after, to)
      if (before < 0 || after < 0) return []
      return [
        changeOf(versions, { field: `/${list}/*`, before: [list, before], after: [list, after] }, 'record-renamed'),
      ]
    })
  })
}
