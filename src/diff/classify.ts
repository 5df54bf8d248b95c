import type { ChangeCode } from './codes.js'
import type { Difference } from './compare.js'
import { isObject, ownValue } from './json.js'

/** What a difference is called where something came, went, or is another. */
interface Codes {
  readonly added?: ChangeCode
  readonly removed?: ChangeCode
  readonly changed: ChangeCode
}

const only = (changed: ChangeCode): Codes => ({ changed })
const record = (changed: ChangeCode): Codes => ({ added: 'record-added', removed: 'record-removed', changed })
const MENTION: Codes = { added: 'mention-added', removed: 'mention-removed', changed: 'mention-changed' }
const EXTERNAL_ID: Codes = {
  added: 'external-id-added',
  removed: 'external-id-removed',
  changed: 'external-id-changed',
}

/** By field. What is not listed is called as the field around it, so that everything has a code. */
const FIELDS: Readonly<Record<string, Codes>> = {
  '': only('metadata-changed'),
  '/id': only('article-renamed'),
  '/schemaVersion': only('schema-version-changed'),
  '/revision': only('revision-changed'),
  '/title': only('wording-changed'),
  '/summary': only('wording-changed'),
  '/published/note': only('wording-changed'),
  '/modified/note': only('wording-changed'),
  '/rights/text/license': only('license-changed'),
  '/rights/annotations': only('license-changed'),
  '/text': only('text-measure-corrected'),
  '/text/offsetUnit': only('offset-unit-changed'),
  '/text/content': { added: 'text-included', removed: 'text-withheld', changed: 'text-changed' },

  '/agents/*': record('provenance-changed'),
  '/entities/*': record('entity-changed'),
  '/entities/*/type': only('entity-type-changed'),
  '/entities/*/name': only('wording-changed'),
  '/entities/*/labels': only('wording-changed'),
  '/entities/*/aliases': only('wording-changed'),
  '/entities/*/mentions/*': MENTION,
  '/entities/*/externalIds/*': EXTERNAL_ID,
  '/entities/*/roles/*/time/note': only('wording-changed'),
  '/entities/*/provenance': only('provenance-changed'),

  '/events/*': record('event-changed'),
  '/events/*/summary': only('wording-changed'),
  '/events/*/arguments/*': { added: 'argument-added', removed: 'argument-removed', changed: 'argument-changed' },
  '/events/*/time': only('event-time-changed'),
  '/events/*/time/note': only('wording-changed'),
  '/events/*/mentions/*': MENTION,
  '/events/*/accounts/*': { added: 'account-added', removed: 'account-removed', changed: 'account-changed' },
  '/events/*/accounts/*/certainty': only('certainty-changed'),
  '/events/*/accounts/*/polarity': only('polarity-changed'),
  '/events/*/accounts/*/tense': only('tense-changed'),
  '/events/*/relations/*': { added: 'relation-added', removed: 'relation-removed', changed: 'relation-changed' },
  '/events/*/externalIds/*': EXTERNAL_ID,
  '/events/*/provenance': only('provenance-changed'),

  '/quotes/*': record('quote-changed'),
  '/quotes/*/source': only('quote-source-changed'),
  '/quotes/*/within': only('quote-within-changed'),
  '/quotes/*/gloss': only('wording-changed'),
  '/quotes/*/provenance': only('provenance-changed'),

  '/stances/*': record('stance-changed'),
  '/stances/*/value': only('stance-value-changed'),
  '/stances/*/gloss': only('wording-changed'),
  '/stances/*/provenance': only('provenance-changed'),
}

/** The code of a difference. The values are those that stand there, or of an object the fields that differ. */
export function codeOf(difference: Difference, before: unknown, after: unknown): ChangeCode {
  const { field, isOrder, isSpan } = difference
  if (isOrder) return 'order-changed'
  const own = Object.hasOwn(FIELDS, field) ? FIELDS[field] : undefined
  const codes = own ?? codesAround(field)
  const direction = directionOf(difference)
  if (isSpan && (own === undefined || direction === 'changed')) return spanCode(direction, before, after)
  const code = (own?.[direction] ?? codes.changed) satisfies ChangeCode
  return refined(code, before, after)
}

type Direction = keyof Codes

const directionOf = ({ before, after }: Difference): Direction =>
  before === undefined ? 'added' : after === undefined ? 'removed' : 'changed'

function codesAround(field: string): Codes {
  for (let outer = field; outer !== ''; ) {
    outer = outer.slice(0, outer.lastIndexOf('/'))
    const codes = FIELDS[outer]
    if (codes) return codes
  }
  return only('metadata-changed')
}

function spanCode(direction: Direction, before: unknown, after: unknown): ChangeCode {
  if (direction === 'added') return 'span-added'
  if (direction === 'removed') return 'span-removed'
  if (differsIn('text', before, after)) return 'verbatim-changed'
  return differsIn('digest', before, after) ? 'span-corrected' : 'span-moved'
}

const differsIn = (key: string, before: unknown, after: unknown): boolean =>
  fieldOf(before, key) !== fieldOf(after, key)

const fieldOf = (value: unknown, key: string): unknown => (isObject(value) ? ownValue(value, key) : undefined)

/** What the values themselves make of a code. */
function refined(code: ChangeCode, before: unknown, after: unknown): ChangeCode {
  switch (code) {
    case 'stance-value-changed':
      return isFlip(before, after) || isFlip(after, before) ? 'stance-flipped' : code
    case 'text-measure-corrected':
      return differsIn('digest', before, after) ? 'text-changed' : code
    case 'provenance-changed':
      if (fieldOf(after, 'status') === 'deprecated') return 'record-deprecated'
      if (fieldOf(before, 'status') === 'deprecated') return 'record-restored'
      return differsIn('replacedBy', before, after) ? 'record-deprecated' : code
    default:
      return code
  }
}

const isFlip = (one: unknown, other: unknown): boolean => one === 'favor' && other === 'against'
