import {
  ARGUMENT_ROLES,
  type ArgumentRole,
  ENTITY_TYPES,
  type EntityType,
  PLOVER_MODES,
  type PloverType,
} from '../../model/index.js'

/** What a type of somebody's brat files is here: a type of entity, a PLOVER type, or an event that PLOVER has none for. */
export type BratTypes = Readonly<Record<string, EntityType | PloverType | 'Event'>>

/** Types in use elsewhere (ACE, CoNLL, OntoNotes), in lower case. */
const ENTITY_TYPE_NAMES: Readonly<Record<string, EntityType>> = {
  per: 'person',
  people: 'person',
  org: 'organization',
  organisation: 'organization',
  company: 'organization',
  government: 'organization',
  country: 'gpe',
  city: 'gpe',
  'geo-political-entity': 'gpe',
  geopoliticalentity: 'gpe',
  loc: 'location',
  place: 'location',
  fac: 'facility',
  building: 'facility',
  norp: 'group',
  media: 'outlet',
  newspaper: 'outlet',
  work_of_art: 'work',
  document: 'work',
  law: 'work',
  treaty: 'agreement',
}

const ROLE_NAMES: Readonly<Record<string, ArgumentRole>> = {
  actor: 'agent',
  attacker: 'agent',
  theme: 'patient',
  victim: 'patient',
  beneficiary: 'recipient',
  'loc-arg': 'place',
  location: 'place',
  loc: 'place',
  participant: 'party',
  entity: 'party',
  person: 'party',
}

const own = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined

const isEntityType = (type: string): type is EntityType => (ENTITY_TYPES as readonly string[]).includes(type)

export function entityTypeOf(type: string, types: BratTypes): EntityType | undefined {
  const chosen = own(types, type)
  if (chosen !== undefined) return isEntityType(chosen) ? chosen : undefined
  const name = type.toLowerCase()
  return isEntityType(name) ? name : own(ENTITY_TYPE_NAMES, name)
}

/** `null` for an event that PLOVER has no type for, `undefined` for a type that nobody knows. */
export function ploverTypeOf(type: string, types: BratTypes): PloverType | null | undefined {
  const name = own(types, type) ?? type
  const plover = name.toUpperCase()
  if (Object.hasOwn(PLOVER_MODES, plover)) return plover as PloverType
  return name === 'Event' ? null : undefined
}

/** The role without the number that brat puts behind it. */
export const roleName = (role: string): string => {
  let end = role.length
  while (end > 1 && /[0-9]/.test(role[end - 1] as string)) end--
  return role.slice(0, end)
}

export function argumentRoleOf(role: string): ArgumentRole | undefined {
  const name = roleName(role).toLowerCase()
  return ARGUMENT_ROLES.find((known) => known === name) ?? own(ROLE_NAMES, name)
}
