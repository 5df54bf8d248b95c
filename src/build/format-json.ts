import { printableJson } from '../cli/escape.js'

/** Anything that JSON holds. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject

/** An object or an array, by its keys. */
export interface JsonObject {
  readonly [key: string]: Json
}

const WIDTH = 94
const LONGEST_STRING = 100

const shorten = (value: Json): Json =>
  typeof value === 'string' && value.length > LONGEST_STRING ? `${value.slice(0, LONGEST_STRING)}…` : value

/** JSON on one line. */
function inline(value: Json): string {
  if (typeof value !== 'object' || value === null) return printableJson(shorten(value))
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`
  const entries = Object.entries(value).map(([key, item]) => `${printableJson(key)}: ${inline(item)}`)
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`
}

/**
 * JSON for people: what fits on one line stands on one line, brackets around a single item take no lines of their own, and
 * long strings are cut.
 *
 * @param indent stands before each line but the first
 * @param before how many characters stand before the first line
 */
export function formatJson(value: Json, indent = '', before = 0): string {
  const line = inline(value)
  if (typeof value !== 'object' || value === null || before + line.length < WIDTH) return line
  if (Array.isArray(value) && value.length === 1) return `[${formatJson(value[0], indent, before + 1)}]`
  const inner = `${indent}  `
  const lines = Array.isArray(value)
    ? value.map((item: Json) => inner + formatJson(item, inner, inner.length))
    : Object.entries(value).map(([key, item]) => {
        const start = `${inner}${printableJson(key)}: `
        return start + formatJson(item, inner, start.length)
      })
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  return `${open}\n${lines.join(',\n')}\n${indent}${close}`
}
