import type { Article } from '../../src/model/index.js'
import { dateMeasures } from './dates.js'
import { entityMeasures } from './entities.js'
import { accountMeasures, eventMeasures } from './events.js'
import type { Measure } from './measure.js'
import { quoteMeasures } from './quotes.js'
import { alignRecords } from './records.js'
import { spanMeasures } from './spans.js'
import { stanceMeasures } from './stances.js'

/** Compares two annotations of one text in the same offset unit, whatever their ids. */
export function compareAnnotations(first: Article, second: Article): Measure[] {
  const aligned = alignRecords(first, second)
  return [
    ...spanMeasures(first, second),
    ...entityMeasures(aligned),
    ...eventMeasures(aligned),
    ...accountMeasures(aligned),
    ...quoteMeasures(aligned),
    ...stanceMeasures(aligned),
    ...dateMeasures(aligned),
  ]
}
