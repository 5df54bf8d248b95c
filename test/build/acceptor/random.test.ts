import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { type Counts, judgeAll, randomDocuments } from '../../support/acceptor/cases.js'
import { arbitrarySchema } from '../../support/acceptor/random-schema.js'
import { SUBJECTS } from '../../support/acceptor/subjects.js'
import { subjectOf } from '../../support/acceptor/verdict.js'
import { Random } from '../../support/corpus/random.js'

describe('the acceptor says what zod and the look at every value say', () => {
  it.each(Object.entries(SUBJECTS))('of random documents: %s', (_name, subject) => {
    const counts = judgeAll(subject, randomDocuments(subject, new Random(1), 1000))
    expect(counts.get('accepted by both')).toBeGreaterThan(100)
    expect(counts.get('refused by both')).toBeGreaterThan(100)
    expect(counts.get('refused by the acceptor alone')).toBeUndefined()
  })

  it('of random documents of random schemas', () => {
    const counts: Counts = new Map()
    const property = fc.property(arbitrarySchema, fc.nat(), (schema, seed) => {
      const subject = subjectOf(schema)
      judgeAll(subject, randomDocuments(subject, new Random(seed), 300), counts)
      expect(counts.get('refused by the acceptor alone')).toBeUndefined()
    })
    const { failed, counterexample, errorInstance } = fc.check(property, { seed: 1, numRuns: 250 })
    expect(failed, counterexample ? `${JSON.stringify(z.toJSONSchema(counterexample[0]))}\n${errorInstance}` : '').toBe(
      false,
    )
    expect(counts.get('accepted by both')).toBeGreaterThan(5000)
    expect(counts.get('refused by both')).toBeGreaterThan(5000)
  })
})
