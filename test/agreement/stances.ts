import type { Article, Stance } from '../../src/model/index.js'
import { labelMeasures, matchBy, type Reader, setMeasure } from './labels.js'
import type { Measure } from './measure.js'
import { type Aligned, locateAll } from './records.js'

const readPair: Reader<Stance> = ({ holder, target }, name) => `${name(holder)} toward ${name(target)}`

const stancesOf = ({ stances }: Article) => locateAll('/stances', stances, ({ evidence }) => evidence)

/** Which pairs of holder and target both have, and where both see the holder stand. */
export function stanceMeasures(aligned: Aligned): Measure[] {
  const group = 'stances'
  const stances = matchBy(aligned, stancesOf(aligned.first), stancesOf(aligned.second), readPair)
  return [
    setMeasure(aligned, group, 'holder and target', stances, readPair),
    ...labelMeasures(aligned, group, stances, {
      value: ['/value', ({ value }) => value],
      expression: ['/expression', ({ expression }) => expression],
    }),
  ]
}
