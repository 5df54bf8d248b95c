import { constants } from 'node:buffer'
import { InvalidArgumentError } from 'commander'

const isWholeNumber = (text: string, least: number): boolean =>
  /^\d+$/.test(text) && Number.isSafeInteger(Number(text)) && Number(text) >= least

/** Reads a whole number that is at least `least`. */
export const wholeNumber = (least: number) => (text: string) => {
  if (isWholeNumber(text, least)) return Number(text)
  throw new InvalidArgumentError(`It must be a whole number, at least ${least}.`)
}

const UNITS: Readonly<Record<string, number>> = { '': 1, k: 2 ** 10, m: 2 ** 20, g: 2 ** 30 }

/** Reads a number of bytes such as `65536`, `64M` or `2G`. */
export function byteCount(text: string): number {
  const [, digits = '', unit = ''] = /^(\d{1,12})([kmg]?)(?:i?b)?$/i.exec(text) ?? []
  const bytes = Number(digits) * (UNITS[unit.toLowerCase()] ?? 1)
  if (digits !== '' && bytes > 0) return bytes
  throw new InvalidArgumentError('It must be a number of bytes, such as 65536, 64M or 2G.')
}

/** Reads a number of bytes that a text in memory can have. */
export function textSize(text: string): number {
  const bytes = byteCount(text)
  if (bytes <= constants.MAX_STRING_LENGTH) return bytes
  throw new InvalidArgumentError(`It must be at most ${constants.MAX_STRING_LENGTH}, the longest text that Node holds.`)
}

/** Reads codes with commas between them, after those that were given before. */
export const codes = (text: string, before: readonly string[] = []) => [
  ...before,
  ...text.split(',').map((code) => code.trim()),
]

/** Reads one word as a value, and everything else as a whole number that is at least `least`. */
export const orWord =
  <T>(word: string, value: T, least: number) =>
  (text: string): T | number => {
    if (text === word) return value
    if (isWholeNumber(text, least)) return Number(text)
    throw new InvalidArgumentError(`It must be a whole number, at least ${least}, or ${word}.`)
  }

/** Adds a value to those that were given before. */
export const collect = (text: string, before: readonly string[]) => [...before, text]
