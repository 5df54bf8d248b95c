import type { AnyRecord, Article } from '../model/index.js'
import { COLLECTIONS, KINDS } from '../model/index.js'
import type { ReferenceVisitor } from '../model/references.js'
import { visitMetadataReferences, visitReferences } from '../model/references.js'
import type { SpanVisitor } from '../model/spans.js'
import { visitMetadataSpans, visitSpans } from '../model/spans.js'
import { Context } from './context.js'
import { type Dispatch, dispatchOf, type Entry } from './dispatch.js'
import { inDocumentOrder } from './document-order.js'
import type { Finding, Handler, Rule } from './rule.js'
import { type ProseVisitor, visitMetadataProse, visitProse } from './support/prose.js'
import { type TimeVisitor, visitMetadataTimes, visitTimes } from './support/times.js'
import { rules as allRules } from './table.js'

/** What to check an article with. */
export interface CheckOptions {
  /** The rules to run; all of them by default. Keep the array and pass it again: its handlers are sorted once. */
  readonly rules?: readonly Rule[]
  /** The canonical text; by default the article's own `text.content`, and without either, rules that need it are skipped. */
  readonly text?: string
}

/**
 * Runs rules over an article whose shape is right, in one walk.
 *
 * @returns what is wrong, in the order of the document, then by code; the same for the same article, always
 */
export function checkArticle(article: Article, options: CheckOptions = {}): readonly Finding[] {
  const text = options.text ?? article.text.content
  const context = new Context(article, text)
  walk(article, context, dispatchOf(options.rules ?? allRules, text !== undefined))
  return inDocumentOrder(article, context.findings)
}

function walk(article: Article, context: Context, handlers: Dispatch): void {
  const onReference: ReferenceVisitor = (id, kinds, pointer) => {
    for (const { rule, handle } of handlers.reference) {
      context.enterRule(rule)
      handle(id, context, pointer, kinds)
    }
  }
  const onSpan: SpanVisitor = (span, pointer) => run(handlers.span, span, context, pointer)
  const onTime: TimeVisitor = (time, pointer) => run(handlers.time, time, context, pointer)
  const onProse: ProseVisitor = (prose, pointer) => run(handlers.prose, prose, context, pointer)

  const visitMetadata = () => {
    run(handlers.article, article, context)
    if (handlers.reference.length > 0) visitMetadataReferences(article, onReference)
    if (handlers.span.length > 0) visitMetadataSpans(article, onSpan)
    if (handlers.time.length > 0) visitMetadataTimes(article, onTime)
    if (handlers.prose.length > 0) visitMetadataProse(article, onProse)
  }
  const visitRecord = (record: AnyRecord) => {
    run(handlers.record, record, context)
    runKind(handlers, record, context)
    run(handlers.provenance, record.provenance, context, '/provenance')
    if (handlers.reference.length > 0) visitReferences(record, onReference)
    if (handlers.span.length > 0) visitSpans(record, onSpan)
    if (handlers.time.length > 0) visitTimes(record, onTime)
    if (handlers.prose.length > 0) visitProse(record, onProse)
  }

  visitMetadata()
  for (const [i, agent] of article.agents.entries()) {
    context.enterRecord(`/agents/${i}`)
    run(handlers.agent, agent, context)
  }
  for (const kind of KINDS) {
    const collection = COLLECTIONS[kind]
    for (const [i, record] of article[collection].entries()) {
      context.enterRecord(`/${collection}/${i}`)
      visitRecord(record)
    }
  }
}

function run<T>(entries: readonly Entry<Handler<T>>[], value: T, context: Context, pointer = ''): void {
  for (const { rule, handle } of entries) {
    context.enterRule(rule)
    handle(value, context, pointer)
  }
}

function runKind(handlers: Dispatch, record: AnyRecord, context: Context): void {
  switch (record.kind) {
    case 'entity':
      run(handlers.entity, record, context)
      break
    case 'event':
      run(handlers.event, record, context)
      break
    case 'quote':
      run(handlers.quote, record, context)
      break
    case 'stance':
      run(handlers.stance, record, context)
      break
  }
}
