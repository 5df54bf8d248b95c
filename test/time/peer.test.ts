// @ts-expect-error: the package has no types
import edtf, { parse } from 'edtf'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { bounds, isEdtf, parseEdtf } from '../../src/time/index.js'
import { edtfText, nearlyEdtf } from './texts.js'

/** Level 1, and level 2 for one-of sets alone. */
function peerAccepts(text: string): boolean {
  try {
    parse(text, { level: text.startsWith('[') ? 2 : 1 })
    return true
  } catch {
    return false
  }
}

/** A deliberate difference. The properties below are run with a fixed seed: a finding in another package's code is no news. */
interface Difference {
  readonly name: string
  readonly reason: string
  readonly example: string
  readonly applies: (text: string) => boolean
}

const NARROWER: readonly Difference[] = [
  {
    name: 'year without a digit',
    reason: 'ISO 8601-2 level 1 leaves one or two digits of a year unspecified; XXXX says nothing',
    example: 'XXXX',
    applies: (text) => text.includes('XXXX'),
  },
  {
    name: 'negative zero',
    reason: 'ten years around zero have no sign in common',
    example: '-000X',
    applies: (text) => /-00(0X|XX)/.test(text),
  },
  {
    name: 'interval without a date',
    reason: 'it says nothing',
    example: '../..',
    applies: (text) => /^(\.\.)?\/(\.\.)?$/.test(text),
  },
  {
    name: 'end before start',
    reason: 'the peer notices it only when it makes an object of the parsed text, and never in a set',
    example: '2005/2004',
    applies: (text) => /\/|\.\./.test(text),
  },
  {
    name: 'leap day of a common year',
    reason: 'the peer takes every fourth year for a leap year',
    example: '2100-02-29',
    applies: (text) => /\d\d00-02-29/.test(text),
  },
  {
    name: 'hour 24',
    reason: 'one instant, one spelling: it is hour 0 of the next day',
    example: '2004-01-01T24:00:00',
    applies: (text) => text.includes('T24:00'),
  },
  {
    name: 'fraction of a second',
    reason: 'EDTF has none',
    example: '2004-01-01T10:10:10.123Z',
    applies: (text) => /:\d\d\.\d{3}/.test(text),
  },
  {
    name: 'offset without colon',
    reason: 'the extended format of ISO 8601 is used throughout',
    example: '2004-01-01T10:10:10+0530',
    applies: (text) => /T.*[+-]\d{4}/.test(text),
  },
  {
    name: 'year of more than twelve digits',
    reason: 'bounds in milliseconds could not tell such a year from the next for ever',
    example: 'Y1000000000000',
    applies: (text) => /Y-?\d{13}/.test(text),
  },
  {
    name: 'single X in a month or day, or before digits, in a set',
    reason: 'level 2 of a level 2 notation',
    example: '[1X99]',
    applies: (text) => /^\[.*(X-?\d|\d\d-\dX|XXX)/.test(text),
  },
  {
    name: 'qualifier in a set',
    reason: 'level 2 of a level 2 notation',
    example: '[?2004,2006]',
    applies: (text) => /^\[.*[?~%]/.test(text),
  },
  {
    name: 'space in a set',
    reason: 'only drafts of EDTF had it',
    example: '[2025, 2026]',
    applies: (text) => /^\[.*\s/.test(text),
  },
]

const WIDER: readonly Difference[] = [
  {
    name: 'X in an interval or a range',
    reason:
      'level 2 there, and never in a range; an end known to the month is as frequent as a date known to the month',
    example: '2004-06-XX/2004-07-03',
    applies: (text) => /X.*(\/|\.\.)|(\/|\.\.).*X/.test(text),
  },
  {
    name: 'season with a qualifier or in an interval',
    reason: 'the peer has options for both; ISO 8601-2 treats a season like a month',
    example: '2021-21~/..',
    applies: (text) => /-2[1-4]([?~%/]|$)/.test(text),
  },
  {
    name: 'long year with a qualifier, in an interval or in a set',
    reason: 'a year is a year, however long',
    example: 'Y-66000000~',
    applies: (text) => /Y.*[?~%/,.\]]|\/.*Y/.test(text),
  },
]

describe('acceptance, against edtf', () => {
  test.each(NARROWER)('narrower: $name ($reason)', ({ example, applies }) => {
    expect([isEdtf(example), peerAccepts(example), applies(example)]).toEqual([false, true, true])
  })

  test.each(WIDER)('wider: $name ($reason)', ({ example, applies }) => {
    expect([isEdtf(example), peerAccepts(example), applies(example)]).toEqual([true, false, true])
  })

  it('is the same but for these', () => {
    fc.assert(
      fc.property(fc.oneof(edtfText, nearlyEdtf), (text) => {
        const ours = isEdtf(text)
        const expected = (ours ? WIDER : NARROWER).some(({ applies }) => applies(text)) ? ours : peerAccepts(text)
        expect(ours).toBe(expected)
      }),
      { numRuns: 1000, seed: 4 },
    )
  })
})

/** Where the bounds differ on purpose, or where the peer's are no use. */
const OTHER_BOUNDS: readonly Difference[] = [
  {
    name: 'seasons',
    reason: 'the peer takes quarters of the calendar year, spring from January',
    example: '2021-21',
    applies: (text) => /-2[1-4](?![\dT-])/.test(text),
  },
  {
    name: 'ranges in a set',
    reason: 'the peer leaves the end of a range out',
    example: '[2026-02-14..2026-02-16]',
    applies: (text) => /\d\.\.\d/.test(text),
  },
  {
    name: 'several members of a set',
    reason: 'the peer takes the first and the last that are written, not the earliest and the latest',
    example: '[2026,1999]',
    applies: (text) => /^\[.*,/.test(text),
  },
  {
    name: 'times of day',
    reason: 'an instant there; here the minute or second that is written, and UTC where no zone is',
    example: '2026-02-17T09:30Z',
    applies: (text) => text.includes('T'),
  },
  {
    name: 'ends that may be the same',
    reason: 'the peer throws unless the first end is wholly before the second',
    example: '2004/2004',
    applies: (text) => text.includes('/') && !/^\.\.|\.\.$/.test(text),
  },
  {
    name: 'X in a year before 1',
    reason: 'the peer ends at the wrong day',
    example: '-0044-03-XX',
    applies: (text) => /(-\d{4}|0000)(-\d\d)?-XX/.test(text),
  },
  {
    name: 'years beyond Date',
    reason: 'Date ends in the year 275760',
    example: 'Y170000002',
    applies: (text) => text.includes('Y'),
  },
  {
    name: 'unknown ends',
    reason: 'null there; here as far off as an open end',
    example: '2004/',
    applies: (text) => /^\/|\/$/.test(text),
  },
]

describe('bounds, against edtf', () => {
  test.each(OTHER_BOUNDS)('other: $name ($reason)', ({ example, applies }) => {
    expect(applies(example)).toBe(true)
    expect(peerBounds(example)).not.toEqual(outerBounds(example))
  })

  it('are the same but for these', () => {
    fc.assert(
      fc.property(edtfText, (text) => {
        fc.pre(peerAccepts(text) && !OTHER_BOUNDS.some(({ applies }) => applies(text)))
        expect(outerBounds(text)).toEqual(peerBounds(text))
      }),
      { numRuns: 500, seed: 4 },
    )
  })
})

/** The peer's are both inclusive. */
function peerBounds(text: string): unknown {
  try {
    const { min, max } = edtf(text)
    return [min, max === null ? null : max + 1]
  } catch (error) {
    return error
  }
}

function outerBounds(text: string): unknown {
  const { earliestStart, latestEnd } = bounds(parseEdtf(text))
  return [earliestStart, latestEnd]
}
