import {
  type Account,
  type Argument,
  ASPECTS,
  CERTAINTIES,
  type Event,
  PLOVER_MODES,
  type Plover,
  type PloverMode,
  POLARITIES,
  RELATION_TYPES,
  type Relation,
  TENSES,
  type Time,
} from '../../model/index.js'
import { listOf, oneOf, readContexts, readExternalIds, readId, readTime, readWords } from './extras.js'
import { mentionOf } from './import-entities.js'
import { brief, type ImportScene, isFrameType } from './import-scene.js'
import type { EventLine } from './lines.js'
import { argumentRoleOf, ploverTypeOf, roleName } from './types.js'

export type EventGroup = readonly [EventLine, ...EventLine[]]

/** The lines of events that have their trigger, together where they are of the same event. */
export function eventGroups(scene: ImportScene): readonly EventGroup[] {
  return scene.groups.collect(scene.events.filter((line) => !isFrameType(line.type) && hasTrigger(scene, line)))
}

/** The lines of quotes, accounts or stances that have their trigger. */
export function frames(scene: ImportScene, type: 'Quote' | 'Account' | 'Stance'): readonly EventLine[] {
  return scene.events.filter((line) => line.type === type && hasTrigger(scene, line))
}

function hasTrigger(scene: ImportScene, line: EventLine): boolean {
  if (scene.textBounds.has(line.trigger)) return true
  scene.ledger.leftOut(line, `Its trigger "${line.trigger}" is no stretch of the text.`)
  return false
}

const linesAndTriggers = (group: readonly EventLine[]): readonly string[] =>
  group.flatMap(({ id, trigger }) => [id, trigger])

/** Makes the event of a group, all but its accounts. */
export function addEvent(scene: ImportScene, group: EventGroup, id: string): void {
  const { drafting } = scene
  const [first] = group
  const ids = linesAndTriggers(group)
  const extras = ids.map((line) => scene.extras(line)).filter((found) => found !== undefined)
  const take: <T>(key: string, read: (value: unknown) => T | undefined) => T | undefined = (key, read) =>
    extras.map((each) => each.take(key, read)).find((value) => value !== undefined)
  take('id', readId)
  const summary = take('summary', readWords)
  if (summary === undefined) scene.ledger.assumed(first, 'The summary of the event is to be written.')
  const aspect = scene.attribute(ids, 'Aspect', oneOf(ASPECTS))
  if (aspect === undefined) scene.ledger.assumed(first, 'The event is one happening (aspect: point).')
  const time = timeOf(scene, group, take('time', readTime))
  drafting.events.push({
    kind: 'event',
    id,
    summary: summary ?? `To be written: an event of the type ${brief(first.type)}.`,
    aspect: aspect ?? 'point',
    plover: ploverOf(scene, first, ids, take('contexts', readContexts)),
    arguments: argumentsOf(scene, group),
    ...(time && { time }),
    mentions: mentionsOf(scene, group),
    accounts: [],
    externalIds: [...(take('externalIds', readExternalIds) ?? [])],
    provenance: drafting.provenance,
  })
}

function mentionsOf(scene: ImportScene, group: EventGroup): Event['mentions'][number][] {
  const mentions = new Map<string, Event['mentions'][number]>()
  for (const line of group) {
    const trigger = scene.textBounds.get(line.trigger)
    if (trigger === undefined) continue
    scene.ledger.take(line)
    scene.ledger.take(trigger)
    const mention = mentionOf(scene, trigger, [line.id, line.trigger])
    const place = `${mention.start} ${mention.end}`
    if (mentions.has(place)) scene.ledger.leftOut(line, 'An earlier line has the same words trigger the same event.')
    else mentions.set(place, mention)
  }
  return [...mentions.values()]
}

