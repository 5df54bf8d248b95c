import { expect, test } from 'vitest'
import { compared, faster, within } from '../bench/compared.js'
import type { Measurement } from '../bench/measure.js'
import { fallen, ratiosOf } from '../bench/ratios.js'
import { interleave, median, spread } from '../bench/statistics.js'
import { markdown, ratioTable } from '../bench/table.js'

const rowOf = (what: string, ratio: number) => compared(what, [ratio])
const took = (seconds: number, cpuSeconds?: number): Measurement => ({
  seconds,
  cpuSeconds,
  peakBytes: undefined,
  runs: [],
})

test('a ratio has fallen when a third of it is gone, and not before', () => {
  const committed = { speed: 0.9, memory: 1.2 }
  expect(fallen([rowOf('speed', 0.61), rowOf('memory', 5)], committed)).toEqual([])
  expect(fallen([rowOf('speed', 0.6)], committed)).toEqual(['speed: 0.60, once 0.90'])
})

test('what is many times as fast may be so by any factor', () => {
  expect(ratiosOf([rowOf('again', 206867)])).toEqual({ again: 20 })
  expect(fallen([rowOf('again', 40)], { again: 206867 })).toEqual([])
})

test('a ratio that could not be computed has fallen', () => {
  expect(fallen([rowOf('speed', Number.NaN)], { speed: 0.9 })).toHaveLength(1)
})

test('a row that was never committed cannot fall', () => {
  expect(fallen([rowOf('new', 0.01)], {})).toEqual([])
})

test('accepted ratios are in order and short', () => {
  const ratios = ratiosOf([rowOf('b', 1.23456), rowOf('a', 0.061249)])
  expect(JSON.stringify(ratios)).toBe('{"a":0.0612,"b":1.23}')
})

test('who takes half the time is twice as fast; the ratio is the median of the rounds', () => {
  const row = faster('parsing', [took(1, 1), took(2, 2), took(1, 1)], [took(2, 3), took(4, 6), took(9, 3)], {
    floor: 3,
  })
  expect(row).toEqual({
    what: 'parsing',
    target: '≥ 3',
    measured: '2.00 (2.00 to 9.00), by CPU 3.00',
    ratio: 2,
    floor: 3,
    held: false,
  })
  expect(faster('parsing', [took(1)], [took(2)], { floor: 2, goal: 3 })).toMatchObject({
    target: '≥ 2, goal 3',
    measured: '2.00',
    held: true,
  })
})

test('an amount is held up to its limit', () => {
  const shown = (amount: number) => `${amount} MB`
  expect(within('memory', 220, 220, shown)).toMatchObject({ measured: '220 MB', target: '≤ 220 MB', held: true })
  expect(within('memory', 221, 220, shown).held).toBe(false)
})

test('the median of an even number of values lies between the two in the middle', () => {
  expect(median([4, 1, 3, 2])).toBe(2.5)
  expect(spread([3, 1, 2], 1)).toBe('2.0 (1.0 to 3.0)')
  expect(() => median([])).toThrow(RangeError)
})

test('variants run in turns', async () => {
  const order: string[] = []
  const run = (name: string) => async () => order.push(name)
  const results = await interleave(2, { a: run('a'), b: run('b') })
  expect(order.join('')).toBe('abab')
  expect(results).toEqual({ a: [1, 3], b: [2, 4] })
})

test('tables are aligned, and a bar in a cell is no column', () => {
  expect(markdown(['a', 'head'], [['x|y', '1']])).toBe(
    ['| a    | head |', '| ---- | ---- |', '| x\\|y | 1    |'].join('\n'),
  )
})

test('a row without a target has no verdict', () => {
  const verdicts = ratioTable([
    rowOf('none', 1),
    compared('low', [1], { floor: 2 }),
    compared('high', [2], { floor: 2 }),
  ])
    .split('\n')
    .slice(2)
    .map((line) => line.split('|').at(-2)?.trim())
  expect(verdicts).toEqual(['', '**no**', 'yes'])
})
