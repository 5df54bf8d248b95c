import type { Article, Entity } from '../../model/index.js'
import { mentionsNest } from './crossing.js'
import { externalIdsDiffer } from './external-ids.js'
import { ENTITY, refer } from './ids.js'
import { mentionsAreRight } from './mentions.js'
import { areAllPlain, isPlain } from './prose.js'
import { provenanceIsRight } from './provenance.js'
import { timeIsRight } from './times.js'

/** What the rules say of entities. */
export function entitiesAreRight(article: Article): boolean {
  const { entities, text } = article
  for (const entity of entities) if (!entityIsRight(entity, article)) return false
  return mentionsNest(entities, text.length) && externalIdsDiffer(entities)
}

function entityIsRight(entity: Entity, { entities, agents, text }: Article): boolean {
  const { id, name, labels, aliases, mentions, roles, partOf } = entity
  return (
    isPlain(name) &&
    (labels === undefined || labelsArePlain(labels)) &&
    (aliases === undefined || areAllPlain(aliases)) &&
    mentionsAreRight(mentions, text.length) &&
    (roles === undefined || rolesAreRight(roles, id, text.length)) &&
    (partOf === undefined || areOtherEntities(partOf, id)) &&
    provenanceIsRight(entity, entities, ENTITY, agents)
  )
}

function labelsArePlain(labels: NonNullable<Entity['labels']>): boolean {
  for (const language in labels) if (!isPlain(labels[language])) return false
  return true
}

function rolesAreRight(roles: NonNullable<Entity['roles']>, own: string, length: number): boolean {
  for (const { title, of, time } of roles) {
    if (!isPlain(title) || !(of === undefined || isOtherEntity(of, own)) || !timeIsRight(time, length)) return false
  }
  return true
}

function areOtherEntities(ids: readonly string[], own: string): boolean {
  for (const id of ids) if (!isOtherEntity(id, own)) return false
  return true
}

/** An entity that names itself is refused, although it may: for the rule unreferenced-entity that does not count. */
const isOtherEntity = (id: string, own: string): boolean => id !== own && refer(id, ENTITY) !== 0
