import { describe, expect, it } from 'vitest'
import { placesOf, textsAt } from '../../support/acceptor/places.js'
import { SUBJECTS } from '../../support/acceptor/subjects.js'
import { judge } from '../../support/acceptor/verdict.js'

describe.each(Object.entries(SUBJECTS))('at every place of the schema of an %s', (_name, subject) => {
  it('the acceptor says what zod and the look at every value say', () => {
    for (const place of placesOf(subject.schema)) {
      const verdicts = textsAt(place).map((text) => judge(subject, place.before + text + place.after))
      expect(new Set(verdicts), place.path).toEqual(new Set(['accepted by both', 'refused by both']))
    }
  })
})
