import { ItemFinder } from './item-finder.js'
import { locateAll } from './locate-all.js'
import { endOfString, endOfValue, skipSpace } from './scan.js'

/** Pointers to a member of the document, and to an item of an array that a record of it has, of names without escapes. */
const MEMBER = /^\/([\w-]+)$/
const ITEM = /^\/([\w-]+)\/(0|[1-9]\d*)\/([\w-]+)\/(0|[1-9]\d*)$/

/**
 * Finds where values start, as {@link locateAll} does. Members of the document and items such as
 * `/entities/3/externalIds/0` are found without reading all that stands before them, where that is safe.
 *
 * @param source valid JSON (RFC 8259) in which no object has a key twice
 * @param value what the source holds
 * @returns the start for each pointer; `undefined` where nothing stands
 */
export function locateStarts(
  source: string,
  value: unknown,
  pointers: readonly string[],
): readonly (number | undefined)[] {
  const starts: number[] = []
  let finders: Map<string, ItemFinder> | undefined
  for (const pointer of pointers) {
    let start = startOfMember(source, pointer)
    if (start === undefined) {
      finders ??= new Map()
      start = startOfItem(source, value, pointer, finders)
    }
    if (start === undefined) return startsOfAll(source, pointers)
    starts.push(start)
  }
  return starts
}

function startsOfAll(source: string, pointers: readonly string[]): readonly (number | undefined)[] {
  const places = locateAll(source, pointers, true)
  return pointers.map((pointer) => places.get(pointer)?.start)
}

function startOfMember(source: string, pointer: string): number | undefined {
  const key = MEMBER.exec(pointer)?.[1]
  let at = skipSpace(source, 0)
  if (key === undefined || source[at] !== '{') return undefined
  do {
    at = skipSpace(source, at + 1)
    const end = endOfString(source, at)
    const start = skipSpace(source, skipSpace(source, end) + 1)
    if (end - at === key.length + 2 && source.startsWith(key, at + 1)) return start
    at = skipSpace(source, endOfValue(source, start))
  } while (source[at] === ',')
  return undefined
}

function startOfItem(
  source: string,
  value: unknown,
  pointer: string,
  finders: Map<string, ItemFinder>,
): number | undefined {
  const [, collection = '', record, key = '', item] = ITEM.exec(pointer) ?? []
  if (item === undefined) return undefined
  const finder = finders.get(key) ?? new ItemFinder(source, value, key)
  finders.set(key, finder)
  return finder.startOf(collection, Number(record), Number(item))
}
