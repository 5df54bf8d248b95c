import type { Agent, AnyRecord, Article, Entity, Event, Quote } from '../model/index.js'
import { COLLECTIONS, KINDS } from '../model/index.js'
import { pointerTo } from '../model/pointer.js'
import type { Finding, Rule } from './rule.js'
import { SourceText } from './support/source-text.js'

/** What the handlers of all rules share while one article is checked. Everything in it is built when first asked for. */
export class Context {
  readonly findings: Finding[] = []
  readonly #derived = new Map<unknown, unknown>()
  readonly #text: string | undefined
  #rule: Rule | undefined
  // Where the value stands that is looked at, in parts: a pointer is made of them only where one is asked for.
  #collection = ''
  #position: number | undefined
  #field = ''
  #key: string | number | undefined
  #inner: string | undefined
  #innerIndex: number | undefined

  constructor(
    readonly article: Article,
    text?: string,
  ) {
    this.#text = text
  }

  /** Sets the rule that reports from now on. */
  enterRule(rule: Rule): void {
    this.#rule = rule
  }

  /** Sets the record or agent that is looked at from now on. */
  enterRecord(collection: string, position: number): void {
    this.#collection = collection
    this.#position = position
    this.enterValue('')
  }

  /** Sets the value of the record that is looked at from now on, by the parts that `pointerTo` takes. */
  enterValue(field: string, key?: string | number, inner?: string, innerIndex?: number): void {
    this.#field = field
    this.#key = key
    this.#inner = inner
    this.#innerIndex = innerIndex
  }

  /** The JSON Pointer (RFC 6901) of the value that is looked at; `""` is the article. */
  get pointer(): string {
    return (
      pointerTo(this.#collection, this.#position) + pointerTo(this.#field, this.#key, this.#inner, this.#innerIndex)
    )
  }

  /** Reports a finding of the current rule. `pointer` starts from the value that is looked at; `""` is the value itself. */
  report(pointer: string, message: string, hint?: string): void {
    const rule = this.#rule
    if (!rule) throw new Error('a finding was reported outside of a rule')
    const { code, severity } = rule
    this.findings.push({
      code,
      severity,
      message,
      ...(hint === undefined ? {} : { hint }),
      pointer: this.pointer + pointer,
    })
  }

  /** A value computed from the context, computed once an article however many rules ask. */
  derive<T>(compute: (context: Context) => T): T {
    const known = this.#derived.get(compute)
    if (known !== undefined || this.#derived.has(compute)) return known as T
    const value = compute(this)
    this.#derived.set(compute, value)
    return value
  }

  /** The article's text. Only rules that declare `needsText` may ask for it. */
  get text(): SourceText {
    return this.derive(sourceText)
  }

  /** The text that was given, if any. */
  get givenText(): string | undefined {
    return this.#text
  }

  /** The first record with that id. */
  record(id: string): AnyRecord | undefined {
    return this.derive(recordsById).get(id)
  }

  /** The entity with that id, if it is one. */
  entity(id: string | null): Entity | undefined {
    const record = id === null ? undefined : this.record(id)
    return record?.kind === 'entity' ? record : undefined
  }

  /** The event with that id, if it is one. */
  event(id: string | null): Event | undefined {
    const record = id === null ? undefined : this.record(id)
    return record?.kind === 'event' ? record : undefined
  }

  /** The quote with that id, if it is one. */
  quote(id: string | null): Quote | undefined {
    const record = id === null ? undefined : this.record(id)
    return record?.kind === 'quote' ? record : undefined
  }

  /** The first agent with that id. */
  agent(id: string): Agent | undefined {
    return this.derive(agentsById).get(id)
  }
}

function sourceText({ article, givenText }: Context): SourceText {
  if (givenText === undefined) throw new Error('a rule asked for the text without declaring needsText')
  return new SourceText(givenText, article.text.offsetUnit)
}

function recordsById({ article }: Context): ReadonlyMap<string, AnyRecord> {
  const records = new Map<string, AnyRecord>()
  for (const kind of KINDS) {
    for (const record of article[COLLECTIONS[kind]]) {
      if (!records.has(record.id)) records.set(record.id, record)
    }
  }
  return records
}

function agentsById({ article }: Context): ReadonlyMap<string, Agent> {
  const agents = new Map<string, Agent>()
  for (const agent of article.agents) {
    if (!agents.has(agent.id)) agents.set(agent.id, agent)
  }
  return agents
}
