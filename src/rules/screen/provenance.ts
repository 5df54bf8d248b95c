import type { Agent, Provenance } from '../../model/index.js'
import { isPlain } from './prose.js'

/** What the rules say of the provenance of a record of some kind. */
export function provenanceIsRight(provenance: Provenance, agents: readonly Agent[]): boolean {
  const { by, method, status, replacedBy, confidence, note } = provenance
  const agent = agentOf(by, agents)
  return (
    // unresolved-reference
    agent !== undefined &&
    // automatic-provenance
    (method !== 'automatic' ||
      (confidence !== undefined && agent.type === 'software' && agent.version !== undefined)) &&
    // replaced-but-current
    (replacedBy === undefined || status === 'deprecated') &&
    isPlain(note)
  )
}

function agentOf(id: string, agents: readonly Agent[]): Agent | undefined {
  for (const agent of agents) if (agent.id === id) return agent
  return undefined
}
