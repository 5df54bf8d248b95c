/**
 * Makes anchors of texts, each only once: what an anchor cannot hold becomes `-`, and a number follows where two would be
 * the same. The title of a section has the anchor of the section and `-title`, so that is taken too.
 */
export function anchorsBy(prefix: `_${string}`): (text: string) => `_${string}` {
  const taken = new Set<string>()
  const tried = new Map<string, number>()
  return (text) => {
    const name = `${prefix}${text.replace(/[^\w-]+/g, '-')}` as const
    let anchor: `_${string}` = name
    let number = tried.get(name) ?? 1
    while (taken.has(anchor) || taken.has(`${anchor}-title`)) anchor = `${name}-${++number}`
    tried.set(name, number)
    taken.add(anchor).add(`${anchor}-title`)
    return anchor
  }
}
