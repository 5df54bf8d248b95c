import type { Json } from '../support/mutate.js'

/** Values at the bounds of what a field may hold, or of what a program expects. */
export const BOUNDARIES: readonly Json[] = [
  ...[null, true, false, [], {}, [null], [[]], { '': '' }],
  ...[
    '',
    ' ',
    '\n',
    '\u0000',
    '\u2028',
    '\ufeff',
    '😀',
    '\ud800',
    '\udc00\ud800',
    'e\u0301',
    '\u202e',
    'x'.repeat(5000),
  ],
  ...[
    '__proto__',
    'constructor',
    '": {',
    '\\',
    '\\"',
    '// no',
    '-',
    '0',
    'null',
    'en',
    'published',
    '2026-02-30',
    '../2026',
  ],
  ...['nobody-knows', 'A'.repeat(11), 'A'.repeat(43), 'https://x', 'CC-BY-4.0', 'event', 'revised'],
  ...[0, -1, 1, 0.5, 1e-7, 1e21, 2 ** 31, 2 ** 53 - 1, 2 ** 53, Number.MAX_VALUE, Number.MIN_VALUE],
]

/** What `JSON.stringify` never writes; some of it is JSON all the same. */
export const SOURCES: readonly string[] = [
  ...['-0', '1e400', '-1e400', '9007199254740993', '1E+2', '0.10', '"\\u0065\\/\\ud83d\\ude00"', '"\\uD800"'],
  ...[
    '{"a":1,"a":1}',
    '{"\\u0061":1,"a":{"a":2}}',
    '{"__proto__":{"x":1}}',
    ' \t\r[ ] ',
    '":"',
    '{"a":"\\":{\\"a\\":"}',
  ],
  ...[
    '01',
    '+1',
    '.5',
    '1.',
    'NaN',
    'Infinity',
    'undefined',
    "'x'",
    '"\t"',
    '"\\x41"',
    '"\\ud80',
    '[1,]',
    '{,}',
    '{"a"}',
    '// c',
  ],
  ...[
    `${'['.repeat(255)}${']'.repeat(255)}`,
    `${'['.repeat(2000)}${']'.repeat(2000)}`,
    '['.repeat(3000),
    '{"a":'.repeat(300),
  ],
]

/** Keys that objects inherit, or that a careless program takes for something else. */
export const KEYS = [
  'id',
  'kind',
  'labels',
  '__proto__',
  'constructor',
  '',
  'a/b~c',
  '0',
  '\ud800',
  'é',
  'extra',
  'und',
  'toString',
]