function ploverOf(
  scene: ImportScene,
  line: EventLine,
  ids: readonly string[],
  contexts: Plover['contexts'],
): Plover | null {
  const type = ploverTypeOf(line.type, scene.types)
  if (type === undefined) {
    scene.drafting.leftOut(
      `line ${line.line}`,
      `"${line.type}" is no type of PLOVER: the event has none. Say in the option types which one it is.`,
    )
  }
  if (type === undefined || type === null) {
    if (contexts) scene.ledger.leftOut(line, 'There are contexts of PLOVER without a type of PLOVER.')
    return null
  }
  const mode = scene.attribute(ids, 'PloverMode', oneOf(PLOVER_MODES[type] as readonly PloverMode[]))
  return { type, ...(mode && { mode }), ...(contexts && { contexts }) }
}

const PLACES: readonly string[] = ['gpe', 'location', 'facility']

const isPlace = (scene: ImportScene, id: string): boolean =>
  scene.drafting.entities.some((entity) => entity.id === id && PLACES.includes(entity.type))

function argumentsOf(scene: ImportScene, group: EventGroup): Argument[] {
  const found: Argument[] = []
  for (const line of group) {
    for (const { role, id } of line.args) {
      if (isTime(role, scene, id)) continue
      const known = argumentRoleOf(role)
      if (known === undefined) {
        scene.ledger.leftOut(line, `"${role}" is no role of an argument; "${id}" is left out.`)
        continue
      }
      const meaning = scene.meaning(line, role, id, ['entity', 'event'])
      if (meaning === undefined) continue
      if (known === 'place' && !isPlace(scene, meaning.id)) {
        scene.ledger.leftOut(line, `${role}: "${id}" is no place.`)
        continue
      }
      found.push({ role: known, filler: meaning.id })
    }
  }
  return found
}

const isTime = (role: string, scene: ImportScene, id: string): boolean =>
  roleName(role) === 'Time' && scene.textBounds.get(id)?.type === 'Time'

/** The words that give the time have a place only where the date is known. */
function timeOf(scene: ImportScene, group: EventGroup, time: Time | undefined): Time | undefined {
  const anchor = time?.anchor
  const isRecord = anchor !== undefined && anchor !== 'published' && anchor !== 'external'
  const isLost = isRecord && ![...scene.meanings.values()].some(({ kind, id }) => kind === 'event' && id === anchor)
  if (isLost) scene.drafting.leftOut(`line ${group[0].line}`, `time: no words of the text stand for "${anchor}".`)
  const { anchor: _, ...unanchored } = time ?? { edtf: '', basis: 'inferred' as const }
  const known = time && (isLost ? unanchored : time)
  let expression: Time['expression']
  for (const line of group) {
    for (const { role, id } of line.args) {
      if (!isTime(role, scene, id)) continue
      const placed = scene.textBounds.get(id)
      if (placed === undefined) continue
      if (known && expression === undefined) {
        scene.ledger.take(placed)
        expression = placed.whole
      } else
        scene.ledger.leftOut(
          placed,
          known ? 'The event has a time already.' : 'The date that these words give is not known.',
        )
    }
  }
  return known && { ...known, ...(expression && { expression }) }
}

/** Adds what voices say of events; an event that nobody says anything of is the publisher's. */
export function addAccounts(scene: ImportScene, groups: readonly EventGroup[]): void {
  const byId = new Map(scene.drafting.events.map((event) => [event.id, event]))
  for (const line of frames(scene, 'Account')) {
    const id = scene.filler(line, 'Event', ['event'])
    const isQuoted = line.args.some(({ role }) => role === 'Quote')
    const quote = scene.filler(line, 'Quote', ['quote'])
    const event = byId.get(id ?? '')
    if (event === undefined || (isQuoted && quote === undefined)) {
      scene.ledger.leftOut(
        line,
        'An account says what one voice says of an event; its event or its quote is not there.',
      )
      continue
    }
    takeFrame(scene, line, ['Event', 'Quote', 'Evidence', 'Hedge'])
    event.accounts.push(accountOf(scene, line, quote ?? null))
  }
  for (const group of groups) {
    const event = byId.get(scene.meanings.get(group[0].id)?.id ?? '')
    if (event === undefined || event.accounts.length > 0) continue
    const ids = linesAndTriggers(group)
    const isNegated = scene.flag(ids, 'Negation')
    const isSpeculated = scene.flag(ids, 'Speculation')
    scene.ledger.assumed(
      group[0],
      'The publisher says so in its own voice; how sure it is, is unknown; the tense is past.',
    )
    event.accounts.push({
      quote: null,
      certainty: isSpeculated ? 'possible' : 'unknown',
      polarity: isNegated ? 'negative' : 'positive',
      tense: 'past',
      hedges: [],
      evidence: [],
    })
  }
}

