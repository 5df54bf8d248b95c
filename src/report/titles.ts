import { type AnyRecord, COLLECTIONS, KINDS } from '../model/index.js'
import { counted } from '../model/numbers.js'
import { visitReferences } from '../model/references.js'
import { Html } from './html.js'
import { TOWARDS } from './stances-words.js'
import type { View } from './view.js'

/** What the bar says of a record that is chosen: its name, and what there is of it. */
type Title = readonly [name: string, counts: string]

/** The titles of all records as JSON that can stand in a `script` element. */
export function titlesJson(view: View): Html {
  const titles: Record<string, Title> = {}
  const uses = usesOf(view)
  for (const kind of KINDS) {
    for (const record of view.article[COLLECTIONS[kind]]) {
      titles[record.id] = [titleOf(record, view), countsOf(record, uses.get(record.id) ?? NONE)]
    }
  }
  return new Html(JSON.stringify(titles).replaceAll('<', '\\u003c'))
}

interface Uses {
  event: number
  quote: number
  stance: number
  entity: number
}

const NONE: Uses = { event: 0, quote: 0, stance: 0, entity: 0 }

/** How many records of each kind refer to a record. */
function usesOf({ article }: View): ReadonlyMap<string, Uses> {
  const users = new Map<string, Set<AnyRecord>>()
  for (const kind of KINDS) {
    for (const record of article[COLLECTIONS[kind]]) {
      visitReferences(record, (id) => {
        const known = users.get(id) ?? new Set()
        users.set(id, known.add(record))
      })
    }
  }
  return new Map([...users].map(([id, records]) => [id, count(records)]))
}

function count(records: Iterable<AnyRecord>): Uses {
  const uses = { ...NONE }
  for (const { kind } of records) uses[kind]++
  return uses
}

function countsOf(record: AnyRecord, uses: Uses): string {
  const inText = record.kind === 'entity' || record.kind === 'event' ? record.mentions.length : spansOf(record)
  const words = [
    `${inText} in the text`,
    uses.event > 0 && counted(uses.event, 'event'),
    uses.quote > 0 && counted(uses.quote, 'quote'),
    uses.stance > 0 && counted(uses.stance, 'stance'),
  ]
  return words.filter(Boolean).join(' · ')
}

const spansOf = (record: AnyRecord) =>
  record.kind === 'quote' ? record.content.length : record.kind === 'stance' ? record.evidence.length : 0

function titleOf(record: AnyRecord, view: View): string {
  switch (record.kind) {
    case 'entity':
      return record.name
    case 'event':
      return record.summary
    case 'quote':
      return `${record.source === null ? 'An unnamed source' : view.nameOf(record.source)}: ${record.gloss}`
    case 'stance':
      return `${view.nameOf(record.holder)} ${TOWARDS[record.value]} ${view.nameOf(record.target)}`
  }
}
