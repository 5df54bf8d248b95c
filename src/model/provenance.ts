import type { Ids } from './ids.js'

/** What can annotate (W3C PROV agent types). */
export const AGENT_TYPES = ['person', 'organization', 'software'] as const

/** One of {@link AGENT_TYPES}. */
export type AgentType = (typeof AGENT_TYPES)[number]

/** Somebody or something that made annotations (W3C PROV). */
export interface Agent<I extends Ids = Ids> {
  readonly id: I['agent']
  readonly type: AgentType
  readonly name: string
  /** The version, for software. */
  readonly version?: string
}

/** How an annotation was made. */
export const METHODS = ['manual', 'assisted', 'automatic'] as const

/** One of {@link METHODS}. */
export type Method = (typeof METHODS)[number]

/** How far an annotation has come: first version, read by a second person, settled between annotators, withdrawn. */
export const STATUSES = ['draft', 'reviewed', 'adjudicated', 'deprecated'] as const

/** One of {@link STATUSES}. */
export type Status = (typeof STATUSES)[number]

/** Who annotated a record, when and how. */
export interface Provenance<I extends Ids = Ids> {
  readonly by: I['agent']
  /** The day or instant of annotation, ISO 8601: `2026-11-22` or `2026-11-22T09:30:00Z`. */
  readonly at: string
  readonly method: Method
  readonly status: Status
  /** The record of the same kind that stands in for this one, if this one is deprecated (Dublin Core: isReplacedBy). */
  readonly replacedBy?: I['entity'] | I['event'] | I['quote'] | I['stance']
  /** How sure the annotator is, from 0 to 1. Never how sure the source is: that is an account's certainty. */
  readonly confidence?: number
  readonly note?: string
}
