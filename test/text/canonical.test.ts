import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalize, IllFormedTextError } from '../../src/text/index.js'
import { wellFormed } from './arbitraries.js'

describe('canonicalize', () => {
  it.each([
    ['\uFEFFnews', 'news', ['byte-order-mark']],
    ['one\r\ntwo\rthree\n', 'one\ntwo\nthree\n', ['line-ends']],
    ['Cafe\u0301', 'Caf\u00e9', ['normalization']],
    ['\uFEFFe\u0301\r\n', '\u00e9\n', ['byte-order-mark', 'line-ends', 'normalization']],
    ['a zero\uFEFFwidth mark inside stays', 'a zero\uFEFFwidth mark inside stays', []],
    ['قال 👩‍🔧', 'قال 👩‍🔧', []],
    ['', '', []],
  ])('%j', (text, canonical, changes) => {
    expect(canonicalize(text)).toEqual({ text: canonical, changes })
  })

  it('is idempotent, and says nothing changed the second time', () => {
    fc.assert(
      fc.property(wellFormed, (text) => {
        const once = canonicalize(text)
        expect(canonicalize(once.text)).toEqual({ text: once.text, changes: [] })
        expect(once.changes.length > 0).toBe(once.text !== text)
      }),
    )
  })

  it('refuses half a character and says where it stands', () => {
    const cut = 'Hello 🌍'.slice(0, 7)
    expect(() => canonicalize(cut)).toThrow(IllFormedTextError)
    expect(() => canonicalize(cut)).toThrow(/U\+D83C.* offset 6/)
  })

  it('refuses bytes and says what to do', () => {
    expect(() => canonicalize(new Uint8Array(3) as never)).toThrow(/must be a string, not object.*UTF-8/)
  })

  it('gives frozen results', () => {
    const canonical = canonicalize('\uFEFFa')
    expect(Object.isFrozen(canonical) && Object.isFrozen(canonical.changes)).toBe(true)
  })
})
