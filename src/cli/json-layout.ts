import { type JsonNode, parseLayout } from './json-nodes.js'
import { isObject } from './json-objects.js'

/**
 * Writes JSON in the layout of a source text: what is the same stays as it was written, to the character, and what is new
 * is laid out as its neighbours are.
 *
 * @param source valid JSON
 */
export function inLayoutOf(source: string, value: unknown): string {
  const root = parseLayout(source)
  const style = styleOf(root)
  const [before, after] = [source.slice(0, root.start), source.slice(root.end)]
  return before + write(value, root, { source, style, margin: '' }) + after
}

/** How a source breaks and indents its lines; no break where it stands on one line. */
interface Style {
  readonly lineBreak: string
  readonly unit: string
  readonly colon: string
}

interface Context {
  readonly source: string
  readonly style: Style
  /** What stands before the line on which a value begins. */
  readonly margin: string
}

function styleOf({ open, colon = ':' }: JsonNode): Style {
  const lineBreak = /\r?\n/.exec(open)?.[0] ?? ''
  return { lineBreak, unit: lineBreak === '' ? '' : open.slice(open.lastIndexOf('\n') + 1), colon }
}

function write(value: unknown, node: JsonNode | undefined, context: Context): string {
  if (node && isSame(value, node.value)) return context.source.slice(node.start, node.end)
  if (Array.isArray(value)) return writeArray(value, Array.isArray(node?.value) ? node : undefined, context)
  if (isObject(value)) return writeObject(value, isObject(node?.value) ? node : undefined, context)
  return JSON.stringify(value)
}

function writeArray(items: readonly unknown[], node: JsonNode | undefined, context: Context): string {
  const counterparts = counterpartsOf(items, node)
  return enclose('[]', node, context, (inner) => items.map((item, i) => write(item, counterparts[i], inner)))
}

function writeObject(object: object, node: JsonNode | undefined, context: Context): string {
  const children = new Map(node?.children.map((child) => [child.key, child]))
  const entries = Object.entries(object).filter(([, value]) => value !== undefined)
  return enclose('{}', node, context, (inner) =>
    entries.map(([key, value]) => {
      const child = children.get(key)
      const name = child
        ? context.source.slice(child.nameStart, child.start)
        : JSON.stringify(key) + context.style.colon
      return name + write(value, child, inner)
    }),
  )
}

/** Brackets around items, each on a line of its own or all on one line, as the node has them. */
function enclose(
  brackets: string,
  node: JsonNode | undefined,
  context: Context,
  write: (inner: Context) => readonly string[],
): string {
  const [open = '', close = ''] = brackets
  const { style, margin } = context
  const known = node && node.children.length > 0 ? node : undefined
  const start = known ? known.open : style.lineBreak === '' ? '' : `${style.lineBreak}${margin}${style.unit}`
  const isBroken = start.includes('\n')
  const items = write(isBroken ? { ...context, margin: start.slice(start.lastIndexOf('\n') + 1) } : onOneLine(context))
  if (items.length === 0) return brackets
  const gap = style.colon.endsWith(' ') ? ' ' : ''
  const between = known?.comma ?? `,${isBroken ? start : gap}`
  const end = known ? known.close : isBroken ? `${style.lineBreak}${margin}` : ''
  return open + start + items.join(between) + end + close
}

/** Inside of what stands on one line all stands on it. */
const onOneLine = (context: Context): Context => ({ ...context, style: { ...context.style, lineBreak: '', unit: '' } })

/**
 * The nodes that items were: the same, else of the same id, else in the same place. What is new is laid out as the last of
 * its sort.
 */
function counterpartsOf(items: readonly unknown[], node: JsonNode | undefined): readonly (JsonNode | undefined)[] {
  const free = new Set(node?.children)
  const take = (isIt: (child: JsonNode) => boolean) => {
    for (const child of free) if (isIt(child)) return free.delete(child) ? child : undefined
    return undefined
  }
  const same = items.map((item) => take((child) => isSame(item, child.value)))
  return items.map((item, i) => {
    const id = idOf(item)
    const place = node?.children[i]
    return (
      same[i] ??
      take((child) => id !== undefined && idOf(child.value) === id) ??
      take((child) => child === place) ??
      [...(node?.children ?? [])].reverse().find(({ value }) => isObject(value) === isObject(item))
    )
  })
}

const idOf = (value: unknown): unknown => (isObject(value) ? value.id : undefined)

/** Whether two values are the same JSON, with keys in the same order. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [left, right] = [Object.entries(a).filter(([, value]) => value !== undefined), Object.entries(b)]
  return (
    left.length === right.length &&
    left.every(([key, value], i) => key === right[i]?.[0] && isSame(value, right[i]?.[1]))
  )
}
