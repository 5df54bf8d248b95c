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
 * @throws Error where a rule throws; it names the rule and the article
 */
export function checkArticle(article: Article, options: CheckOptions = {}): readonly Finding[] {
  const text = options.text ?? article.text.content
  const context = new Context(article, text)
  walk(article, context, dispatchOf(options.rules ?? allRules, text !== undefined))
  return inDocumentOrder(article, context.findings)
}

function walk(article: Article, context: Context, handlers: Dispatch): void {
  const onReference: ReferenceVisitor = (id, kinds, field, index, inner) => {
    context.enterValue(field, index, inner)
    for (const { rule, handle } of handlers.reference) {
      context.enterRule(rule)
      try {
        handle(id, context, kinds)
      } catch (error) {
        throw ruleFailure(rule, context, error)
      }
    }
  }
  const onSpan: SpanVisitor = (span, field, index, inner, innerIndex) => {
    context.enterValue(field, index, inner, innerIndex)
    run(handlers.span, span, context)
  }
  const onTime: TimeVisitor = (time, field, index, inner) => {
    context.enterValue(field, index, inner)
    run(handlers.time, time, context)
  }
  const onProse: ProseVisitor = (prose, field, key, inner, innerIndex) => {
    context.enterValue(field, key, inner, innerIndex)
    run(handlers.prose, prose, context)
  }

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
    context.enterValue('/provenance')
    run(handlers.provenance, record.provenance, context)
    if (handlers.reference.length > 0) visitReferences(record, onReference)
    if (handlers.span.length > 0) visitSpans(record, onSpan)
    if (handlers.time.length > 0) visitTimes(record, onTime)
    if (handlers.prose.length > 0) visitProse(record, onProse)
  }

  visitMetadata()
  article.agents.forEach((agent, i) => {
    context.enterRecord('/agents', i)
    run(handlers.agent, agent, context)
  })
  for (const kind of KINDS) {
    article[COLLECTIONS[kind]].forEach((record: AnyRecord, i) => {
      context.enterRecord(`/${COLLECTIONS[kind]}`, i)
      visitRecord(record)
    })
  }
}

function run<T>(entries: readonly Entry<Handler<T>>[], value: T, context: Context): void {
  for (const { rule, handle } of entries) {
    context.enterRule(rule)
    try {
      handle(value, context)
    } catch (error) {
      throw ruleFailure(rule, context, error)
    }
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

function ruleFailure({ code }: Rule, { article: { id }, pointer }: Context, error: unknown): Error {
  const place = pointer === '' ? '' : ` at ${pointer}`
  const reason = error instanceof Error ? error.message : String(error)
  const message = `the rule "${code}" failed on the article "${id}"${place}: ${reason}`
  const failure = new Error(message, { cause: error })
  // Whoever wrote the rule needs the place in it, also where the error is handed on without its cause.
  if (error instanceof Error && error.stack !== undefined) failure.stack = `${message}\n${error.stack}`
  return failure
}
