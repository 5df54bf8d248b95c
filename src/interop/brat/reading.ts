import type { OffsetUnit } from '../../model/index.js'
import { OffsetError, type OffsetMap, offsetMap } from '../../text/index.js'
import type { TextBound } from './lines.js'

/** What the offsets of an .ann file count, and in which text. */
export interface Reading {
  readonly text: string
  readonly unit: OffsetUnit
  /** What is unusual about it, in words; nothing where offsets count as brat counts them. */
  readonly unusual?: string
}

/**
 * Finds out what offsets count, by the words that the lines print: code points of the text as brat does, or what other
 * programs write: UTF-16 units, or a line end of two characters as one.
 */
export function readingOf(txt: string, lines: readonly TextBound[]): Reading {
  const usual: Reading = { text: txt, unit: 'code-point' }
  const joined = txt.replaceAll('\r\n', '\n')
  const isAstral = /[\u{10000}-\u{10FFFF}]/u.test(txt)
  const readings: Reading[] = [usual]
  if (isAstral) readings.push({ text: txt, unit: 'utf-16', unusual: 'UTF-16 code units, not code points' })
  if (joined !== txt) {
    readings.push({
      text: joined,
      unit: 'code-point',
      unusual: 'each line end as one character, though the text has CRLF',
    })
    if (isAstral) readings.push({ text: joined, unit: 'utf-16', unusual: 'UTF-16 code units, and CRLF as one' })
  }
  if (readings.length === 1) return usual
  const fits = readings.map((reading) => {
    const offsets = offsetMap(reading.text)
    return lines.filter((line) => saysTheSame(line, printedWords(offsets, line, reading.unit))).length
  })
  return readings[fits.indexOf(Math.max(...fits))] ?? usual
}

/** What brat prints for the fragments of a line; `undefined` where one of them is no range of the text. */
export function printedWords(offsets: OffsetMap, { fragments }: TextBound, unit: OffsetUnit): string | undefined {
  try {
    return fragments.map((fragment) => offsets.slice(fragment, unit)).join(' ')
  } catch (error) {
    if (error instanceof OffsetError) return undefined
    throw error
  }
}

/** Whether a line prints these words, blanks and normalisation aside. */
export const saysTheSame = (line: TextBound, words: string | undefined): boolean =>
  words !== undefined && comparable(line.words) === comparable(words)

const comparable = (words: string): string => words.normalize('NFC').split(/\s/u).filter(Boolean).join(' ')
