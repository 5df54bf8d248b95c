import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { makeCorpus } from './generate.js'

const { data } = makeCorpus({ bytes: 400_000, invalid: 0.5 })
const lines = data.toString('latin1').split('\n').slice(0, -1)

const line = fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...lines) }, fc.constantFrom('', ' ', 'null', '{"id":1'))
const lineEnd = fc.constantFrom('\n', '\n', '\n', '\r\n')

/** Plain NDJSON in bytes: articles of every kind of defect, blank lines, and perhaps no LF at the end. */
const ndjson = fc
  .tuple(fc.array(fc.tuple(line, lineEnd), { maxLength: 10 }), fc.constantFrom('', '', '\ufeff'), fc.boolean())
  .map(([all, start, isCut]) => {
    const text = all.flat().join('')
    return Buffer.concat([Buffer.from(start), Buffer.from(isCut ? text.slice(0, -20) : text, 'latin1')])
  })

/** A corpus of several files in the folder `in`, one of them compressed. */
export const arbitraryCorpus = fc
  .tuple(fc.array(ndjson, { minLength: 1, maxLength: 3 }), fc.option(ndjson, { nil: undefined }))
  .map(([plain, compressed]) => ({
    ...Object.fromEntries(plain.map((bytes, i) => [`in/${i}.ndjson`, bytes])),
    ...(compressed && { 'in/x.ndjson.gz': gzipSync(compressed) }),
  }))
