import { an } from '../model/words.js'
import type { Problem } from './errors.js'

const DEEPEST = 64

/** Adds a step to a JSON Pointer (RFC 6901). */
export function step(pointer: string, key: string | number): string {
  const name = String(key)
  return `${pointer}/${/[~/]/.test(name) ? name.replaceAll('~', '~0').replaceAll('/', '~1') : name}`
}

/** Copies plain JSON, leaving out fields that are `undefined`; reports whatever JSON cannot hold. */
export function copyJson(value: unknown, report: (problem: Problem) => void): unknown {
  const above = new Set<object>()
  const fail = (pointer: string, message: string) => {
    report({ pointer, message })
    return null
  }

  function copy(value: unknown, pointer: string): unknown {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
    if (typeof value === 'number') {
      return Number.isFinite(value) ? value : fail(pointer, `is ${value}, which is no number in JSON`)
    }
    if (typeof value !== 'object') {
      return fail(pointer, `is ${value === undefined ? 'undefined' : an(typeof value)}; only JSON values can be opened`)
    }
    if (above.has(value)) return fail(pointer, 'contains itself; JSON has no cycles')
    if (above.size === DEEPEST) return fail(pointer, `is nested more than ${DEEPEST} levels deep`)
    above.add(value)
    const copied = Array.isArray(value) ? copyArray(value, pointer) : copyObject(value, pointer)
    above.delete(value)
    return copied
  }

  function copyArray(values: readonly unknown[], pointer: string): unknown[] {
    return Array.from(values, (value, i) => copy(value, step(pointer, i)))
  }

  function copyObject(value: object, pointer: string): unknown {
    if (!isPlain(value)) {
      const name = value.constructor?.name || 'class instance'
      return fail(
        pointer,
        `is ${an(name)}; only plain objects, arrays, strings, numbers, booleans and null can be opened`,
      )
    }
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, held]) => held !== undefined)
        .map(([key, held]) => [key, copy(held, step(pointer, key))]),
    )
  }

  return copy(value, '')
}

/** Made by `{}` or by JSON, in this realm or another. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}
