import {
  ARGUMENT_ROLES,
  CERTAINTIES,
  ENTITY_TYPES,
  MATCHES,
  METHODS,
  QUOTE_MODES,
  RELATION_TYPES,
  STANCE_EXPRESSIONS,
  STANCE_VALUES,
  STATUSES,
  TENSES,
} from '../../../src/model/index.js'
import type { Random } from '../corpus/random.js'

// These know nothing of articles but the values of their fields.

/** For each key the values that stand there. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  type: [...ENTITY_TYPES, ...RELATION_TYPES, 'software'],
  mode: QUOTE_MODES,
  role: ARGUMENT_ROLES,
  certainty: CERTAINTIES,
  tense: TENSES,
  match: MATCHES,
  value: STANCE_VALUES,
  expression: STANCE_EXPRESSIONS,
  method: METHODS,
  status: STATUSES,
}

type Holder = Record<string, unknown>
type Slot = readonly [holder: Holder, key: string]

/** Every place below a value. */
function slotsBelow(value: object, slots: Slot[] = []): Slot[] {
  const holder = value as Holder
  for (const key of Object.keys(holder)) {
    slots.push([holder, key])
    const inner = holder[key]
    if (typeof inner === 'object' && inner !== null) slotsBelow(inner, slots)
  }
  return slots
}

/** Puts another value of the same code list. */
export function setValue(value: object, random: Random): void {
  const slots = slotsBelow(value).filter(([holder, key]) => typeof holder[key] === 'string' && key in VALUES)
  if (slots.length === 0) return
  const [holder, key] = random.one(slots)
  holder[key] = random.one(VALUES[key] ?? [])
}

/** Puts a copy of what stands elsewhere under the same key, or takes a key out. */
export function graft(value: object, random: Random): void {
  const slots = slotsBelow(value).filter(([holder]) => !Array.isArray(holder))
  const [holder, key] = random.one(slots)
  if (random.chance(0.2)) {
    delete holder[key]
    return
  }
  const [other] = random.one(slots.filter(([, name]) => name === key))
  holder[key] = structuredClone(other[key])
}

/** Empties an array, or drops, doubles or moves one of its items. */
export function reorder(value: object, random: Random): void {
  const arrays = slotsBelow(value)
    .map(([holder, key]) => holder[key])
    .filter((items): items is unknown[] => Array.isArray(items) && items.length > 0)
  if (arrays.length === 0) return
  const items = random.one(arrays)
  const [item] = items.splice(random.below(items.length), 1)
  const times = random.below(3)
  for (let i = 0; i < times; i++) items.splice(random.below(items.length + 1), 0, structuredClone(item))
}
