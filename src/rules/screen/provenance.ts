import type { Agent, AnyRecord } from '../../model/index.js'
import { chainEnds } from './chain.js'
import { isPlain } from './prose.js'

/** What the rules say of the provenance of a record; `records` is the collection that holds it. */
export function provenanceIsRight<T extends AnyRecord>(
  record: T,
  records: readonly T[],
  kind: number,
  agents: readonly Agent[],
): boolean {
  const { by, method, status, replacedBy, confidence, note } = record.provenance
  const agent = agentOf(by, agents)
  return (
    // unresolved-reference
    agent !== undefined &&
    // automatic-provenance
    (method !== 'automatic' ||
      (confidence !== undefined && agent.type === 'software' && agent.version !== undefined)) &&
    // replaced-but-current, replacement-cycle
    (replacedBy === undefined || (status === 'deprecated' && chainEnds(record, records, kind, replacementOf))) &&
    isPlain(note)
  )
}

const replacementOf = ({ provenance }: AnyRecord): string | undefined => provenance.replacedBy

function agentOf(id: string, agents: readonly Agent[]): Agent | undefined {
  for (const agent of agents) if (agent.id === id) return agent
  return undefined
}
