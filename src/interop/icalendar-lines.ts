import { escape as escapeText, foldLines } from 'ical-generator'
import { escapeOf } from '../model/unseen.js'

/*
 * Escaping and folding are those of ical-generator. Its calendars and entries are not used: they escape a URL as if it were
 * text, write a calendar's name as it is, and add properties of one maker.
 */

/** What iCalendar has no place for: control characters other than tabs and line breaks, and half characters. */
const UNWRITABLE = /[^\P{Cc}\t\n\r]|\p{Cs}/gu

/** Text of a property (RFC 5545, 3.3.11). */
export const text = (words: string): string => escapeText(words.replace(UNWRITABLE, escapeOf), false)

/** Lines of a calendar, folded after 75 octets (RFC 5545, 3.1), each with its end. */
export const lines = (content: readonly string[]): string => content.map((line) => `${foldLines(line)}\r\n`).join('')
