import type { Report } from '../../../src/validate/report/types.js'

/** A run over two files that found three problems, one of a code that only a team has. */
export const sample: Report = {
  reportVersion: 1,
  versions: { reportedly: '1.0.0', schema: 1, rules: ['house-style', 'unresolved-reference'] },
  complete: true,
  failures: [],
  read: { articles: 40, invalid: 2, bytes: 1_234_567, texts: 40, files: 2 },
  counts: {
    error: 2,
    warning: 1,
    suppressed: 0,
    byCode: {
      'house-style': { severity: 'warning', count: 1 },
      'shape/unknown-value': { severity: 'error', count: 1 },
      'unresolved-reference': { severity: 'error', count: 1 },
    },
  },
  diagnostics: [
    {
      code: 'shape/unknown-value',
      severity: 'error',
      message: 'unknown value "favour"',
      hint: 'did you mean "favor"?',
      pointer: '/stances/0/value',
      value: 'favour',
      article: 'harbour-vote',
      location: { file: 'corpus/may 3.ndjson', line: 18_232, column: 57, byte: 90_412 },
      frame: { before: '…"holder":"un","value":', marked: '"favour"', after: ',"target":…' },
      fingerprint: 'AAAAAAAAAAA',
    },
    {
      code: 'unresolved-reference',
      severity: 'error',
      message: 'no record has the id "mayor-ota"',
      pointer: '/quotes/2/source',
      value: 'mayor-ota',
      article: 'harbour-vote',
      location: { file: 'corpus/may 3.ndjson', line: 18_232, column: 912, byte: 91_267 },
      frame: { before: '…"gloss":"大田 said so","source":', marked: '"mayor-ota"', after: ',"mode":"direct"…' },
      related: [
        {
          message: 'the most similar id is declared here',
          pointer: '/entities/4/id',
          location: { file: 'corpus/may 3.ndjson', line: 18_232, column: 402, byte: 90_757 },
        },
      ],
      fingerprint: 'BBBBBBBBBBB',
    },
    {
      code: 'house-style',
      severity: 'warning',
      message: 'the headline ends in a full stop',
      hint: 'leave it out',
      pointer: '/title',
      location: { file: 'kite-day.json', line: 3, column: 12, byte: 40 },
      fingerprint: 'CCCCCCCCCCC',
    },
  ],
  limit: 20,
}

/** What a run over the sample's files comes to where nothing is wrong. */
export const clean: Report = {
  ...sample,
  read: { ...sample.read, invalid: 0 },
  counts: { error: 0, warning: 0, suppressed: 0, byCode: {} },
  diagnostics: [],
}

/** The sample where one file could not be read to its end. */
export const cut: Report = {
  ...sample,
  complete: false,
  failures: [
    { file: 'corpus/may 4.ndjson.gz', line: 12, message: 'the compressed data ends too early: fetch the file again' },
  ],
}
