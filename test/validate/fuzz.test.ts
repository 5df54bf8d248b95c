import fc from 'fast-check'
import { it } from 'vitest'
import { fuzzCase } from '../fuzz/fuzz.js'
import { hold } from '../fuzz/hold.js'

it('the report on any file keeps its promises', async () => {
  await fc.assert(fc.asyncProperty(fuzzCase, hold), { numRuns: 200 })
})
