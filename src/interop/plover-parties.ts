import type { ArgumentRole, Article, Entity, Event } from '../model/index.js'

/** What the roles of the model are in PLOVER; the others stand in a column of their own. */
const SIDES: Readonly<Partial<Record<ArgumentRole, 'actor' | 'recipient' | 'place'>>> = {
  agent: 'actor',
  party: 'actor',
  speaker: 'actor',
  patient: 'recipient',
  recipient: 'recipient',
  addressee: 'recipient',
  target: 'recipient',
  joined: 'recipient',
  place: 'place',
}

/** Who takes part in an event, as PLOVER has it. */
export interface Parties {
  readonly actor: readonly Entity[]
  readonly recipient: readonly Entity[]
  readonly place: readonly Entity[]
  /** The arguments for which PLOVER has no side, as `role: name`. */
  readonly others: readonly string[]
}

/** The records of an article by id. */
export type Records = ReadonlyMap<string, Entity | Event>

/** The entities and events of an article by id. */
export const recordsOf = ({ entities, events }: Article): Records =>
  new Map([...entities, ...events].map((record) => [record.id, record]))

/** Sorts the arguments of an event by PLOVER's sides. Events have no side there. */
export function partiesOf(event: Event, records: Records): Parties {
  const parties = { actor: [] as Entity[], recipient: [] as Entity[], place: [] as Entity[], others: [] as string[] }
  for (const { role, filler } of event.arguments) {
    const record = records.get(filler)
    const side = SIDES[role]
    if (record?.kind === 'entity' && side !== undefined) parties[side].push(record)
    else parties.others.push(`${role}: ${record === undefined ? filler : nameOf(record)}`)
  }
  return parties
}

const nameOf = (record: Entity | Event): string => (record.kind === 'entity' ? record.name : record.summary)

/** The country of an entity: its own code in ISO 3166-1, or that of what it belongs to. */
export function countryOf(entity: Entity, records: Records): string | undefined {
  const seen = new Set<Entity>()
  const waiting = [entity]
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (seen.has(next)) continue
    seen.add(next)
    const code = externalId(next, 'iso3166-1', ['exact', 'broad'])
    if (code !== undefined) return code
    for (const id of next.partOf ?? []) {
      const whole = records.get(id)
      if (whole?.kind === 'entity') waiting.push(whole)
    }
  }
  return undefined
}

/** The id of an entity in a register, if it fits in one of these ways. */
export const externalId = ({ externalIds }: Entity, register: string, matches: readonly string[]): string | undefined =>
  externalIds.find(({ scheme, match }) => scheme === register && matches.includes(match))?.id
