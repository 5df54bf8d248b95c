import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fuzzCase } from '../fuzz/fuzz.js'
import { BrokenPromise, hold } from '../fuzz/hold.js'

it('the report on any file keeps its promises', async () => {
  await fc.assert(fc.asyncProperty(fuzzCase, hold), { numRuns: 300 })
})
