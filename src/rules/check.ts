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
  let base = ''
  const enterRecord = (pointer: string) => {
    base = pointer
    context.enterRecord(pointer)
  }
  const run: Run = (entries, value, pointer = '') => {
    for (const { rule, handle } of entries) {
      context.enterRule(rule)
      try {
        handle(value, context, pointer)
      } catch (error) {
        throw ruleFailure(rule, article, base + pointer, error)
      }
    }
  }
  const onReference: ReferenceVisitor = (id, kinds, pointer) => {
    for (const { rule, handle } of handlers.reference) {
      context.enterRule(rule)
      try {
        handle(id, context, pointer, kinds)
      } catch (error) {
        throw ruleFailure(rule, article, base + pointer, error)
      }
    }
  }
  const onSpan: SpanVisitor = (span, pointer) => run(handlers.span, span, pointer)
  const onTime: TimeVisitor = (time, pointer) => run(handlers.time, time, pointer)
  const onProse: ProseVisitor = (prose, pointer) => run(handlers.prose, prose, pointer)

  const visitMetadata = () => {
    run(handlers.article, article)
    if (handlers.reference.length > 0) visitMetadataReferences(article, onReference)
    if (handlers.span.length > 0) visitMetadataSpans(article, onSpan)
    if (handlers.time.length > 0) visitMetadataTimes(article, onTime)
    if (handlers.prose.length > 0) visitMetadataProse(article, onProse)
  }
  const visitRecord = (record: AnyRecord) => {
    run(handlers.record, record)
    runKind(handlers, record, run)
    run(handlers.provenance, record.provenance, '/provenance')
    if (handlers.reference.length > 0) visitReferences(record, onReference)
    if (handlers.span.length > 0) visitSpans(record, onSpan)
    if (handlers.time.length > 0) visitTimes(record, onTime)
    if (handlers.prose.length > 0) visitProse(record, onProse)
  }

  visitMetadata()
  for (const [i, agent] of article.agents.entries()) {
    enterRecord(`/agents/${i}`)
    run(handlers.agent, agent)
  }
  for (const kind of KINDS) {
    const collection = COLLECTIONS[kind]
    for (const [i, record] of article[collection].entries()) {
      enterRecord(`/${collection}/${i}`)
      visitRecord(record)
    }
  }
}

/** Runs handlers on a value. */
type Run = <T>(entries: readonly Entry<Handler<T>>[], value: T, pointer?: string) => void

function runKind(handlers: Dispatch, record: AnyRecord, run: Run): void {
  switch (record.kind) {
    case 'entity':
      run(handlers.entity, record)
      break
    case 'event':
      run(handlers.event, record)
      break
    case 'quote':
      run(handlers.quote, record)
      break
    case 'stance':
      run(handlers.stance, record)
      break
  }
}

function ruleFailure({ code }: Rule, { id }: Article, pointer: string, error: unknown): Error {
  const place = pointer === '' ? '' : ` at ${pointer}`
  const reason = error instanceof Error ? error.message : String(error)
  const message = `the rule "${code}" failed on the article "${id}"${place}: ${reason}`
  const failure = new Error(message, { cause: error })
  // Whoever wrote the rule needs the place in it, also where the error is handed on without its cause.
  if (error instanceof Error && error.stack !== undefined) failure.stack = `${message}\n${error.stack}`
  return failure
}
