import { corpusRules } from '../rules/corpus/index.js'
import { type RuleGroup, rules, type Severity } from '../rules/index.js'

/** A code that a finding can have, and what it means. */
export interface CodeInfo {
  /** Permanent: never renamed, never used again for something else. */
  readonly code: string
  readonly group: 'json' | 'shape' | 'text' | 'corpus' | RuleGroup
  readonly severity: Severity
  /** What must hold, in one sentence. */
  readonly summary: string
  /** What to do where it does not hold, if one answer fits all cases. */
  readonly hint?: string
}

const error = (group: 'json' | 'shape') => (name: string, summary: string, hint?: string) =>
  ({ code: `${group}/${name}`, group, severity: 'error', summary, ...(hint && { hint }) }) as const satisfies CodeInfo

const json = error('json')
const shape = error('shape')

const jsonCodes: readonly CodeInfo[] = [
  json('syntax', 'A document is valid JSON (RFC 8259).', 'write it with a JSON library instead of by hand'),
  json('encoding', 'A file is valid UTF-8.', 'save it in UTF-8, or convert it'),
  {
    code: 'json/byte-order-mark',
    group: 'json',
    severity: 'warning',
    summary: 'A file begins with its first document, without a byte order mark.',
    hint: 'save it as UTF-8 without a byte order mark',
  },
  json('empty', 'A file holds at least one document.', 'look at what was to write it, or leave it out'),
  json(
    'depth',
    'Arrays and objects nest no deeper than the limit.',
    'look at what wrote this: no article nests that deep',
  ),
  json('duplicate-key', 'An object has each key once.', 'remove one: programs read the last one and say nothing'),
  json('reserved-key', 'No object has the key "__proto__".', 'remove it or rename it'),
  json(
    'lone-surrogate',
    'Every text and key consists of whole characters.',
    'write the whole character, or remove the half',
  ),
  json(
    'inexact-number',
    'Every number is read as what is written: no -0, no overflow, no whole number beyond 2^53 - 1.',
  ),
]

const shapeCodes: readonly CodeInfo[] = [
  shape('missing-key', 'Every object has the keys that its kind requires.', 'add the key'),
  shape('unknown-key', 'An object has only keys that its kind knows.', 'remove the key or correct its name'),
  shape('wrong-key', 'A key that may be chosen freely has the form asked for: the keys of labels are language tags.'),
  shape('wrong-type', 'Every value has the type asked for: string, number, true or false, array, object.'),
  shape('unknown-value', 'A value from a codelist is one of its values.'),
  shape('wrong-form', 'A text has the form asked for, such as that of an id, a digest, a date or a web address.'),
  shape('out-of-range', 'A number is within its range.'),
  shape('empty', 'What must not be empty is not: a text has characters, an event has accounts.'),
  shape('pending-span', 'Every span has its offsets.', 'run `reportedly annotate` with the text'),
]

const textCodes: readonly CodeInfo[] = [
  {
    code: 'text/missing',
    group: 'text',
    severity: 'warning',
    summary: 'A folder of texts has the text of every article.',
    hint: 'add the text to the folder, or check without texts',
  },
]

/** Every code that a finding can have: the table behind reference pages, `explain` and the rules of SARIF. */
export const codes: readonly CodeInfo[] = [
  ...jsonCodes,
  ...shapeCodes,
  ...textCodes,
  ...rules.map(({ code, group, severity, summary }) => ({ code, group, severity, summary })),
  ...corpusRules.map(({ code, group, severity, summary, hint }) => ({
    ...{ code, group, severity, summary },
    ...(hint && { hint }),
  })),
]
