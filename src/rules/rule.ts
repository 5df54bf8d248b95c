import type { Agent, AnyRecord, Article, Entity, Event, Provenance, Quote, Span, Stance, Time } from '../model/index.js'
import type { Referable } from '../model/references.js'
import type { Context } from './context.js'

/** How much a finding weighs: an error makes an article wrong, a warning wants a second look. */
export type Severity = 'error' | 'warning'

/** What a rule is about. */
export type RuleGroup = 'identity' | 'spans' | 'quotes' | 'events' | 'stances' | 'time' | 'rights' | 'provenance'

/** Looks at one value and reports what is wrong with it. */
export type Handler<T> = (value: T, context: Context) => void

/** What a rule looks at. One walk over the article calls every handler of every rule. */
export interface Visitor {
  /** The whole article, before all else. */
  readonly article?: Handler<Article>
  readonly agent?: Handler<Agent>
  /** A record of any kind, before the handler of its kind. */
  readonly record?: Handler<AnyRecord>
  readonly entity?: Handler<Entity>
  readonly event?: Handler<Event>
  readonly quote?: Handler<Quote>
  readonly stance?: Handler<Stance>
  readonly provenance?: Handler<Provenance>
  /** A reference by id to a record of one of `kinds`, or to an agent. */
  readonly reference?: (id: string, context: Context, kinds: readonly Referable[]) => void
  /** A span of any field. */
  readonly span?: Handler<Span>
  /** A date of any field. */
  readonly time?: Handler<Time>
  /** A text written by the annotators: every free text but `verbatim` and `text.content`. */
  readonly prose?: Handler<string>
}

/** A check with a permanent code. It runs on articles whose shape is right: nothing in it guards against a wrong one. */
export interface Rule {
  /** Kebab-case; never renamed, never used again for something else. */
  readonly code: string
  readonly group: RuleGroup
  readonly severity: Severity
  /** Whether it needs the article's text; without the text it is skipped. */
  readonly needsText: boolean
  /** What must hold, in one sentence. */
  readonly summary: string
  readonly visit: Visitor
}

/** One thing that is wrong with an article. */
export interface Finding {
  readonly code: string
  readonly severity: Severity
  /** What is wrong, and what was expected. */
  readonly message: string
  /** What to do about it. */
  readonly hint?: string
  /** Where, as a JSON Pointer (RFC 6901) into the article. */
  readonly pointer: string
  /** What stands there, where it is a string, a number, a boolean or null. */
  readonly value?: string | number | boolean | null
}
