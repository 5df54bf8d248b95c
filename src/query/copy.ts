import { pointerOf } from '../model/pointer.js'
import { an } from '../model/words.js'
import type { Problem } from './errors.js'

const DEEPEST = 64

type Key = string | number

/** In place of a key for the whole, to which no step leads. */
const ROOT = ''

/** Copies plain JSON, leaving out fields that are `undefined`; reports whatever JSON cannot hold. */
export function copyJson(value: unknown, report: (problem: Problem) => void): unknown {
  const above: object[] = []
  const path: Key[] = []

  function fail(key: Key, message: string): null {
    const [, ...steps] = [...path, key]
    report({ pointer: pointerOf(steps), message })
    return null
  }

  function copy(value: unknown, key: Key): unknown {
    if (typeof value === 'string' || value === null || typeof value === 'boolean') return value
    if (typeof value === 'object') return copyHolder(value, key)
    if (typeof value !== 'number') {
      return fail(key, `is ${value === undefined ? 'undefined' : an(typeof value)}; only JSON values can be opened`)
    }
    return Number.isFinite(value) ? value : fail(key, `is ${value}, which is no number in JSON`)
  }

  function copyHolder(value: object, key: Key): unknown {
    if (above.includes(value)) return fail(key, 'contains itself; JSON has no cycles')
    if (above.length === DEEPEST) return fail(key, `is nested more than ${DEEPEST} levels deep`)
    if (!Array.isArray(value) && !isPlain(value)) {
      const name = value.constructor?.name || 'class instance'
      return fail(key, `is ${an(name)}; only plain objects, arrays, strings, numbers, booleans and null can be opened`)
    }
    above.push(value)
    path.push(key)
    const copied = Array.isArray(value) ? copyArray(value) : copyObject(value as Record<string, unknown>)
    path.pop()
    above.pop()
    return copied
  }

  function copyArray(values: readonly unknown[]): unknown[] {
    const copied: unknown[] = []
    for (let i = 0; i < values.length; i++) copied.push(copy(values[i], i))
    return copied
  }

  function copyObject(value: Record<string, unknown>): unknown {
    const copied: Record<string, unknown> = {}
    for (const key of Object.keys(value)) {
      const held = value[key]
      if (held !== undefined) set(copied, key, copy(held, key))
    }
    return copied
  }

  return copy(value, ROOT)
}

/** Made by `{}` or by JSON, in this realm or another. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

function set(object: Record<string, unknown>, key: string, value: unknown): void {
  if (key !== '__proto__') object[key] = value
  else Object.defineProperty(object, key, { value, enumerable: true })
}
