import type { Agent, AnyRecord, Article } from '../model/index.js'
import { COLLECTIONS, KINDS } from '../model/index.js'
import { copyOf, isSameJson } from './json.js'
import { type NewId, replaceReferences } from './references.js'

type Of = 'agent' | 'record'
type Named = AnyRecord | Agent

/** The ids that have another name in the newer version. */
export interface Renames {
  readonly agent: ReadonlyMap<string, string>
  readonly record: ReadonlyMap<string, string>
}

/** A record whose id went away and one whose id came, with the same content as far as it does not name such ids. */
interface Candidate {
  readonly of: Of
  readonly from: Named
  readonly to: Named
}

/** Finds records that are the same but for their id, and for the new ids of what they refer to. */
export function findRenames(before: Article, after: Article): Renames {
  let candidates = candidatesBetween(before, after)
  for (;;) {
    const renames = renamesOf(candidates)
    const newId = newIdOf(renames)
    const confirmed = candidates.filter(({ from, to }) => isSameJson(withIds(from, to.id, newId), to))
    if (confirmed.length === candidates.length) return renames
    candidates = confirmed
  }
}

/** Gives the id that something has in the newer version. Both ways, so that what names nothing yet goes on naming nothing. */
export function newIdOf(renames: Renames): NewId {
  const back = { agent: reversed(renames.agent), record: reversed(renames.record) }
  return (id, of) => renames[of].get(id) ?? back[of].get(id) ?? id
}

const reversed = (ids: ReadonlyMap<string, string>) => new Map([...ids].map(([from, to]) => [to, from]))

function renamesOf(candidates: readonly Candidate[]): Renames {
  const idsOf = (kind: Of) =>
    new Map(candidates.filter(({ of }) => of === kind).map(({ from, to }) => [from.id, to.id]))
  return { agent: idsOf('agent'), record: idsOf('record') }
}

function candidatesBetween(before: Article, after: Article): readonly Candidate[] {
  const old = { agent: idsIn(before, 'agent'), record: idsIn(before, 'record') }
  const recent = { agent: idsIn(after, 'agent'), record: idsIn(after, 'record') }
  const isShared = (id: string, of: Of) => old[of].has(id) && recent[of].has(id)
  const shared: NewId = (id, of) => (isShared(id, of) ? id : '')
  const fingerprint = (record: Named) => canonical(withIds(record, '', shared))
  return listsOf(before).flatMap(({ of, records }, list) => {
    const came = new Map<string, Named[]>()
    for (const record of listsOf(after)[list]?.records ?? []) {
      if (old[of].has(record.id)) continue
      const same = fingerprint(record)
      const others = came.get(same)
      if (others) others.push(record)
      else came.set(same, [record])
    }
    return records.flatMap((from) => {
      const to = recent[of].has(from.id) ? undefined : came.get(fingerprint(from))?.shift()
      return to ? [{ of, from, to }] : []
    })
  })
}

const listsOf = (article: Article): readonly { readonly of: Of; readonly records: readonly Named[] }[] => [
  { of: 'agent', records: article.agents },
  ...KINDS.map((kind) => ({ of: 'record' as const, records: article[COLLECTIONS[kind]] })),
]

const idsIn = (article: Article, of: Of): ReadonlySet<string> =>
  new Set(listsOf(article).flatMap((list) => (list.of === of ? list.records.map(({ id }) => id) : [])))

/** A copy of a record with another id, and other ids of what it refers to. */
function withIds<T extends Named>(record: T, id: string, newId: NewId): T {
  const copy = { ...copyOf(record), id }
  if ('kind' in copy) replaceReferences(copy, newId)
  return copy
}

/** The same text for what is the same but for the order of keys. */
const canonical = (record: Named): string =>
  JSON.stringify(record, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
