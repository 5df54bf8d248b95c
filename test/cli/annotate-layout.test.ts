import fc from 'fast-check'
import { expect, it } from 'vitest'
import { inLayoutOf } from '../../src/cli/json-layout.js'

const json = fc.jsonValue({ maxDepth: 4 })
const indent = fc.constantFrom(0, 1, 2, 4, '\t')
const space = fc.constantFrom('', ' ', '\n', '\r\n  ', '\t')

/** The same JSON with white space wherever there may be some. */
const scattered = fc.tuple(json, fc.infiniteStream(space)).map(([value, spaces]) =>
  JSON.stringify(value)
    .split(/("(?:[^"\\]|\\.)*"|[{}[\],:])/)
    .map((token) => spaces.next().value + token)
    .join(''),
)

it('leaves a text without a change as it is', () => {
  fc.assert(fc.property(scattered, (source) => inLayoutOf(source, JSON.parse(source)) === source))
})

it('says what the value says, whatever the layout', () => {
  fc.assert(
    fc.property(scattered, json, (source, value) => {
      expect(JSON.stringify(JSON.parse(inLayoutOf(source, value)))).toBe(
        JSON.stringify(JSON.parse(JSON.stringify(value))),
      )
    }),
  )
})

it('writes as JSON.stringify does where that wrote the source', () => {
  const object = fc.dictionary(fc.string(), json, { minKeys: 1 })
  fc.assert(
    fc.property(object, json, indent, (source, value, indent) => {
      const text = JSON.stringify(source, null, indent)
      const plain = JSON.parse(JSON.stringify({ ...source, added: value }))
      expect(inLayoutOf(text, plain)).toBe(JSON.stringify(plain, null, indent))
    }),
  )
})

it('lays out what is new as its neighbours are', () => {
  const source = '{\n    "list": [ "a", "b" ],\n    "rows": [\n        { "id": 1 },\n        { "id": 2 }\n    ]\n}\n'
  const value = { list: ['a', 'b', 'c'], rows: [{ id: 2 }, { id: 3, of: ['x'] }], more: { deep: [1] } }
  expect(inLayoutOf(source, value)).toBe(
    [
      '{',
      '    "list": [ "a", "b", "c" ],',
      '    "rows": [',
      '        { "id": 2 },',
      '        { "id": 3, "of": ["x"] }',
      '    ],',
      '    "more": {',
      '        "deep": [',
      '            1',
      '        ]',
      '    }',
      '}',
      '',
    ].join('\n'),
  )
})
