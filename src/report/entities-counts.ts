import { type AnyRecord, COLLECTIONS, type Entity } from '../model/index.js'
import { counted } from '../model/numbers.js'
import { visitReferences } from '../model/references.js'
import type { View } from './view.js'

/** What an entity takes part in, in words: "9 mentions · 3 events". */
export function countsReader({ article }: View): (entity: Entity) => string {
  const kinds = ['event', 'quote', 'stance'] as const
  const users = new Map<string, Record<(typeof kinds)[number], number>>()
  for (const kind of kinds) {
    for (const record of article[COLLECTIONS[kind]]) {
      for (const id of referencesOf(record)) {
        const counts = users.get(id) ?? { event: 0, quote: 0, stance: 0 }
        users.set(id, counts)
        counts[kind]++
      }
    }
  }
  return ({ id, mentions }) => {
    const counts = users.get(id)
    const uses = kinds.flatMap((kind) => (counts && counts[kind] > 0 ? counted(counts[kind], kind) : []))
    return [counted(mentions.length, 'mention'), ...uses].join(' · ')
  }
}

function referencesOf(record: AnyRecord): ReadonlySet<string> {
  const ids = new Set<string>()
  visitReferences(record, (id) => ids.add(id))
  return ids
}
