import { type FactLine, subjectOf } from '../../rules/corpus/index.js'

const [OFFSET, PRIME] = [0x811c9dc5, 0x01000193]

/** The partition of a fact: the same for all facts that may contradict each other (FNV-1a of their rule and key). */
export function partitionOf(line: FactLine, partitions: number): number {
  if (partitions === 1) return 0
  const subject = subjectOf(line)
  let hash = OFFSET
  for (let i = 0; i < subject.length; i++) hash = Math.imul(hash ^ subject.charCodeAt(i), PRIME)
  return (hash >>> 0) % partitions
}
