import fc from 'fast-check'

const space = fc.string({ unit: fc.constantFrom(' ', '\n', '\t', '\r'), maxLength: 2 })

/** Characters that a careless scan stumbles over. */
const HOSTILE = ['"', '\\', ':', ',', '{', '}', '[', ']', '/', '~', ' ', 'a', '0', 'é', '😀']

const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`

/** A text as JSON, some of its characters escaped. */
const quoted = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(text, fc.infiniteStream(fc.boolean())).map(([content, escapes]) => {
    const units = content.split('').map((unit) => {
      const wantsEscape = escapes.next().value
      return wantsEscape ? escaped(unit) : JSON.stringify(unit).slice(1, -1)
    })
    return `"${units.join('')}"`
  })

const spaced = (part: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(space, part, space).map((pieces) => pieces.join(''))

const listOf = (item: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 1, arbitrary: space },
    { weight: 5, arbitrary: fc.array(item, { minLength: 1, maxLength: 4 }).map(String) },
  )

const string = quoted(fc.string({ unit: fc.constantFrom(...HOSTILE) }))
const key = quoted(fc.string({ unit: fc.constantFrom(...HOSTILE), maxLength: 1 }))

/** The sources of JSON documents: white space anywhere, escapes, and some with a key twice. */
export const jsonSource: fc.Arbitrary<string> = fc.letrec<{ value: string; container: string }>((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, fc.constantFrom('true', 'null', '-1.5e3', '0'), string, tie('container')),
  container: fc.oneof(
    listOf(spaced(tie('value'))).map((items) => `[${items}]`),
    listOf(fc.tuple(spaced(key), spaced(tie('value'))).map((member) => member.join(':'))).map(
      (members) => `{${members}}`,
    ),
  ),
})).container
