import { describe, expect, it } from 'vitest'
import { base } from '../../src/rules/fixtures/base.js'
import { checkShape } from '../../src/validate/shape.js'
import { DRAFT } from '../cli/support.js'

/** An invented article whose spans are all pending. */
const draft = () => {
  const { article, entities, events, quotes, stances } = structuredClone(DRAFT)
  const { $schema: _, ...metadata } = article
  return { ...metadata, entities: entities.entities, ...events, ...quotes, ...stances }
}

const PENDING = {
  code: 'shape/pending-span',
  severity: 'error',
  message: 'this span has words but no offsets yet',
  hint: 'run `reportedly annotate` with the text',
}

const under = (document: unknown, pointer: string) =>
  checkShape(document).filter((finding) => finding.pointer.startsWith(pointer))

describe('checkShape', () => {
  it.each([
    '/published/expression',
    '/entities/1/mentions/0',
    '/entities/3/mentions/0',
    '/events/1/mentions/0',
    '/events/0/accounts/0/evidence/0',
    '/quotes/0/cue/0',
    '/quotes/0/sourceSpan',
    '/quotes/1/verbatim/0',
  ])('finds one thing wrong with the pending span %s', (pointer) => {
    expect(under(draft(), pointer)).toEqual([{ ...PENDING, pointer }])
  })

  it('still finds what else is wrong with a pending span', () => {
    const document = draft()
    document.entities[1]?.mentions.splice(0, 1, { words: 'Ada Lind', colour: 'red' } as never)
    expect(under(document, '/entities/1/mentions/0').map(({ code, pointer }) => [code, pointer])).toEqual(
      expect.arrayContaining([
        ['shape/pending-span', '/entities/1/mentions/0'],
        ['shape/missing-key', '/entities/1/mentions/0/level'],
        ['shape/unknown-key', '/entities/1/mentions/0/colour'],
      ]),
    )
    expect(under(document, '/entities/1/mentions/0')).toHaveLength(3)
  })

  it('takes for pending neither a span with a start nor an object that is no span', () => {
    const document = draft()
    document.quotes[0]?.cue.splice(0, 1, { words: 'said', start: 4 } as never)
    Object.assign(document.stances[0]?.provenance ?? {}, { words: 'said' })
    expect(
      under(document, '/quotes/0/cue')
        .map(({ code }) => code)
        .sort(),
    ).toEqual(['shape/missing-key', 'shape/missing-key', 'shape/unknown-key'])
    expect(under(document, '/stances/0')).toMatchObject([{ code: 'shape/unknown-key' }])
  })

  it('guesses the key that a mistyped one was meant to be', () => {
    const document = draft()
    const { specificity, ...entity } = document.entities[0] as { specificity: string }
    document.entities[0] = { ...entity, specifity: specificity, zzz: 1 } as never
    expect(under(document, '/entities/0')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ pointer: '/entities/0/specifity', hint: 'did you mean "specificity"?' }),
        expect.objectContaining({ pointer: '/entities/0/zzz', hint: 'remove it or correct its name' }),
      ]),
    )
  })
})

/** The base article with the value at a path set; without a value the key is taken out. */
function changed(path: readonly (string | number)[], value?: unknown): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(base))
  const holder = path.slice(0, -1).reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], copy)
  if (value === undefined) Reflect.deleteProperty(holder as object, path.at(-1) as string)
  else Object.assign(holder as object, { [path.at(-1) as string]: value })
  return copy
}

const ENTITY = ['entities', 0]

describe('says in a sentence', () => {
  it.each<[string, readonly (string | number)[], unknown, string, string?]>([
    ['missing-key', ['title'], undefined, '"title" is missing', 'expected: a string'],
    ['missing-key', ['revision'], undefined, '"revision" is missing', 'expected: a whole number up to 2^53 - 1'],
    ['missing-key', ['schemaVersion'], undefined, '"schemaVersion" is missing', 'expected: 1'],
    [
      'missing-key',
      [...ENTITY, 'specificity'],
      undefined,
      '"specificity" is missing',
      'expected: one of "named", "unnamed", "generic"',
    ],
    ['unknown-key', ['colour'], 1, 'the key "colour" does not belong here', 'remove it or correct its name'],
    ['wrong-type', ['title'], 12, 'expected a string, not 12'],
    ['wrong-type', ['entities'], { 0: 1 }, 'expected an array, not an object'],
    ['wrong-type', ['rights', 'text', 'included'], 'yes', 'expected true or false, not "yes"'],
    ['wrong-type', ['revision'], 0.5, 'expected a whole number up to 2^53 - 1, not 0.5'],
    ['wrong-type', [...ENTITY, 'labels'], [], 'expected an object, not an array'],
    [
      'unknown-value',
      ['stances', 0, 'value'],
      'favour',
      '"favour" is none of the values allowed here',
      'did you mean "favor"?',
    ],
    [
      'unknown-value',
      ['stances', 0, 'value'],
      'pro',
      '"pro" is none of the values allowed here',
      'expected: one of "favor", "against", "neutral", "mixed"',
    ],
    ['unknown-value', ['schemaVersion'], 2, '2 is none of the values allowed here', 'expected: 1'],
    [
      'unknown-value',
      [...ENTITY, 'kind'],
      'entitty',
      '"entitty" is none of the values allowed here',
      'did you mean "entity"?',
    ],
    [
      'unknown-value',
      [...ENTITY, 'kind'],
      'quote',
      '"quote" is none of the values allowed here',
      'a record of the kind "quote" belongs in "quotes"',
    ],
    [
      'unknown-value',
      ['events', 0, 'plover', 'type'],
      'AGRE',
      '"AGRE" is none of the values allowed here',
      'did you mean "AGREE"?',
    ],
    [
      'wrong-form',
      ['id'],
      'The Ferry',
      'expected lower-case words joined by hyphens, such as "peace-plan", not "The Ferry"',
    ],
    [
      'wrong-key',
      [...ENTITY, 'labels', 'english'],
      'x',
      'the key "english" does not fit: expected a BCP 47 language tag as key, such as "ar"',
    ],
    ['out-of-range', ['text', 'length'], -1, 'expected a number from 0, not -1'],
    ['out-of-range', [...ENTITY, 'provenance', 'confidence'], 2, 'expected a number from 0 to 1, not 2'],
    ['empty', ['title'], '', 'expected at least one character'],
    ['empty', ['events', 0, 'accounts'], [], 'expected at least one account: an event is somebody’s word'],
  ])('%s at %j = %j', (code, path, value, message, hint) => {
    const parent = path.slice(0, -1)
    const document = path.includes('english')
      ? changed(parent, { english: value })
      : path.includes('plover')
        ? changed(parent, { type: value })
        : changed(path, value)
    const pointer = path.map((key) => `/${key}`).join('')
    expect(checkShape(document)).toEqual([
      { code: `shape/${code}`, severity: 'error', pointer, message, ...(hint === undefined ? {} : { hint }) },
    ])
  })

  it('and keeps it short, however much stands there', () => {
    const huge = 'x'.repeat(1_000_000)
    const items = Array.from({ length: 100_000 }, () => huge)
    const documents = [
      ...[huge, items, { [huge]: items }].map((value) => changed(['language'], value)),
      changed(['stances', 0, 'value'], huge),
      { ...base, [huge]: 1 },
    ]
    for (const document of documents) {
      const [finding] = checkShape(document)
      expect(finding?.message.length).toBeLessThan(200)
      expect(finding?.hint?.length ?? 0).toBeLessThan(200)
    }
  })
})
