import fc from 'fast-check'
import { arbitraryArticle } from '../support/arbitrary-article.js'
import type { Json } from '../support/mutate.js'

/** Values at the bounds of what a field may hold, or of what a program expects. */
const BOUNDARIES: readonly Json[] = [
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
const SOURCES: readonly string[] = [
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

const KEYS = [
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

/** Articles to begin with: the same ones on every run, small ones first. */
const ARTICLES: readonly Json[] = fc
  .sample(arbitraryArticle, { seed: 7, numRuns: 60 })
  .map((article) => article as unknown as Json)
  .sort((a, b) => JSON.stringify(a).length - JSON.stringify(b).length)
  .slice(0, 24)

type Container = { [key: string]: Json }

/** One value of a document, in what holds it. */
interface Slot {
  readonly holder: Container
  readonly key: string
}

/** A change of one value, found by its number; `pick` and `other` choose what else is to be chosen. */
interface Change {
  readonly kind: (typeof CHANGES)[number]
  readonly slot: number
  readonly pick: number
  readonly other: number
}

const CHANGES = [
  'value',
  'source',
  'remove',
  'rename',
  'add',
  'copy',
  'swap',
  'wrap',
  'edit text',
  'near number',
] as const

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom(...CHANGES),
  slot: fc.nat(),
  pick: fc.nat(),
  other: fc.nat(),
})

/** The source of one document: an article, or what changes of its values made of it. */
export const documentSource = (indent: number): fc.Arbitrary<string> =>
  fc
    .tuple(fc.nat(ARTICLES.length - 1), fc.array(change, { maxLength: 4 }))
    .map(([index, changes]) => sourceOf(changes.reduce(changed, structuredClone(ARTICLES[index] as Json)), indent))

const at = <T>(values: readonly T[], index: number): T => values[index % values.length] as T

function slotsOf(holder: Container): Slot[] {
  return Object.keys(holder).flatMap((key) => {
    const value = holder[key] as Json
    return [{ holder, key }, ...(typeof value === 'object' && value !== null ? slotsOf(value as Container) : [])]
  })
}

function changed(document: Json, { kind, slot, pick, other }: Change): Json {
  const root: Container = { document }
  const slots = slotsOf(root)
  const { holder, key } = at(slots, slot)
  const value = holder[key] as Json
  const second = at(slots, other)
  switch (kind) {
    case 'value':
      set(holder, key, structuredClone(at(BOUNDARIES, pick)))
      break
    case 'source':
      set(holder, key, `${MARK}${pick % SOURCES.length}`)
      break
    case 'remove':
      if (Array.isArray(holder)) holder.splice(Number(key), 1)
      else if (holder !== root) delete holder[key]
      break
    case 'rename':
      if (Array.isArray(holder) || holder === root) break
      delete holder[key]
      set(holder, pick % 2 ? `${key}s` : at(KEYS, other), value)
      break
    case 'add':
      if (Array.isArray(value)) value.push(structuredClone(at(BOUNDARIES, pick)))
      else if (typeof value === 'object' && value !== null)
        set(value, at(KEYS, other), structuredClone(at(BOUNDARIES, pick)))
      break
    case 'copy':
      set(holder, key, structuredClone(second.holder[second.key] as Json))
      break
    case 'swap':
      if (isWithin(second.holder, value) || isWithin(holder, second.holder[second.key] as Json)) break
      set(holder, key, second.holder[second.key] as Json)
      set(second.holder, second.key, value)
      break
    case 'wrap':
      set(holder, key, pick % 2 ? [value] : [value, structuredClone(value)])
      break
    case 'edit text':
      if (typeof value === 'string') {
        const place = other % (value.length + 1)
        set(
          holder,
          key,
          value.slice(0, place) + String(at(BOUNDARIES.slice(8), pick)) + value.slice(place + (pick % 3)),
        )
      }
      break
    case 'near number':
      if (typeof value === 'number') set(holder, key, value + at([-1, 1, 0.5, -value, 1000], pick))
  }
  return root.document as Json
}

const isWithin = (container: Json, value: Json): boolean =>
  container === value ||
  (typeof value === 'object' &&
    value !== null &&
    Object.values(value).some((inner) => isWithin(container, inner as Json)))

/** As `JSON.parse` does it: `__proto__` becomes a key like any other. */
function set(holder: Container, key: string, value: Json): void {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true })
}

const MARK = 'source number '

const sourceOf = (document: Json, indent: number): string =>
  JSON.stringify(document, null, indent).replaceAll(new RegExp(`"${MARK}(\\d+)"`, 'g'), (_, n) =>
    at(SOURCES, Number(n)),
  )
