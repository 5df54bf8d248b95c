import { compareText } from '../model/compare-text.js'
import { ENTITY_TYPES, type Entity, type EntityType } from '../model/index.js'

/** Entities of one type. */
export interface EntityGroup {
  readonly type: EntityType
  readonly entities: readonly Entity[]
}

/** Entities by type; in each, from most to fewest mentions, then by name. */
export const groupsOf = (entities: readonly Entity[]): readonly EntityGroup[] =>
  ENTITY_TYPES.map((type) => ({
    type,
    entities: entities.filter((entity) => entity.type === type).sort(byMentions),
  })).filter(({ entities }) => entities.length > 0)

const byMentions = (a: Entity, b: Entity) =>
  b.mentions.length - a.mentions.length || compareText(a.name, b.name) || compareText(a.id, b.id)
