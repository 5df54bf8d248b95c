import * as z from 'zod'
import type { Place } from './place.js'
import type { Bound, Pattern } from './shape.js'

type Check = z.core.$ZodCheck

/** The bounds of a length; a check of zod's counts the code points of a string and the items of an array. */
export interface Lengths {
  readonly min: number
  readonly max: number
}

/** The condition that zod itself puts on checks of length; a schema's author can put another one. */
const WHEN_IT_HAS_LENGTH = checksOf(z.string().min(1))[0]?._zod.def.when

export function checksOf(schema: z.core.$ZodType): readonly Check[] {
  return schema._zod.def.checks ?? []
}

/** Reads the checks of length, and hands those of every other kind on. */
export function readLengths(schema: z.core.$ZodType, place: Place, other: (check: Check) => void): Lengths {
  let min = 0
  let max = Number.POSITIVE_INFINITY
  for (const check of checksOf(schema)) {
    if (isA(check, z.core.$ZodCheckMinLength)) {
      place.expectOnly(check, 'when', 'minimum')
      min = Math.max(min, lengthOf(check, check._zod.def.minimum, place))
    } else if (isA(check, z.core.$ZodCheckMaxLength)) {
      place.expectOnly(check, 'when', 'maximum')
      max = Math.min(max, lengthOf(check, check._zod.def.maximum, place))
    } else {
      other(check)
    }
  }
  return { min, max }
}

function lengthOf(check: Check, length: number, place: Place): number {
  if (check._zod.def.when !== WHEN_IT_HAS_LENGTH) place.refuse('a check with a condition of its own ("when")')
  if (!Number.isSafeInteger(length) || length < 0) place.refuse(`a length bound of ${length}`)
  return length
}

export function readPattern(check: Check, place: Place): Pattern {
  if (!isA(check, z.core.$ZodCheckRegex)) return refuseCheck(check, place)
  const { pattern } = check._zod.def
  place.expectOnly(check, 'format', 'pattern')
  if (Object.getPrototypeOf(pattern) !== RegExp.prototype || Reflect.ownKeys(pattern).length > 1) {
    place.refuse('a regular expression with code of its own')
  }
  if (pattern.global || pattern.sticky) place.refuse(`a regular expression with the flags "${pattern.flags}"`)
  return { name: place.name, regex: pattern }
}

export function readBound(check: Check, place: Place): Bound {
  if (!isA(check, z.core.$ZodCheckLessThan) && !isA(check, z.core.$ZodCheckGreaterThan))
    return refuseCheck(check, place)
  const { value, inclusive } = check._zod.def
  place.expectOnly(check, 'value', 'inclusive')
  if (typeof value !== 'number' || Number.isNaN(value)) place.refuse(`a bound of ${value}`)
  const fails = isA(check, z.core.$ZodCheckLessThan) ? (inclusive ? '>' : '>=') : inclusive ? '<' : '<='
  return { fails, value }
}

/** Whether a check or a schema was made by this constructor, and not by one that was derived from it. */
export const isA = <T extends { _zod: object }>(value: { _zod: object }, maker: new (def: never) => T): value is T =>
  (value._zod as { constr?: unknown }).constr === maker

export function refuseCheck(check: Check, place: Place): never {
  return place.refuse(`the check "${check._zod.def.check}"`)
}
