import { type Agent, type Article, type Entity, RESERVED_IDS } from '../../model/index.js'
import { MOST } from './most.js'

/** The kinds of record, one bit each: a set of kinds is their sum. */
export const ENTITY = 1
export const EVENT = 2
export const QUOTE = 4
export const STANCE = 8

/** An article with more records is left to the rules. */
export const MOST_RECORDS = 1024

/**
 * A hash table with open addressing, used again for each article: a slot that has not the current serial is empty. The
 * engine's `Map` is slower here, since it hashes each string as a whole and makes a new table for each article.
 */
const SLOTS = 4096
const ids: string[] = new Array<string>(SLOTS).fill('')
const numbers = new Uint32Array(SLOTS)
const serials = new Float64Array(SLOTS)
let serial = 0

/** Where more slots in a row are taken, the ids are too much alike, and the article is left to the rules. */
const LONGEST_PROBE = 64

/** For each entity, by place, whether another record or the metadata refers to it. */
const isReferred = new Uint8Array(MOST_RECORDS)

/** duplicate-id, reserved-id. Takes in the ids of an article and forgets those of the last one. */
export function idsAreRight({ agents, entities, events, quotes, stances }: Article): boolean {
  if (entities.length + events.length + quotes.length + stances.length > MOST_RECORDS) return false
  serial++
  isReferred.fill(0, 0, entities.length)
  return (
    takeIn(entities, ENTITY) &&
    takeIn(events, EVENT) &&
    takeIn(quotes, QUOTE) &&
    takeIn(stances, STANCE) &&
    !RESERVED_IDS.some((id) => find(id) !== 0) &&
    agentsDiffer(agents)
  )
}

/**
 * unresolved-reference, reference-kind. The number of the record to which a reference leads: its place in its collection
 * and its kind; or 0 where there is no such record of one of the kinds.
 */
export function refer(id: string, kinds: number): number {
  const number = find(id)
  if ((number & kinds) === 0) return 0
  if ((number & ENTITY) !== 0) isReferred[placeOf(number)] = 1
  return number
}

/** The place that a record with such a number has in its collection. */
export const placeOf = (number: number): number => number >> 4

/** unreferenced-entity, once all references were followed. */
export function everyEntityIsReferred(entities: readonly Entity[]): boolean {
  for (let place = 0; place < entities.length; place++) {
    if (isReferred[place] === 0 && entities[place]?.provenance.status !== 'deprecated') return false
  }
  return true
}

function takeIn(records: readonly { readonly id: string }[], kind: number): boolean {
  let place = 0
  for (const { id } of records) {
    const slot = slotOf(id)
    if (slot < 0 || serials[slot] === serial) return false
    ids[slot] = id
    serials[slot] = serial
    numbers[slot] = (place++ << 4) | kind
  }
  return true
}

function find(id: string): number {
  const slot = slotOf(id)
  return slot >= 0 && serials[slot] === serial ? (numbers[slot] as number) : 0
}

/** The slot that holds an id, or the empty one where it belongs; -1 where that is too far. */
function slotOf(id: string): number {
  let slot = hash(id)
  for (let probe = 0; probe < LONGEST_PROBE; probe++) {
    if (serials[slot] !== serial || ids[slot] === id) return slot
    slot = (slot + 1) % SLOTS
  }
  return -1
}

/** Takes in the length, where an id begins, its middle, and the digits at its end. */
function hash(id: string): number {
  const { length } = id
  let hash = Math.imul(length, 31) + id.charCodeAt(0)
  hash = Math.imul(hash, 31) + id.charCodeAt(length >> 1)
  for (let i = Math.max(0, length - 4); i < length; i++) hash = Math.imul(hash, 31) + id.charCodeAt(i)
  return hash & (SLOTS - 1)
}

function agentsDiffer(agents: readonly Agent[]): boolean {
  if (agents.length > MOST) return false
  for (let i = 1; i < agents.length; i++) {
    for (let j = 0; j < i; j++) if (agents[i]?.id === agents[j]?.id) return false
  }
  return true
}
