import { isDeepStrictEqual } from 'node:util'
import { transformSync } from 'esbuild'
import type * as z from 'zod'
import { writeAcceptors } from '../../../src/build/acceptor/module.js'
import { inspect } from '../../../src/validate/json/inspect.js'

/** What an acceptor is for: a schema, and how deep the acceptor says that a document nests at most. */
export interface Subject {
  readonly schema: z.core.$ZodType
  readonly accept: (value: unknown) => number
  readonly depth: number
}

/** What the acceptor said of a document, and zod together with the look at every value. */
export type Verdict = 'accepted by both' | 'refused by both' | 'refused by the acceptor alone'

/** Writes, compiles and loads the acceptor of a schema. */
export function subjectOf(schema: z.core.$ZodType): Subject {
  const { source, functions, depth } = writeAcceptors({ document: schema })
  const { code } = transformSync(source, { loader: 'ts' })
  const accept = new Function(`'use strict'\n${code}\nreturn ${functions.document}`)() as Subject['accept']
  return { schema, accept, depth }
}

/** @throws Error where the acceptor accepts what it may not, or counts the keys wrong */
export function judge({ schema, accept, depth }: Subject, text: string): Verdict {
  const value: unknown = JSON.parse(text)
  const keys = accept(value)
  const result = (schema as z.ZodType).safeParse(value)
  const inspection = inspect(value, depth)
  const isSound = inspection.findings.every(({ code }) => code === 'json/lone-surrogate')
  if (keys === -1) return result.success && isSound ? 'refused by the acceptor alone' : 'refused by both'
  if (!result.success) throw new Error(`accepted, but zod refuses it (${result.error.message}): ${text}`)
  if (!isDeepStrictEqual(result.data, value)) throw new Error(`accepted, but zod changes it: ${text}`)
  if (!isSound) throw new Error(`accepted, but ${inspection.findings[0]?.message}: ${text}`)
  if (keys !== inspection.keys) throw new Error(`${keys} keys counted instead of ${inspection.keys}: ${text}`)
  return 'accepted by both'
}
