import { expect, test } from 'vitest'
import { byteSize } from '../../../src/cli/reporters/numbers.js'
import { counted } from '../../../src/model/numbers.js'

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1.0 kB'],
  [1_234_567, '1.2 MB'],
  [12_345_678, '12 MB'],
  [2_000_000_000, '2.0 GB'],
])('%i bytes are %s', (bytes, text) => {
  expect(byteSize(bytes)).toBe(text)
})

test('counts are grouped and have a noun', () => {
  expect([counted(1, 'error'), counted(1532, 'error')]).toEqual(['1 error', '1,532 errors'])
})
