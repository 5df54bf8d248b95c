import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { digestSpan, digestText, IllFormedTextError } from '../../src/text/index.js'
import { wellFormed } from './arbitraries.js'
import { sha256 } from './naive.js'

describe('digests', () => {
  it('agree with another SHA-256, whole and cut to 64 bits', () => {
    fc.assert(
      fc.property(wellFormed, (text) => {
        expect(digestText(text)).toBe(sha256(text))
        expect(digestSpan(text)).toBe(sha256(text, 8))
      }),
    )
  })

  it('have 43 and 11 characters', () => {
    expect(digestText('')).toBe('47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU')
    expect(digestSpan('')).toBe('47DEQpj8HBQ')
  })

  it('do not take half a character for U+FFFD', () => {
    expect(() => digestSpan('\uD83C')).toThrow(IllFormedTextError)
    expect(() => digestText('\uDF0D')).toThrow(IllFormedTextError)
    expect(digestSpan('\uFFFD')).toHaveLength(11)
  })
})
