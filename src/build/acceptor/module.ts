import type * as z from 'zod'
import { KINDS, type Kind } from '../../model/index.js'
import { articleSchema, entitySchema, eventSchema, quoteSchema, stanceSchema } from '../../schema/index.js'
import { isSameInBinary } from './binary.js'
import { Declarations } from './declarations.js'
import { pascal } from './names.js'
import { Place } from './place.js'
import { SchemaReader } from './read-schema.js'
import { depthOf, isContainer } from './shape.js'
import { acceptorOf } from './write-container.js'

/** Functions that accept values of schemas. */
export interface Acceptors<Name extends string> {
  /** Their TypeScript, without exports. */
  readonly source: string
  /** The name of the function for each schema. */
  readonly functions: Readonly<Record<Name, string>>
  /** How deep arrays and objects nest at most in what is accepted. */
  readonly depth: number
  /** Whether they say the same of a value whose strings are binary strings: each character is a byte of UTF-8. */
  readonly takeBinary: boolean
}

/**
 * Writes a function for each schema. It takes what `JSON.parse` gave and returns how many keys the objects in it have
 * together, or -1 where the schema may not accept it as it is, or where it holds a number that is not exact.
 *
 * @throws UnknownConstruct where a schema holds anything of which it is not known what zod accepts
 */
export function writeAcceptors<Name extends string>(schemas: Readonly<Record<Name, z.core.$ZodType>>): Acceptors<Name> {
  const reader = new SchemaReader()
  const declarations = new Declarations()
  let depth = 0
  let takeBinary = true
  const functions = {} as Record<Name, string>
  for (const name of Object.keys(schemas) as Name[]) {
    const place = new Place(pascal(name))
    const shape = reader.read(schemas[name], place)
    if (!isContainer(shape)) return place.refuse('neither objects nor arrays')
    depth = Math.max(depth, depthOf(shape))
    takeBinary &&= isSameInBinary(shape)
    functions[name] = acceptorOf(shape, declarations)
  }
  return { source: declarations.toString(), functions, depth, takeBinary }
}

const schemas: Readonly<Record<Kind | 'article', z.core.$ZodType>> = {
  article: articleSchema,
  entity: entitySchema,
  event: eventSchema,
  quote: quoteSchema,
  stance: stanceSchema,
}

/** The module with the acceptors of an article and of a record of each kind. */
export function acceptorModule(): string {
  const { source, functions, depth, takeBinary } = writeAcceptors(schemas)
  return `// Generated from the zod schemas by \`npm run generate\`. Edit the schemas, not this file.

import type { Kind } from '../model/index.js'

// Each function takes what \`JSON.parse\` gave: plain objects whose keys are their own. It returns how many keys the
// objects in it have together, or -1 where it may not have the shape. What it accepts, zod accepts as it is; no key in it
// is \`__proto__\` and every number is exact. What it refuses may be right all the same.

/** How deep arrays and objects nest at most in what is accepted. */
export const ACCEPTED_DEPTH = ${depth}

/** Whether the functions say the same where the strings are binary strings: each character is a byte of UTF-8. */
export const TAKES_BINARY = ${takeBinary}

${source}
export { ${functions.article} }

export const acceptRecord: Readonly<Record<Kind, (value: unknown) => number>> = {
${KINDS.map((kind) => `  ${kind}: ${functions[kind]},\n`).join('')}}
`
}
