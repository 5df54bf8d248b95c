import type { Article } from '../model/index.js'
import { COLLECTIONS, KINDS } from '../model/index.js'
import { pointerTo } from '../model/pointer.js'
import { type Referable, type ReferenceVisitor, visitMetadataReferences, visitReferences } from '../model/references.js'

/** A place that names an id. */
export interface Reference {
  /** Of the record that refers; nothing for the article itself. */
  readonly from?: string
  /** JSON Pointer into the article. */
  readonly pointer: string
  /** JSON Pointer into the record. */
  readonly field: string
}

/** All places of an article that refer to a record, or to an agent, in the order of the document. */
export function referencesTo(article: Article, id: string, of: 'record' | 'agent'): readonly Reference[] {
  const found: Reference[] = []
  const finder =
    (base: string, from?: string): ReferenceVisitor =>
    (name, kinds, ...place) => {
      if (name !== id || isAgent(kinds) !== (of === 'agent')) return
      const field = pointerTo(...place)
      found.push({ pointer: base + field, field, ...(from !== undefined && { from }) })
    }
  visitMetadataReferences(article, finder(''))
  for (const name of KINDS.map((kind) => COLLECTIONS[kind])) {
    article[name].forEach((record, i) => {
      visitReferences(record, finder(`/${name}/${i}`, record.id))
    })
  }
  return found
}

const isAgent = (kinds: readonly Referable[]): boolean => kinds.includes('agent')
