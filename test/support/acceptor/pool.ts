/** Strings of which every pattern and every bound of the schemas takes some and refuses some. */
export const STRINGS: readonly string[] = [
  ...['', ' ', '\n', '\u0000', '\u2028', '\ufeff', '"', '\\', 'a', 'ab', 'abc', 'A', 'é', 'e\u0301', 'ß', '7', '42'],
  ...['😀', '😀😀', 'a😀', '\ud83d', '\ude00', '\ude00\ud83d', '\ud83d\ud83d\ude00', 'a\ud800b'],
  ...['__proto__', 'toString', 'constructor', 'hasOwnProperty', 'length', 'null', 'true', 'undefined', 'NaN'],
  ...['peace-plan', 'peace-plan\n', 'peace--plan', '-plan', 'Peace-plan', 'a'.repeat(20_000), 'a-'.repeat(500)],
  ...['en', 'ar', 'zh-Hant-TW', 'x-a', 'en-', 'english', 'en\n'],
  ...['2026-11-22', '2024-02-29', '2023-02-29', '2026-11-22T09:30:00Z', '2026-11-22T24:00Z', '２０２６-11-22'],
  ...['https://news.example/item', 'HTTPS://news.example', 'https://', 'ftp://news.example', ' https://a'],
  ...['A'.repeat(11), 'A'.repeat(43), `${'A'.repeat(10)}=`, `${'A'.repeat(10)}é`, `${'A'.repeat(11)}\n`],
]

/** JSON of numbers at the bounds of what a schema, JavaScript or zod makes of them. */
export const NUMBERS: readonly string[] = [
  ...[
    '0',
    '-0',
    '-0.0',
    '0.0',
    '1',
    '1.0',
    '-1',
    '2',
    '10',
    '0.5',
    '1.5',
    '-0.5',
    '1e-7',
    '5e-324',
    '1e-400',
    '-1e-400',
  ],
  ...['9007199254740991', '9007199254740992', '9007199254740993', '-9007199254740991', '-9007199254740992'],
  ...['2147483648', '1e15', '1e16', '1.5e300', '1e400', '-1e400', '4503599627370495.5', '9007199254740990.5'],
]

/** Keys that objects inherit, that are numbers of items, or that a careless program takes for something else. */
export const KEYS: readonly string[] = [
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'isPrototypeOf', 'valueOf', 'length', 'then'],
  ...['', ' ', '0', '1', '-1', '4294967295', 'extra', 'id', 'kind', 'type', 'en', 'é', '😀', '\ud800'],
]

/** JSON that fits where nothing does. */
export const WRONG_TYPES: readonly string[] = [
  ...['null', 'true', 'false', '[]', '{}', '[null]', '[[]]', '[""]', '[0]', '{"0":0}', '{"":0}', '{"length":0}'],
  ...['{"length":1,"0":"a"}', '{"__proto__":{}}', '{"__proto__":null}', '{"constructor":{"prototype":{}}}', '[{}]'],
  ...['{"toString":"a"}', '{"a":{"__proto__":"a"}}', `${'['.repeat(40)}${']'.repeat(40)}`],
]

const json = (values: readonly string[]): readonly string[] => values.map((value) => JSON.stringify(value))

/** All of it as JSON. */
export const POOL: readonly string[] = [...json(STRINGS), ...NUMBERS, ...WRONG_TYPES]
