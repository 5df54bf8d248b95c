import type { AnyRecord, Article } from '../model/index.js'
import { pathOf, pointerTo, valueAt } from '../model/pointer.js'
import { type Referable, type ReferenceVisitor, visitMetadataReferences, visitReferences } from '../model/references.js'

/** Gives the id that takes the place of another. */
export type NewId = (id: string, of: 'agent' | 'record') => string

const ofKinds = (kinds: readonly Referable[]) => (kinds.includes('agent') ? 'agent' : 'record')

/** Changes the ids that a record refers to, in place. */
export function replaceReferences(record: AnyRecord, newId: NewId): void {
  visitReferences(record, replacing(record, newId))
}

/** Changes every id in an article, in place, but for its own. */
export function replaceIds(article: Article, newId: NewId): void {
  visitMetadataReferences(article, replacing(article, newId))
  for (const agent of article.agents) rename(agent, newId(agent.id, 'agent'))
  for (const record of [...article.entities, ...article.events, ...article.quotes, ...article.stances]) {
    replaceReferences(record, newId)
    rename(record, newId(record.id, 'record'))
  }
}

const replacing =
  (holder: object, newId: NewId): ReferenceVisitor =>
  (id, kinds, ...place) => {
    const path = pathOf(pointerTo(...place))
    const owner = valueAt(holder, path.slice(0, -1)) as Record<string, string>
    owner[path.at(-1) ?? ''] = newId(id, ofKinds(kinds))
  }

const rename = (record: object, id: string): void => void Object.assign(record, { id })
