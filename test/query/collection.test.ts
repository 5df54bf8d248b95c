import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Collection } from '../../src/query/collection.js'

interface Card {
  readonly color: number
  readonly marks: readonly number[]
}

const COLORS = 3
const MARKS = 60
/** More cards than a word of a set has bits, so that a color is on many of them and a mark on few. */
const cards: fc.Arbitrary<readonly Card[]> = fc.array(
  fc.record({ color: fc.nat(COLORS), marks: fc.uniqueArray(fc.nat(MARKS), { maxLength: 3 }) }),
  { minLength: 100, maxLength: 300, size: 'max' },
)
const some = (most: number) => fc.array(fc.nat(most), { maxLength: 3 })
const questions = fc.array(fc.record({ colors: some(COLORS), marks: some(MARKS), otherColors: some(COLORS) }), {
  minLength: 1,
  maxLength: 5,
})

test('several lookups find what a scan finds, question after question', () => {
  fc.assert(
    fc.property(cards, questions, (cards, questions) => {
      const collection = new Collection(() => cards)
      const color = collection.by((card) => card.color)
      const mark = collection.by((card) => card.marks)
      for (const { colors, marks, otherColors } of questions) {
        const one = [{ facet: mark, keys: marks }]
        const hasMark = (card: Card) => marks.some((each) => card.marks.includes(each))
        expect(collection.matching(one)).toEqual(cards.filter(hasMark))
        const all = [{ facet: color, keys: colors }, ...one, { facet: color, keys: otherColors }]
        const inAll = (card: Card) => colors.includes(card.color) && hasMark(card) && otherColors.includes(card.color)
        expect(collection.matching(all)).toEqual(cards.filter(inAll))
        const both = [
          { facet: color, keys: colors },
          { facet: color, keys: otherColors },
        ]
        const inBoth = ({ color }: Card) => colors.includes(color) && otherColors.includes(color)
        expect(collection.matching(both)).toEqual(cards.filter(inBoth))
      }
    }),
  )
})

test('records come in the order of the collection, each once', () => {
  const letters = Array.from({ length: 70 }, (_, i) => ({ letter: i }))
  const collection = new Collection(() => letters)
  fc.assert(
    fc.property(fc.array(fc.nat(letters.length - 1)), (positions) => {
      const given = positions.map((position) => letters[position] as { letter: number })
      expect(collection.inOrder(given)).toEqual(letters.filter((each) => given.includes(each)))
    }),
  )
})
