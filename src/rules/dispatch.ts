import type { Rule, Visitor } from './rule.js'

/** A handler with the rule that it reports for. */
export interface Entry<H> {
  readonly rule: Rule
  readonly handle: H
}

/** The handlers of a set of rules, by what they look at. */
export type Dispatch = { readonly [K in keyof Visitor]-?: readonly Entry<NonNullable<Visitor[K]>>[] }

const built = new WeakMap<readonly Rule[], { withText?: Dispatch; withoutText?: Dispatch }>()

/** The handlers of those rules that can run with or without the text; built once for each array of rules. */
export function dispatchOf(rules: readonly Rule[], hasText: boolean): Dispatch {
  const known = built.get(rules) ?? {}
  built.set(rules, known)
  if (hasText) {
    known.withText ??= build(rules)
    return known.withText
  }
  known.withoutText ??= build(rules.filter((rule) => !rule.needsText))
  return known.withoutText
}

function build(rules: readonly Rule[]): Dispatch {
  const entries = <K extends keyof Visitor>(key: K) =>
    rules.flatMap((rule) => {
      const handle = rule.visit[key]
      return handle ? [{ rule, handle }] : []
    })
  return {
    article: entries('article'),
    agent: entries('agent'),
    record: entries('record'),
    entity: entries('entity'),
    event: entries('event'),
    quote: entries('quote'),
    stance: entries('stance'),
    provenance: entries('provenance'),
    reference: entries('reference'),
    span: entries('span'),
    time: entries('time'),
    prose: entries('prose'),
  }
}
