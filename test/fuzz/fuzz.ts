import fc from 'fast-check'
import { edits } from './bytes.js'
import { documentSource } from './documents.js'
import type { FuzzCase } from './hold.js'

const lineEnd = fc.oneof({ weight: 4, arbitrary: fc.constant('\n') }, fc.constant('\r\n'), fc.constant('\n \n'))

const lines: fc.Arbitrary<string> = fc
  .tuple(fc.array(fc.tuple(documentSource(0), lineEnd), { minLength: 1, maxLength: 4 }), fc.boolean())
  .map(([all, isTerminated]) => {
    const text = all.flat().join('')
    return isTerminated ? text : text.trimEnd()
  })

const contents = fc.oneof(
  fc.tuple(fc.constantFrom('case.ndjson', 'case.txt'), lines),
  fc.tuple(fc.constantFrom('case.json', 'case.txt'), documentSource(2)),
)

/** Files of articles, changed in their values and in their bytes. */
export const fuzzCase: fc.Arbitrary<FuzzCase> = fc
  .tuple(contents, edits, fc.integer({ min: 1, max: 4 }))
  .map(([[name, text], edit, jobs]) => ({ name, bytes: edit(Buffer.from(text)), jobs }))
