/** A JSON value, as `JSON.parse` gives it. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** A document with one thing changed; `what` says where and how. */
export interface Mutant {
  readonly what: string
  readonly document: Json
}

type Slot = { [key: string]: Json }

/** Keys that objects inherit, or that a careless check takes for its own. */
const FOREIGN_KEYS = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'length',
  '',
  '0',
  'ar',
  'extra',
  'id',
  'mode',
]

const HOSTILE: readonly Json[] = [
  ...[null, true, false, [], {}, [null], { '': 0 }],
  ...['', ' ', 'x', 'null', '1', '\n', '\u0000', '😀', '\ud800', 'published', 'entity', 'A_b', 'a--b', '-a', 'a-'],
  ...[
    '2026-02-30',
    '2023-02-29',
    '2000-02-29',
    '2026-13-01',
    '2026-11-22T24:00Z',
    '2026-11-22T09:30',
    '２０２６-11-22',
  ],
  ...[
    'en-',
    'toString',
    'english',
    'zh-Hant',
    'i-klingon',
    'en-a',
    'x',
    'https://',
    'https://a b',
    'HTTPS://a',
    'ftp://a',
    '//a',
  ],
  ...[
    'visit',
    'AGREE',
    'constructor',
    '__proto__',
    'A'.repeat(11),
    'A'.repeat(43),
    `${'A'.repeat(10)}=`,
    `${'A'.repeat(10)}é`,
  ],
  ...[0, -0, -1, 0.5, 1, 1.5, 2, 2 ** 53 - 1, 2 ** 53, 5e-324, JSON.parse('1e400'), JSON.parse('-1e400')],
]

/** Every document that differs from the given one in one value, key or item. The given one is left as it is. */
export function* mutantsOf(document: Json): Generator<Mutant> {
  const root: Slot = { root: structuredClone(document) }
  for (const change of changesBelow(root, 'root', '')) {
    yield { what: change, document: root.root as Json }
  }
}

/** Makes each change in place, yields its description, and takes it back. */
function* changesBelow(holder: Slot, key: string, pointer: string): Generator<string> {
  const value = holder[key] as Json
  for (const other of replacementsOf(value)) {
    holder[key] = other
    yield `${pointer} = ${JSON.stringify(other)} (${String(other)})`
  }
  holder[key] = value
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) yield* keyChanges(value, pointer)
  for (const inner of Object.keys(value)) yield* changesBelow(value as Slot, inner, `${pointer}/${inner}`)
}

function replacementsOf(value: Json): Json[] {
  if (typeof value === 'string') {
    const edited = [
      `${value}\n`,
      ` ${value}`,
      `${value}😀`,
      `${value}\udc00`,
      value.toUpperCase(),
      value.slice(1),
      `${value}-`,
      `${value}a`,
    ]
    return [...HOSTILE, ...edited, [value]]
  }
  if (typeof value === 'number') return [...HOSTILE, String(value), -value]
  if (Array.isArray(value))
    return [...HOSTILE, ...HOSTILE.map((item) => [...value, item]), [...value, ...value], { 0: value[0] ?? null }]
  return [...HOSTILE, [value]]
}

function* keyChanges(object: Slot, pointer: string): Generator<string> {
  for (const key of Object.keys(object)) {
    const value = object[key] as Json
    delete object[key]
    yield `${pointer} without ${key}`
    own(object, `${key}s`, value)
    yield `${pointer} with ${key} misspelt`
    delete object[`${key}s`]
    own(object, key, value)
  }
  for (const key of FOREIGN_KEYS.filter((name) => !Object.hasOwn(object, name))) {
    for (const value of ['x', {}]) {
      own(object, key, value)
      yield `${pointer} with ${JSON.stringify(key)}: ${JSON.stringify(value)}`
    }
    delete object[key]
  }
}

/** As `JSON.parse` does it: `__proto__` becomes a key like any other. */
function own(object: Slot, key: string, value: Json): void {
  Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true })
}
