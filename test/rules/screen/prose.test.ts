import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areAllPlain, expectProse, isPlain } from '../../../src/rules/screen/prose.js'

/** Each character is a byte of UTF-8. */
const binaryOf = (text: string) => Buffer.from(text).toString('latin1')

function plainInText(texts: readonly string[]): boolean[] {
  expectProse('text')
  return texts.map(isPlain)
}

function plainInBinary(texts: readonly string[]): boolean[] {
  expectProse('binary')
  return texts.map((text) => isPlain(binaryOf(text)))
}

const SURROGATES = [0xd800, 0xdfff] as const

/** Every code point that is no surrogate, in blocks. */
function* blocks(): Generator<number[]> {
  for (let first = 0; first <= 0x10ffff; first += 0x1000) {
    const block = Array.from({ length: 0x1000 }, (_, i) => first + i)
    yield block.filter((point) => point < SURROGATES[0] || point > SURROGATES[1])
  }
}

/** What the rule plain-text calls a control character; first and last. */
const CONTROLS = [
  [0x00, 0x1f],
  [0x7f, 0x9f],
  [0x2028, 0x202e],
  [0x2066, 0x2069],
  [0xfeff, 0xfeff],
] as const

const isControl = (point: number) => CONTROLS.some(([first, last]) => first <= point && point <= last)

const unit = fc.constantFrom(
  ...['<', '<', '&', '&', '&#', '&#x', '/', '!', '!--', ';', ';', '>', '-', ' ', 'a', 'Z', '7', 'amp', 'é', 'ſ', 'K'],
  ...['A'.repeat(30), 'A'.repeat(31), 'A'.repeat(32), '€', 'â', 'Â', 'ï', '¨', '\u0600', 'قارب', '字', '🚢', 'e\u0301'],
  ...['\u00a0', '\u2027', '\u202f', '\u2065', '\u206a', '\ufefe', '\uff1c', '\u{e0001}', '\u{10ffff}'],
)
const controls = fc.constantFrom(
  ...['\u0000', '\t', '\n', '\u001b', '\u007f', '\u0080', '\u0085', '\u009f'],
  ...['\u2028', '\u2029', '\u202a', '\u202e', '\u2066', '\u2069', '\ufeff'],
)

describe('what is plain prose', () => {
  it('is the same in a binary string, for every code point there is', () => {
    const differing: number[] = []
    const wrong: number[] = []
    for (const block of blocks()) {
      const texts = block.map((point) => `a${String.fromCodePoint(point)} `)
      const [inText, inBinary] = [plainInText(texts), plainInBinary(texts)]
      for (const [i, point] of block.entries()) {
        if (inText[i] !== inBinary[i]) differing.push(point)
        if (inText[i] === isControl(point)) wrong.push(point)
      }
    }
    expect(differing).toEqual([])
    expect(wrong).toEqual([])
  })

  it.each([
    ['of any characters', fc.string({ unit: 'binary', size: 'medium' }), [100, 100]],
    ['of graphemes', fc.string({ unit: 'grapheme', size: 'medium' }), [1000, 0]],
    ['of what looks like markup', fc.string({ unit, maxLength: 12 }), [500, 200]],
    [
      'of that and control characters',
      fc.string({
        unit: fc.oneof({ arbitrary: unit, weight: 9 }, { arbitrary: controls, weight: 1 }),
        maxLength: 8,
      }),
      [500, 200],
    ],
  ])('is the same in a binary string, for strings %s', (_, strings, [mostPlain, mostNot]) => {
    let plain = 0
    let not = 0
    fc.assert(
      fc.property(strings, (text) => {
        const [isIt] = plainInText([text])
        expect(plainInBinary([text])).toEqual([isIt])
        if (isIt) plain++
        else not++
      }),
      { numRuns: 5000 },
    )
    expect(plain).toBeGreaterThanOrEqual(mostPlain as number)
    expect(not).toBeGreaterThanOrEqual(mostNot as number)
  })

  it('is asked of each of several texts in the encoding that was told last', () => {
    const [beside, control] = ['\u2027', '\u2028']
    expectProse('text')
    expect([[], [beside], [beside, control]].map(areAllPlain)).toEqual([true, true, false])
    expectProse('binary')
    expect([[], [beside], [beside, control]].map((texts) => areAllPlain(texts.map(binaryOf)))).toEqual([
      true,
      true,
      false,
    ])
  })

  it('is nothing', () => {
    expectProse('text')
    expect(isPlain(undefined)).toBe(true)
    expectProse('binary')
    expect(isPlain(undefined)).toBe(true)
  })
})
