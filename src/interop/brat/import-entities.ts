import {
  type EntityMention,
  type EntityType,
  FRAMING_KINDS,
  MENTION_LEVELS,
  type Mention,
  type Role,
} from '../../model/index.js'
import { listOf, oneOf, readExternalIds, readId, readLabels, readRoles, readSpecificity, readWords } from './extras.js'
import { brief, type ImportScene, type Placed } from './import-scene.js'
import { entityTypeOf } from './types.js'
import { PART_TYPES } from './vocabulary.js'

export interface EntityGroup {
  readonly type: EntityType
  readonly mentions: readonly [Placed, ...Placed[]]
}

/** The mentions of entities, together where they mention the same one. */
export function entityGroups(scene: ImportScene): readonly EntityGroup[] {
  const triggers = new Set(scene.events.map(({ trigger }) => trigger))
  const mentions: Placed[] = []
  for (const placed of scene.textBounds.values()) {
    if (triggers.has(placed.id)) continue
    if (entityTypeOf(placed.type, scene.types) !== undefined) mentions.push(placed)
    else if (!(PART_TYPES as readonly string[]).includes(placed.type)) {
      scene.ledger.leftOut(placed, `"${placed.type}" is no type of entity. Say in the option types which one it is.`)
    }
  }
  joinByWords(scene, mentions)
  return scene.groups.collect(mentions).map((group) => {
    const type = entityTypeOf(group[0].type, scene.types) as EntityType
    for (const other of group) {
      if (entityTypeOf(other.type, scene.types) !== type) {
        scene.ledger.assumed(other, 'It is of the type of the first mention that it is equivalent to, not of its own.')
      }
    }
    return { type, mentions: group }
  })
}

/** Names of the same type and words are of one entity, where nothing in the file says which mentions are. */
function joinByWords(scene: ImportScene, mentions: readonly Placed[]): void {
  const members = new Map<string, number>()
  for (const { id } of mentions) members.set(scene.groups.of(id), (members.get(scene.groups.of(id)) ?? 0) + 1)
  const alone = mentions.filter(
    ({ id, words }) => members.get(scene.groups.of(id)) === 1 && scene.extras(id) === undefined && isName(words),
  )
  const first = new Map<string, string>()
  for (const placed of alone) {
    const key = `${entityTypeOf(placed.type, scene.types)} ${placed.words}`
    const before = first.get(key)
    if (before === undefined) first.set(key, placed.id)
    else {
      scene.groups.join(before, placed.id)
      scene.ledger.assumed(placed, 'It mentions the same entity as an earlier line with this type and these words.')
    }
  }
}

/** Has a capital letter, or is in a script without them. */
const isName = (words: string): boolean => words !== words.toLowerCase() || words === words.toUpperCase()

/** Makes the entity of a group; roles and larger entities refer to records, so {@link linkEntities} adds them. */
export function addEntity(scene: ImportScene, group: EntityGroup, id: string): void {
  const { drafting } = scene
  const lines = group.mentions.map((mention) => mention.id)
  const extras = lines.map((line) => scene.extras(line)).filter((found) => found !== undefined)
  const take: <T>(key: string, read: (value: unknown) => T | undefined) => T | undefined = (key, read) =>
    extras.map((each) => each.take(key, read)).find((value) => value !== undefined)
  const mentions = distinctMentions(scene, group.mentions)
  const isPublisher = id === drafting.publisher.id
  take('id', readId)
  take('publisher', oneOf([true]))
  const name = take('name', readWords)
  if (name === undefined) scene.ledger.assumed(group.mentions[0], 'Its words are the name.')
  const named = mentions.find(({ level }) => level === 'NAM')
  const specificity = take('specificity', readSpecificity) ?? (named ? 'named' : 'unnamed')
  const labels = take('labels', readLabels)
  const aliases = take('aliases', listOf(readWords))
  const fields = {
    type: group.type,
    specificity,
    name: name ?? brief(group.mentions[0].words),
    ...(labels && { labels }),
    ...(aliases && { aliases: [...aliases] }),
    externalIds: [...(take('externalIds', readExternalIds) ?? [])],
    mentions,
  }
  if (isPublisher) Object.assign(drafting.publisher, fields)
  else drafting.entities.push({ kind: 'entity', id, ...fields, provenance: drafting.provenance })
}

function distinctMentions(scene: ImportScene, placed: readonly Placed[]): EntityMention[] {
  const mentions = new Map<string, EntityMention>()
  for (const each of placed) {
    const mention = mentionOf(scene, each, [each.id])
    const place = `${mention.start} ${mention.end}`
    if (mentions.has(place)) {
      scene.ledger.leftOut(each, 'An earlier line mentions the same entity by the same words.')
      continue
    }
    scene.ledger.take(each)
    if (mention.level === undefined) {
      scene.ledger.assumed(each, 'It has no level: NAM where its words have a capital letter, else NOM.')
    }
    mentions.set(place, { ...mention, level: mention.level ?? (isName(each.words) ? 'NAM' : 'NOM') })
  }
  return [...mentions.values()]
}

/** A mention is one span: of a discontinuous one, the whole stretch. */
export function mentionOf(scene: ImportScene, placed: Placed, ids: readonly string[]): Mention {
  if (placed.spans.length > 1) {
    scene.ledger.assumed(placed, 'It is discontinuous: the whole stretch from its first fragment to its last is taken.')
  }
  const level = scene.attribute(ids, 'Level', oneOf(MENTION_LEVELS))
  const kind = scene.attribute(ids, 'Framing', oneOf(FRAMING_KINDS))
  const alternatives = kind && ids.map((id) => scene.extras(id)?.take('alternatives', listOf(readWords))).find(Boolean)
  return {
    ...placed.whole,
    ...(level && { level }),
    ...(kind && { framing: { kind, alternatives: alternatives ?? [] } }),
  }
}

/** Adds what of an entity refers to other records, once all of them are known. */
export function linkEntities(scene: ImportScene, groups: readonly EntityGroup[]): void {
  const { drafting } = scene
  const byId = new Map(drafting.entities.map((entity) => [entity.id, entity]))
  const eventIds = new Set(drafting.events.map(({ id }) => id))
  for (const { mentions } of groups) {
    const extras = mentions.map(({ id }) => scene.extras(id)).find((found) => found !== undefined)
    const entity = byId.get(scene.meanings.get(mentions[0].id)?.id ?? '')
    if (extras === undefined || entity === undefined) continue
    const isThere = (id: string, ids: { has(id: string): boolean }) => {
      if (!ids.has(id)) drafting.leftOut(extras.place, `No words of the text stand for "${id}".`)
      return ids.has(id)
    }
    const roles = extras.take('roles', readRoles)?.map(({ of, time, ...role }): Role => {
      const anchor = time?.anchor
      const isKept =
        anchor === undefined || anchor === 'published' || anchor === 'external' || isThere(anchor, eventIds)
      const { anchor: _, ...unanchored } = time ?? { edtf: '', basis: 'inferred' }
      return {
        ...role,
        ...(of !== undefined && isThere(of, byId) && { of }),
        ...(time && { time: isKept ? time : unanchored }),
      }
    })
    if (roles) entity.roles = roles
    const partOf = extras.take('partOf', listOf(readId))?.filter((id) => id !== entity.id && isThere(id, byId))
    if (partOf) entity.partOf = partOf
  }
}
