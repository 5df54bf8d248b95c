import type { Choice, Shape, StringShape } from './shape.js'

/**
 * Whether a shape takes a value exactly where it takes the same value with each string written as a binary string, in which
 * each character is a byte of UTF-8. Characters of ASCII are the same in both and the others are never one of them, so all
 * that is asked of a string has to be about ASCII. `false` is the answer for everything of which that is not known.
 */
export function isSameInBinary(shape: Shape): boolean {
  switch (shape.type) {
    case 'string':
      return isStringSame(shape)
    case 'choice':
      return shape.choices.every(isChoiceSame)
    case 'nullable':
      return isSameInBinary(shape.inner)
    case 'array':
      return isSameInBinary(shape.item)
    case 'record':
      return isStringSame(shape.key) && isSameInBinary(shape.value)
    case 'object':
      return shape.fields.every((field) => ASCII.test(field.key) && isSameInBinary(field.shape))
    case 'union':
      return ASCII.test(shape.discriminator) && [...shape.variants].every((variant) => isVariantSame(...variant))
    case 'number':
    case 'boolean':
      return true
  }
}

const ASCII = /^[ -~]*$/

const isVariantSame = (choice: Choice, shape: Shape) => isChoiceSame(choice) && isSameInBinary(shape)

const isChoiceSame = (choice: Choice) => typeof choice !== 'string' || ASCII.test(choice)

/** A string is empty in both or in neither; no other length is the same. */
const isStringSame = ({ min, max, patterns }: StringShape) =>
  min <= 1 && max === Number.POSITIVE_INFINITY && patterns.every(({ regex }) => isAboutAscii(regex))

/**
 * Whether a regular expression names characters of ASCII only, so that it passes over all others alike. What may mean another
 * character, or all but some, is not among what it may consist of: a dot, a class that is negated, an escape with a letter
 * other than `\d`.
 */
export function isAboutAscii({ source, flags }: RegExp): boolean {
  const parts = /^(?:\\[^A-Za-z0-9]|\\d|\[(?!\^)(?:\\[^A-Za-z0-9]|\\d|[^\\\]])*\]|\(\?[:=!]|[^\\.[?]|(?<!\()\?)*$/
  return ASCII.test(source) && (flags === '' || flags === 'u') && parts.test(source)
}
