import fc from 'fast-check'

/** Characters that count differently in each unit, or stick to their neighbours. */
const CHARACTERS = [
  'a',
  'é',
  'e\u0301',
  'Q̈',
  'ق',
  'و',
  '中',
  '👩‍🔧',
  '🇲🇦',
  '👍🏽',
  '𝒳',
  '\r\n',
  '\r',
  '\n',
  '\uFEFF',
  '\u0308',
  ' ',
]

/** Well-formed texts, long enough for a sparse index to matter. */
export const wellFormed: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...CHARACTERS), maxLength: 400, size: 'max' }),
  fc.string({ unit: 'grapheme-ascii', maxLength: 300, size: 'max' }),
)
