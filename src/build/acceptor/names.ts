import type * as z from 'zod'
import { nameOf } from '../../schema/define.js'

/** The name under which a schema, or the one that it was cloned from, was defined. */
export function nameIn(schema: z.core.$ZodType): string | undefined {
  for (let at: z.core.$ZodType | undefined = schema; at !== undefined; at = at._zod.parent) {
    const name = nameOf(at)
    if (name !== undefined) return name
  }
  return undefined
}

/** The letters and digits of a key, each word with a capital. */
export const pascal = (key: string): string =>
  key
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
