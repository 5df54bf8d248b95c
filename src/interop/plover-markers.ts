import type { Account, Article, Event } from '../model/index.js'
import { bounds, isEdtf } from '../time/index.js'

/** PLOVER's auxiliary modes, in the order in which an id names them. */
const MARKERS = ['negation', 'historical', 'future', 'hypothetical'] as const

/** What PLOVER says of an event that is not simply so. */
export type PloverMarker = (typeof MARKERS)[number]

/** Accounts that PLOVER would code alike. */
export interface MarkedAccounts {
  readonly markers: readonly PloverMarker[]
  readonly accounts: readonly Account[]
}

const YEAR = 365 * 24 * 60 * 60 * 1000

/** Groups the accounts of an event by how PLOVER marks it, in the order in which they stand. */
export function groupAccounts(event: Event, article: Article): readonly MarkedAccounts[] {
  const longPast = isLongPast(event, article)
  const groups = new Map<string, { markers: readonly PloverMarker[]; accounts: Account[] }>()
  for (const account of event.accounts) {
    const markers = markersOf(account, longPast)
    const key = markers.join()
    const group = groups.get(key)
    if (group) group.accounts.push(account)
    else groups.set(key, { markers, accounts: [account] })
  }
  return [...groups.values()]
}

function markersOf({ polarity, tense }: Account, longPast: boolean): readonly PloverMarker[] {
  const holds: Readonly<Record<PloverMarker, boolean>> = {
    negation: polarity === 'negative',
    historical: tense === 'past' && longPast,
    future: tense === 'future',
    hypothetical: tense === 'hypothetical',
  }
  return MARKERS.filter((marker) => holds[marker])
}

/**
 * Whether the dates say that the event was over a year before the article appeared. News tells almost everything in the
 * past, while PLOVER's `historical` is for what is no news.
 */
function isLongPast({ time }: Event, { published }: Article): boolean {
  if (!time || !isEdtf(time.edtf) || !isEdtf(published.edtf)) return false
  return bounds(time.edtf).latestEnd + YEAR <= bounds(published.edtf).earliestStart
}
