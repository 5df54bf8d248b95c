/** A step from one record to another; `pointer` is where it stands in the record that it starts from. */
export interface Edge {
  readonly to: string
  readonly pointer: string
}

const NONE: readonly Edge[] = []

/**
 * Walks depth first along `edges` (by id of the record that they start from) and calls `found` once for every edge that
 * closes a cycle, with the ids of the cycle from `edge.to` to the record in which the edge stands. Not recursive: a chain may be long.
 */
export function visitCycles(
  edges: ReadonlyMap<string, readonly Edge[]>,
  found: (edge: Edge, cycle: readonly string[]) => void,
): void {
  const done = new Set<string>()
  for (const start of edges.keys()) {
    if (done.has(start)) continue
    const path = [{ id: start, next: 0 }]
    const onPath = new Set([start])
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const edge = (edges.get(step.id) ?? NONE)[step.next++]
      if (!edge) {
        path.pop()
        onPath.delete(step.id)
        done.add(step.id)
      } else if (onPath.has(edge.to)) {
        const ids = path.map(({ id }) => id)
        found(edge, ids.slice(ids.indexOf(edge.to)))
      } else if (!done.has(edge.to)) {
        path.push({ id: edge.to, next: 0 })
        onPath.add(edge.to)
      }
    }
  }
}

/** A cycle in a message, back to where it began, with its middle left out where it is long. */
export function printCycle(cycle: readonly string[]): string {
  const [first = ''] = cycle
  const shown = cycle.length > 6 ? [...cycle.slice(0, 3), '…', ...cycle.slice(-2)] : cycle
  return [...shown, first].join(' → ')
}
