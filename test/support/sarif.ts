import { createRequire } from 'node:module'
import { Ajv, type ErrorObject } from 'ajv'
import formats from 'ajv-formats'

/**
 * The published schema. It is of draft 04, of which it uses nothing that later drafts changed but the name of `id`. One of its
 * patterns has a bracket too many, which only regular expressions without the `u` flag allow.
 */
const {
  id,
  $schema: _,
  ...published
} = createRequire(import.meta.url)('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json') as {
  id: string
  $schema: string
}
const ajv = new Ajv({ strict: false, unicodeRegExp: false })
formats.default(ajv)
const isSarif = ajv.compile({ ...published, $id: id })

/** What is wrong with a log of SARIF 2.1.0 by the published schema. */
export function sarifErrors(log: unknown): readonly ErrorObject[] {
  isSarif(log)
  return isSarif.errors ?? []
}
