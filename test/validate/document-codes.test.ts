import { describe, expect, it } from 'vitest'
import { corpusRules } from '../../src/rules/corpus/index.js'
import { rules } from '../../src/rules/index.js'
import { codes } from '../../src/validate/codes.js'

describe('codes', () => {
  it('are there once each, with a sentence', () => {
    expect(new Set(codes.map(({ code }) => code)).size).toBe(codes.length)
    for (const { summary } of codes) expect(summary).toMatch(/^[A-Z].*\.$/)
  })

  it('bear the name of their family', () => {
    for (const { code, group } of codes) {
      const family = code.includes('/') ? code.split('/')[0] : undefined
      expect(family).toBe(['json', 'shape', 'text'].includes(group) ? group : undefined)
    }
  })

  it('are those of every rule, too', () => {
    expect(codes).toEqual(
      expect.arrayContaining(
        [...rules, ...corpusRules].map(({ code, severity }) => expect.objectContaining({ code, severity }) as object),
      ),
    )
  })
})
