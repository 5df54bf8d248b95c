import { type Path, pointerOf } from '../../model/pointer.js'
import type { Finding } from '../../rules/index.js'

/** What a look at every value of a document tells. */
export interface Inspection {
  /** How many keys its objects have together. */
  readonly keys: number
  /** How many items its longest array has. */
  readonly longest: number
  readonly findings: readonly Finding[]
  /** Whether it nests too deep, so that the look ended there. */
  readonly tooDeep: boolean
}

/** An array or object that is being looked at. */
interface Level {
  readonly container: object
  /** The keys of an object; an array has none. */
  readonly keys: readonly string[] | undefined
  readonly size: number
  /** How many of its values were taken. */
  taken: number
}

/** A message and a hint. */
type Words = readonly [string, string]

/** At most so many findings of one code are made of one document. */
export const LIMIT = 100

const LONE_SURROGATE = /\p{Surrogate}/u

/** Looks at every value, without recursion, for what JSON can hold and no program should have to guess at. */
export function inspect(document: unknown, maxDepth: number): Inspection {
  const open: Level[] = []
  const findings: Finding[] = []
  const counts = new Map<string, number>()
  let keys = 0
  let longest = 0

  /** Of a key in the container that is open, where `key` is given; otherwise of the value that was taken last. */
  const report = (code: string, [message, hint]: Words, key?: string) => {
    const count = (counts.get(code) ?? 0) + 1
    counts.set(code, count)
    if (count > LIMIT) return
    const path = key === undefined ? pathOf(open) : [...pathOf(open), key]
    findings.push({ code, severity: 'error', message, hint, pointer: pointerOf(path) })
  }
  const enter = (container: object) => {
    if (Array.isArray(container)) {
      longest = Math.max(longest, container.length)
      open.push({ container, keys: undefined, size: container.length, taken: 0 })
      return
    }
    const own = Object.keys(container)
    keys += own.length
    for (const key of own) {
      if (key === '__proto__') report('json/reserved-key', RESERVED, key)
      else if (LONE_SURROGATE.test(key)) report('json/lone-surrogate', loneSurrogate(key, 'key'), key)
    }
    open.push({ container, keys: own, size: own.length, taken: 0 })
  }

  let value = document
  for (;;) {
    if (typeof value === 'string') {
      if (LONE_SURROGATE.test(value)) report('json/lone-surrogate', loneSurrogate(value, 'text'))
    } else if (typeof value === 'number') {
      if (isInexact(value)) report('json/inexact-number', inexact(value))
    } else if (typeof value === 'object' && value !== null) {
      if (open.length >= maxDepth) return { keys, longest, findings: [tooDeep(maxDepth, pathOf(open))], tooDeep: true }
      enter(value)
    }
    let level = open.at(-1)
    while (level !== undefined && level.taken === level.size) {
      open.pop()
      level = open.at(-1)
    }
    if (level === undefined) return { keys, longest, findings, tooDeep: false }
    value = (level.container as Record<PropertyKey, unknown>)[level.keys?.[level.taken] ?? level.taken]
    level.taken++
  }
}

/** Whether valid JSON has an escaped surrogate; without one, no string that it holds has a lone surrogate. */
export const mayHoldSurrogate = (source: string): boolean => source.includes('\\u') && /\\u[dD][89a-fA-F]/.test(source)

/** Where in the document the value is that was taken last. */
const pathOf = (open: readonly Level[]): Path => open.map(({ keys, taken }) => keys?.[taken - 1] ?? taken - 1)

/** The finding on a document that nests too deep. */
export const tooDeep = (maxDepth: number, path: Path = []): Finding => ({
  code: 'json/depth',
  severity: 'error',
  message: `this nests deeper than ${maxDepth} levels, so nothing in the document was checked`,
  hint: 'no article nests that deep: look at what wrote this',
  pointer: pointerOf(path),
})

const RESERVED: Words = [
  'the key "__proto__" is reserved: it can change what programs see in the whole object',
  'remove it or rename it',
]

function loneSurrogate(text: string, noun: string): Words {
  const offset = text.search(LONE_SURROGATE)
  const unit = text.charCodeAt(offset).toString(16).toUpperCase()
  return [
    `this ${noun} has a lone surrogate (U+${unit}) at UTF-16 offset ${offset}: half of a character`,
    'write the whole character, or remove the half',
  ]
}

const isInexact = (number: number): boolean =>
  Object.is(number, -0) || Math.abs(number) === Infinity || (Number.isInteger(number) && !Number.isSafeInteger(number))

const inexact = (number: number): Words => [
  `this number is not exactly representable: it reads as ${Object.is(number, -0) ? '-0' : number}`,
  number === 0 ? 'write 0' : 'whole numbers are exact up to 2^53 - 1',
]
