// @ts-expect-error: the package has no types
import { parse } from 'edtf'
import { describe, expect, test } from 'vitest'
import { formatEdtf, isEdtf, parseEdtf } from '../../src/time/index.js'

/** The examples of the specification (Library of Congress, 2019), by its headings. */
const LEVEL_0 = {
  date: ['1985-04-12', '1985-04', '1985'],
  'date and time': [
    '1985-04-12T23:20:30',
    '1985-04-12T23:20:30Z',
    '1985-04-12T23:20:30-04',
    '1985-04-12T23:20:30+04:30',
  ],
  interval: [
    '1964/2008',
    '2004-06/2006-08',
    '2004-02-01/2005-02-08',
    '2004-02-01/2005-02',
    '2004-02-01/2005',
    '2005/2006-02',
  ],
}

const LEVEL_1 = {
  'year of more than four digits': ['Y170000002', 'Y-170000002'],
  season: ['2001-21', '2001-22', '2001-23', '2001-24'],
  'qualified date': ['1984?', '2004-06~', '2004-06-11%'],
  'unspecified digits': ['201X', '20XX', '2004-XX', '1985-04-XX', '1985-XX-XX'],
  'open end': ['1985-04-12/..', '1985-04/..', '1985/..'],
  'open start': ['../1985-04-12', '../1985-04', '../1985'],
  'unknown end': ['1985-04-12/', '1985-04/', '1985/'],
  'unknown start': ['/1985-04-12', '/1985-04', '/1985'],
  'qualified interval': ['1984~/2004-06', '1984/2004-06~', '1984~/2004~', '1984?/2004%', '1984-06-02?/2004-08-08~'],
  'negative year': ['-1985'],
}

const LEVEL_2 = {
  'one of a set': ['[1667,1668,1670..1672]', '[..1760-12-03]', '[1760-12..]', '[1667,1760-12]', '[..1984]'],
  'interval with unspecified digits': ['2004-06-XX/2004-07-03'],
}

/** What of level 2 the model leaves out. */
const LEFT_OUT = {
  'year with an exponent': ['Y-17E7'],
  'significant digits': ['1950S2', 'Y171010000S3', 'Y3388E2S3'],
  'part of a year': ['2001-34', '2001-25', '2001-41'],
  'all of a set': ['{1667,1668,1670..1672}', '{1960,1961-12}', '{..1984}'],
  'qualified component': ['2004-06~-11', '2004?-06-11', '?2004-06-~11', '2004-%06-11'],
  'unspecified digits before others': ['156X-12-25', '15XX-12-25', 'XXXX-12-XX', '1XXX-XX', '1XXX-12', '1984-1X'],
  'interval of qualified components': ['2004-06-~01/2004-06-~20'],
}

const cases = (examples: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(examples).flatMap(([heading, texts]) => texts.map((text) => [heading, text] as const))

const peerAccepts = (text: string, level: number): boolean => {
  try {
    parse(text, { level })
    return true
  } catch {
    return false
  }
}

describe.each([
  [0, LEVEL_0],
  [1, LEVEL_1],
  [2, LEVEL_2],
])('an example of level %i', (level, examples) => {
  test.each(cases(examples))('is EDTF: %s, %s', (_, text) => {
    expect([isEdtf(text), peerAccepts(text, level)]).toEqual([true, true])
    const parsed = parseEdtf(text)
    expect(parseEdtf(formatEdtf(parsed))).toEqual(parsed)
  })
})

describe('an example of level 2 that is left out', () => {
  test.each(cases(LEFT_OUT))('is refused, never misread: %s, %s', (_, text) => {
    expect([isEdtf(text), peerAccepts(text, 2)]).toEqual([false, true])
  })
})
