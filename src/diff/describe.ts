import { CHANGE_CODES, type ChangeCode } from './codes.js'
import { isObject } from './json.js'
import type { Change } from './types.js'

const LONGEST = 120

/** Words that are shown as they are; all else stands in quotation marks. */
const BARE = /^[\w.~:/[\]-]+$/

/** What a change says on one line: where, what, and the values from old to new. */
export function summaryOf(change: Omit<Change, 'summary'>, field: string): string {
  const { code, record, article } = change
  const subject = record === null ? `article ${article}` : `${record.kind} ${record.id}`
  const values = valuesOf(change)
  return `${subject} ${CHANGE_CODES[code].says}${partOf(code, field)}${values === '' ? '' : `: ${values}`}`
}

/** Codes whose sentence does not say which field it is. */
const GENERAL: ReadonlySet<ChangeCode> = new Set([
  'account-changed',
  'entity-changed',
  'event-changed',
  'license-changed',
  'metadata-changed',
  'mention-changed',
  'order-changed',
  'quote-changed',
  'span-added',
  'span-corrected',
  'span-moved',
  'span-removed',
  'stance-changed',
  'wording-changed',
])

/** The field inside the record, without the numbers of items. */
function partOf(code: ChangeCode, field: string): string {
  if (!GENERAL.has(code)) return ''
  const names = field.split('/').filter((name) => name !== '' && name !== '*')
  const inRecord = field.split('/')[2] === '*' ? names.slice(1) : names
  return inRecord.length === 0 ? '' : ` (${inRecord.join(' ')})`
}

/** Codes that say by themselves that something is there on one side alone. */
const ONE_SIDED = /-(?:added|removed|included|withheld)$/

function valuesOf({ code, before, after }: Omit<Change, 'summary'>): string {
  if (before === undefined && after === undefined) return ''
  if (ONE_SIDED.test(code)) return valueText(after ?? before)
  return `${valueText(before)} → ${valueText(after)}`
}

/** A value for people, cut where it is long. */
function valueText(value: unknown): string {
  const text = plainText(value)
  const characters = [...text]
  return characters.length <= LONGEST ? text : `${characters.slice(0, LONGEST - 1).join('')}…`
}

function plainText(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'none'
  if (typeof value === 'string') return BARE.test(value) ? value : JSON.stringify(value)
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(plainText).join(', ')
  if (!isObject(value)) return String(value)
  const all = Object.entries(value)
  const told = all.filter(([key]) => key !== 'digest')
  const fields = told.length > 0 ? told : all
  return fields.length === 0 ? 'none' : fields.map(([key, inner]) => `${key} ${plainText(inner)}`).join(', ')
}
