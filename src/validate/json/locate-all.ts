import { endOfString } from '../../model/json-string.js'
import { pathOf } from '../../model/pointer.js'
import type { Place, Range } from './locate.js'
import { endOfValue, skipSpace } from './scan.js'

/** A value that is looked for, or that holds some that are. */
interface Node {
  readonly below: Map<string, Node>
  isWanted: boolean
  place: Place | undefined
}

/** A container that holds values that are looked for. */
interface Open {
  readonly node: Node
  readonly start: number
  readonly key: Range | undefined
  /** Of the item that the scan is at; an object has none. */
  index: number | undefined
}

/**
 * Finds the values at JSON Pointers (RFC 6901) in the source of a document, without parsing it, in one pass. Of a key
 * that an object has twice it takes the last one, as `JSON.parse` does.
 *
 * @param source valid JSON (RFC 8259)
 * @param keysAreUnique whether no object has a key twice, so that the pass may end where all are found
 * @returns the places by pointer; without those pointers at which nothing stands
 */
export function locateAll(source: string, pointers: Iterable<string>, keysAreUnique = false): Map<string, Place> {
  const root = newNode()
  const wanted = new Map<string, Node>()
  for (const pointer of pointers) wanted.set(pointer, addPath(root, pathOf(pointer)))
  for (const found of wanted.values()) found.isWanted = true
  scan(source, root, keysAreUnique ? wanted.size : Infinity)
  const places = new Map<string, Place>()
  for (const [pointer, { place }] of wanted) if (place) places.set(pointer, place)
  return places
}

const newNode = (): Node => ({ below: new Map(), isWanted: false, place: undefined })

function addPath(root: Node, path: readonly string[]): Node {
  let node = root
  for (const token of path) {
    const next = node.below.get(token) ?? newNode()
    node.below.set(token, next)
    node = next
  }
  return node
}

/** Notes where the nodes stand. It ends once so many that are wanted were found, or where the document ends. */
function scan(source: string, root: Node, enough: number): void {
  const open: Open[] = []
  let node: Node | undefined = root
  let key: Range | undefined
  let found = 0
  const note = (at: Node, start: number, end: number, ownKey: Range | undefined) => {
    at.place = { start, end, ...(ownKey && { key: ownKey }) }
    if (at.isWanted) found++
  }
  let at = skipSpace(source, 0)
  while (at < source.length) {
    if (node && node.below.size > 0 && (source[at] === '{' || source[at] === '[')) {
      open.push({ node, start: at, key, index: source[at] === '[' ? -1 : undefined })
      at = skipSpace(source, at + 1)
    } else {
      const end = endOfValue(source, at)
      if (node) note(node, at, end, key)
      at = skipSpace(source, end)
    }
    while (open.length > 0 && (source[at] === ']' || source[at] === '}')) {
      const closed = open.pop() as Open
      note(closed.node, closed.start, at + 1, closed.key)
      at = skipSpace(source, at + 1)
    }
    const container = open.at(-1)
    if (container === undefined || found >= enough) return
    if (source[at] === ',') at = skipSpace(source, at + 1)
    if (container.index === undefined) {
      key = { start: at, end: endOfString(source, at) }
      node = container.node.below.get(keyIn(source, key))
      if (node?.place) forget(node)
      at = skipSpace(source, skipSpace(source, key.end) + 1)
    } else {
      key = undefined
      container.index++
      node = container.node.below.get(String(container.index))
    }
  }
}

function keyIn(source: string, { start, end }: Range): string {
  const raw = source.slice(start, end)
  return raw.includes('\\') ? JSON.parse(raw) : raw.slice(1, -1)
}

/** Forgets what was found in a member whose key comes again. */
function forget(node: Node): void {
  const placed = [node]
  for (let next = placed.pop(); next; next = placed.pop()) {
    next.place = undefined
    for (const below of next.below.values()) if (below.place) placed.push(below)
  }
}
