import { describe, expect, it } from 'vitest'
import { articleSchema, entitySchema, eventSchema, stancesFileSchema } from '../../src/schema/index.js'
import type { Json } from '../support/mutate.js'
import { representatives } from '../support/schema-documents.js'

/** A valid document with the value at a path changed. */
function changed(document: Json, path: readonly (string | number)[], value: Json): Json {
  const copy = structuredClone(document)
  let holder = copy as { [key: string]: Json }
  for (const key of path.slice(0, -1)) holder = holder[key] as { [key: string]: Json }
  holder[path.at(-1) as string] = value
  return copy
}

const [entity = null] = representatives('entity')
const [event = null] = representatives('event')
const [article = null] = representatives('article')

describe('an issue names the path and says what was expected', () => {
  it.each<[readonly (string | number)[], Json, RegExp]>([
    [['id'], 'Harbour Town', /lower-case words joined by hyphens, such as "peace-plan"/],
    [['id'], 'harbour\n', /lower-case words/],
    [['type'], 'country', /expected one of "person"\|"organization"/],
    [['name'], '', /at least one character/],
    [['mentions', 0, 'start'], -1, /a number from 0/],
    [['mentions', 0, 'end'], 2 ** 53, /up to 2\^53 - 1/],
    [['mentions', 0, 'end'], 0.5, /a whole number/],
    [['mentions', 0, 'digest'], 'short', /11 base64url characters/],
    [['provenance', 'at'], '2026-02-30', /a date or an instant with its offset, such as "2026-11-22"/],
    [['provenance', 'confidence'], 1.5, /a number from 0 to 1/],
    [['labels'], [], /expected record, received array/],
    [['labels', 'english'], 'Quay', /a BCP 47 language tag as key, such as "ar"/],
  ])('entity, %j = %j', (path, value, message) => {
    const result = entitySchema.safeParse(changed(entity, path, value))
    expect(result.error?.issues).toEqual([
      expect.objectContaining({ path, message: expect.stringMatching(message) as string }),
    ])
  })

  it('event without an account', () => {
    const result = eventSchema.safeParse(changed(event, ['accounts'], []))
    expect(result.error?.issues).toMatchObject([
      { path: ['accounts'], message: expect.stringContaining('at least one account') as string },
    ])
  })

  it('event with a mode of another PLOVER type, or of a type that has none', () => {
    const foreign = eventSchema.safeParse(changed(event, ['plover'], { type: 'CONSULT', mode: 'troops' }))
    expect(foreign.error?.issues).toMatchObject([{ path: ['plover', 'mode'], code: 'invalid_value' }])
    const none = eventSchema.safeParse(changed(event, ['plover'], { type: 'AGREE', mode: 'visit' }))
    expect(none.error?.issues).toMatchObject([{ path: ['plover'], code: 'unrecognized_keys', keys: ['mode'] }])
  })

  it('deep inside an article', () => {
    const result = articleSchema.safeParse(changed(article, ['entities', 0, 'provenance', 'method'], 'guessed'))
    expect(result.error?.issues).toMatchObject([{ path: ['entities', 0, 'provenance', 'method'] }])
  })

  it('every problem at once', () => {
    const result = stancesFileSchema.safeParse({ stances: [{}], extra: 1 })
    const paths = result.error?.issues.map(({ path }) => path.join('/'))
    expect(paths).toEqual(expect.arrayContaining(['stances/0/holder', 'stances/0/target', 'stances/0/value', '']))
  })
})

describe('hostile keys', () => {
  it.each(['__proto__', 'constructor', 'toString'])('%s is refused in a record and as a language', (key) => {
    const labels = JSON.parse(`{"en":"Quay","${key}":"x"}`) as Json
    expect(entitySchema.safeParse(changed(entity, ['labels'], labels)).success).toBe(false)
    const record = JSON.parse(JSON.stringify(entity).replace('{', `{"${key}":{},`)) as Json
    expect(entitySchema.safeParse(record).error?.issues).toMatchObject([{ code: 'unrecognized_keys', keys: [key] }])
  })
})

describe('very long strings', () => {
  const endings = ['a', '-a', '-abcde', '-a-bb', '9', '/'].map((part) => `${part.repeat(400_000)}!`)
  it.each([
    ['id', 'a'],
    ['language', 'en'],
    ['url', 'https://a'],
  ])('%s: are refused without exhausting the stack', (key, start) => {
    for (const ending of endings) {
      const result = articleSchema.safeParse(changed(article, [key], `${start}${ending} `))
      expect(result.error?.issues).toMatchObject([{ path: [key] }])
    }
  })
})

it('schemas are Standard Schemas', async () => {
  const { version, vendor, validate } = entitySchema['~standard']
  expect({ version, vendor }).toEqual({ version: 1, vendor: 'zod' })
  expect(await validate({ ...(entity as object), id: 1 })).toMatchObject({ issues: [{ path: ['id'] }] })
})
