import type { Declarations } from './declarations.js'
import type { ChoiceShape, NumberShape, Scalar, StringShape } from './shape.js'
import { mismatchOf } from './write-pattern.js'

/** The condition under which a value is not of the shape. */
export function failureOf(shape: Scalar, value: string, declarations: Declarations): string {
  switch (shape.type) {
    case 'string':
      return [`typeof ${value} !== 'string'`, ...stringFailures(shape, value, declarations)].join(' || ')
    case 'number':
      return numberFailures(shape, value).join(' || ')
    case 'boolean':
      return `typeof ${value} !== 'boolean'`
    case 'choice':
      return choiceFailure(shape, value, declarations)
  }
}

/**
 * The condition under which a value is no such string, for a place where one value often follows its like: what was taken
 * last is taken again unseen.
 */
export function failureUnlessRepeated(
  shape: StringShape,
  value: string,
  place: { readonly key: unknown; readonly name: string },
  declarations: Declarations,
): string {
  const failures = stringFailures(shape, 'text', declarations).join(' || ')
  const name = declarations.use(place.key, `is${place.name}`, (name) => remembering(name, failures))
  return `typeof ${value} !== 'string' || !${name}(${value})`
}

const remembering = (name: string, failures: string): string => `let ${name}_last: string | undefined

function ${name}(text: string): boolean {
  if (text === ${name}_last) return true
  if (${failures}) return false
  ${name}_last = text
  return true
}
`

/** What can be wrong with something that is a string. */
export function stringFailures(
  { min, max, patterns }: StringShape,
  text: string,
  declarations: Declarations,
): string[] {
  const length = () => `${declarations.use(codePoints, codePoints.name, codePoints)}(${text})`
  return [
    ...(min === 1 ? [`${text} === ''`] : []),
    ...(min > 1 ? [`${length()} < ${min}`] : []),
    ...(max < Number.POSITIVE_INFINITY ? [`${length()} > ${max}`] : []),
    ...patterns.map((pattern) => mismatchOf(pattern, text, declarations)),
  ]
}

/** The length of a string as zod counts it: half of a pair on its own is one, too. */
const codePoints = (name: string): string => `function ${name}(text: string): number {
  let count = text.length
  for (let i = 1; i < text.length; i++) {
    if ((text.charCodeAt(i - 1) & 0xfc00) === 0xd800 && (text.charCodeAt(i) & 0xfc00) === 0xdc00) count--
  }
  return count
}
`

/** Beside the bounds: not finite, or not exact, which -0 is not either. */
function numberFailures({ isInteger, bounds }: NumberShape, value: string): string[] {
  return [
    `typeof ${value} !== 'number'`,
    isInteger ? `!Number.isSafeInteger(${value})` : `Math.abs(${value}) > Number.MAX_SAFE_INTEGER`,
    ...bounds.map((bound) => `${value} ${bound.fails} ${bound.value}`),
    `Object.is(${value}, -0)`,
  ]
}

function choiceFailure(shape: ChoiceShape, value: string, declarations: Declarations): string {
  const [only] = shape.choices
  if (shape.choices.length === 1 && only !== 0) return `${value} !== ${JSON.stringify(only)}`
  const body = choiceBody(shape)
  const write = (name: string) => `function ${name}(value: unknown): boolean {\n${body}\n}\n`
  return `!${declarations.use(body, `is${shape.name}`, write)}(${value})`
}

const choiceBody = ({ choices }: ChoiceShape): string => `  switch (value) {
${choices.map((choice) => `    case ${JSON.stringify(choice)}:\n`).join('')}      return ${choices.includes(0) ? '!Object.is(value, -0)' : 'true'}
    default:
      return false
  }`
