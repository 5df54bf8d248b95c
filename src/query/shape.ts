import { pointerOf } from '../model/pointer.js'
import { suggest } from '../model/suggest.js'
import { either, show } from '../model/words.js'
import { isEdtf, parseEdtf } from '../time/parse.js'
import type { Problem } from './errors.js'

type Report = (problem: Problem) => void

/** What values of some sort look like. */
export interface Shape {
  /** Whether a value has this shape; answered without a pointer to the place, which takes longer to make than to look. */
  fits(value: unknown): boolean
  /** Reports where a value has not the shape that it should have. */
  explain(value: unknown, pointer: string, report: Report): void
}

function expecting(expected: string | ((found: unknown) => string), fits: (value: unknown) => boolean): Shape {
  return {
    fits,
    explain(value, pointer, report) {
      if (fits(value)) return
      const found = value === undefined ? 'is missing' : `is ${show(value)}`
      report({ pointer, message: `${found}; expected ${typeof expected === 'string' ? expected : expected(value)}` })
    },
  }
}

export const string = /* @__PURE__ */ expecting('a string', (value) => typeof value === 'string')
export const number = /* @__PURE__ */ expecting('a number', (value) => typeof value === 'number')
export const boolean = /* @__PURE__ */ expecting('true or false', (value) => typeof value === 'boolean')
export const count = /* @__PURE__ */ expecting(
  'a whole number from 0',
  (value) => Number.isSafeInteger(value) && (value as number) >= 0,
)

/** Exactly this value. */
export function exactly(expected: string | number | boolean): Shape {
  return expecting(JSON.stringify(expected), (value) => value === expected)
}

/** One word of a codelist. */
export function word(...allowed: readonly string[]): Shape {
  const expected = (found: unknown) => {
    const nearest = typeof found === 'string' ? suggest(found, allowed) : undefined
    return nearest === undefined
      ? either(allowed.map((each) => `"${each}"`))
      : `"${nearest}" perhaps, or another of its codelist`
  }
  return expecting(expected, (value) => (allowed as readonly unknown[]).includes(value))
}

/** A date in EDTF. */
export const edtf: Shape = {
  fits: isEdtf,
  explain(value, pointer, report) {
    if (typeof value !== 'string') return string.explain(value, pointer, report)
    try {
      parseEdtf(value)
    } catch (error) {
      report({ pointer, message: `is no date: ${(error as Error).message}` })
    }
  },
}

export function optional(shape: Shape): Shape {
  return {
    fits: (value) => value === undefined || shape.fits(value),
    explain(value, pointer, report) {
      if (value !== undefined) shape.explain(value, pointer, report)
    },
  }
}

export function orNull(shape: Shape): Shape {
  return {
    fits: (value) => value === null || shape.fits(value),
    explain(value, pointer, report) {
      if (value !== null) shape.explain(value, pointer, report)
    },
  }
}

const array = /* @__PURE__ */ expecting('an array', Array.isArray)

export function list(shape: Shape): Shape {
  return {
    fits: (value) => Array.isArray(value) && value.every(shape.fits),
    explain(value, pointer, report) {
      if (!Array.isArray(value)) return array.explain(value, pointer, report)
      value.forEach((each, i) => {
        shape.explain(each, pointer + pointerOf([i]), report)
      })
    },
  }
}

const plainObject = /* @__PURE__ */ expecting('an object', isObject)

/** An object with these fields; others may stand beside them. */
export function object(fields: Readonly<Record<string, Shape>>): Shape {
  const isRequired = ({ fits }: Shape) => !fits(undefined)
  const shapes = new Map(Object.entries(fields).map(([key, shape]) => [key, { shape, required: isRequired(shape) }]))
  const required = Object.values(fields).filter(isRequired).length
  return {
    fits(value) {
      if (!isObject(value)) return false
      let missing = required
      for (const key of Object.keys(value)) {
        const field = shapes.get(key)
        if (field === undefined) continue
        if (!field.shape.fits(value[key])) return false
        if (field.required) missing--
      }
      return missing === 0
    },
    explain(value, pointer, report) {
      if (!isObject(value)) return plainObject.explain(value, pointer, report)
      for (const [key, { shape }] of shapes) shape.explain(own(value, key), pointer + pointerOf([key]), report)
    },
  }
}

/** An object in which every value has this shape. */
export function dictionary(shape: Shape): Shape {
  return {
    fits: (value) => isObject(value) && Object.values(value).every(shape.fits),
    explain(value, pointer, report) {
      if (!isObject(value)) return plainObject.explain(value, pointer, report)
      for (const key of Object.keys(value)) shape.explain(value[key], pointer + pointerOf([key]), report)
    },
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const own = (value: Record<string, unknown>, key: string) => (Object.hasOwn(value, key) ? value[key] : undefined)
