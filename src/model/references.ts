import type { AnyRecord, ArticleMetadata } from './article.js'
import type { Kind } from './ids.js'
import type { Time } from './time.js'

/** What a reference may point to: a record of some kind, or an agent. */
export type Referable = Kind | 'agent'

/** Called for each reference: the id, the kinds it may name, and the parts that `pointerTo` makes its JSON Pointer inside the record of. */
export type ReferenceVisitor = (
  id: string,
  kinds: readonly Referable[],
  field: string,
  index?: number,
  inner?: string,
) => void

const ENTITY = ['entity'] as const
const EVENT = ['event'] as const
const QUOTE = ['quote'] as const
const AGENT = ['agent'] as const
const ENTITY_OR_EVENT = ['entity', 'event'] as const
const STANCE = ['stance'] as const
const SAME_KIND = { entity: ENTITY, event: EVENT, quote: QUOTE, stance: STANCE } as const
const STANCE_TARGET = ['entity', 'event', 'quote'] as const

/** The event that a date counts from. */
function anchorOf(time: Time | undefined): string | undefined {
  const anchor = time?.anchor
  return anchor === 'published' || anchor === 'external' ? undefined : anchor
}

function visitTime(time: Time | undefined, field: string, visit: ReferenceVisitor): void {
  const anchor = anchorOf(time)
  if (anchor !== undefined) visit(anchor, EVENT, field)
}

/** Visits every reference of a record, in the order of its fields. The one place that knows which fields refer to what. */
export function visitReferences(record: AnyRecord, visit: ReferenceVisitor): void {
  switch (record.kind) {
    case 'entity':
      record.roles?.forEach((role, i) => {
        if (role.of !== undefined) visit(role.of, ENTITY, '/roles', i, '/of')
        const anchor = anchorOf(role.time)
        if (anchor !== undefined) visit(anchor, EVENT, '/roles', i, '/time/anchor')
      })
      record.partOf?.forEach((id, i) => {
        visit(id, ENTITY, '/partOf', i)
      })
      break
    case 'event':
      record.arguments.forEach((argument, i) => {
        visit(argument.filler, ENTITY_OR_EVENT, '/arguments', i, '/filler')
      })
      visitTime(record.time, '/time/anchor', visit)
      record.accounts.forEach((account, i) => {
        if (account.quote !== null) visit(account.quote, QUOTE, '/accounts', i, '/quote')
      })
      record.relations?.forEach((relation, i) => {
        visit(relation.to, EVENT, '/relations', i, '/to')
        if (relation.quote !== null) visit(relation.quote, QUOTE, '/relations', i, '/quote')
      })
      break
    case 'quote':
      if (record.source !== null) visit(record.source, ENTITY, '/source')
      if (record.within !== null) visit(record.within, QUOTE, '/within')
      if (record.act !== undefined) visit(record.act, EVENT, '/act')
      break
    case 'stance':
      visit(record.holder, ENTITY, '/holder')
      visit(record.target, STANCE_TARGET, '/target')
      record.quotes.forEach((id, i) => {
        visit(id, QUOTE, '/quotes', i)
      })
      break
  }
  const { by, replacedBy } = record.provenance
  visit(by, AGENT, '/provenance/by')
  if (replacedBy !== undefined) visit(replacedBy, SAME_KIND[record.kind], '/provenance/replacedBy')
}

/** Visits every reference of an article's metadata. */
export function visitMetadataReferences(article: ArticleMetadata, visit: ReferenceVisitor): void {
  visit(article.publisher, ENTITY, '/publisher')
  if (article.dateline !== undefined) visit(article.dateline, ENTITY, '/dateline')
  visitTime(article.published, '/published/anchor', visit)
  visitTime(article.modified, '/modified/anchor', visit)
  const holder = article.rights.text.holder
  if (holder !== undefined) visit(holder, ENTITY, '/rights/text/holder')
}