function accountOf(scene: ImportScene, line: EventLine, quote: string | null): Account {
  const ids = [line.id, line.trigger]
  const certainty = scene.attribute(ids, 'Certainty', oneOf(CERTAINTIES))
  const polarity = scene.attribute(ids, 'Polarity', oneOf(POLARITIES))
  const tense = scene.attribute(ids, 'Tense', oneOf(TENSES))
  if (certainty === undefined) scene.ledger.assumed(line, 'How sure the voice is, is unknown.')
  if (polarity === undefined) scene.ledger.assumed(line, 'The voice says that it is so (polarity: positive).')
  if (tense === undefined) scene.ledger.assumed(line, 'The voice speaks of the past (tense: past).')
  return {
    quote,
    certainty: certainty ?? 'unknown',
    polarity: polarity ?? 'positive',
    tense: tense ?? 'past',
    ...(scene.flag(ids, 'Presupposed') && { presupposed: true as const }),
    hedges: scene.parts(line, (role) => roleName(role) === 'Hedge'),
    evidence: scene.parts(line, (role) => roleName(role) === 'Evidence'),
  }
}

/** Takes a line of a quote, an account or a stance with its trigger, and tells of roles that it has no place for. */
export function takeFrame(scene: ImportScene, line: EventLine, roles: readonly string[]): void {
  scene.ledger.take(line)
  const trigger = scene.textBounds.get(line.trigger)
  if (trigger) scene.ledger.take(trigger)
  for (const { role, id } of line.args) {
    if (!roles.includes(roleName(role))) scene.ledger.leftOut(line, `"${role}" is no role here; "${id}" is left out.`)
  }
}

/** Adds relations between events. */
export function addRelations(scene: ImportScene): void {
  const byId = new Map(scene.drafting.events.map((event) => [event.id, event]))
  const quotes = new Set(scene.drafting.quotes.map(({ id }) => id))
  for (const line of scene.relations) {
    const type = RELATION_TYPES.find((known) => known === line.type.toLowerCase())
    const from = scene.meanings.get(line.from)
    const to = scene.meanings.get(line.to)
    const event = byId.get(from?.id ?? '')
    if (type === undefined || event === undefined || to?.kind !== 'event' || to.id === event.id) {
      scene.ledger.leftOut(line, `"${line.type}" from ${line.from} to ${line.to} is no relation between two events.`)
      continue
    }
    const extras = scene.extras(line.id)
    const quote = extras?.take('quote', (value) => (quotes.has(readId(value) ?? '') ? readId(value) : undefined))
    scene.ledger.take(line)
    const parts =
      extras?.take(
        'evidence',
        listOf((id) => scene.textBounds.get(readWords(id) ?? '')),
      ) ?? []
    const relation: Relation = { type, to: to.id, quote: quote ?? null, evidence: evidenceOf(scene, parts) }
    event.relations = [...(event.relations ?? []), relation]
  }
}

function evidenceOf(scene: ImportScene, parts: readonly { readonly id: string }[]): Relation['evidence'] {
  const args = parts.map(({ id }) => ({ role: 'Evidence', id }))
  const line: EventLine = { kind: 'event', line: 0, id: '', type: '', trigger: '', args }
  return scene.parts(line, () => true)
}
