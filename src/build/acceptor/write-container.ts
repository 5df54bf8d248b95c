import type { Declarations } from './declarations.js'
import { pascal } from './names.js'
import {
  type ArrayShape,
  type Container,
  type Field,
  isContainer,
  type ObjectShape,
  type RecordShape,
  type Shape,
  type UnionShape,
} from './shape.js'
import { failureOf, failureUnlessRepeated, stringFailures } from './write-scalar.js'

/** The name of the function that accepts values of a shape; it is declared where it was not yet. */
export function acceptorOf(shape: Container, declarations: Declarations): string {
  const wanted = `accept${shape.name}`
  const body = indent(bodyOf(shape, declarations)).join('\n')
  return declarations.use(body, wanted, (name) => `function ${name}(value: unknown): number {\n${body}\n}\n`)
}

function bodyOf(shape: Container, declarations: Declarations): string[] {
  switch (shape.type) {
    case 'array':
      return arrayBody(shape, declarations)
    case 'record':
      return recordBody(shape, declarations)
    case 'object':
      return objectBody(shape, declarations)
    case 'union':
      return unionBody(shape, declarations)
  }
}

const IS_NO_OBJECT = "typeof value !== 'object' || value === null || Array.isArray(value)"

/** Statements that refuse a value, or count the keys in it; in a container they declare a constant. */
function check(shape: Shape, value: string, declarations: Declarations): string[] {
  if (isContainer(shape)) {
    const call = `${acceptorOf(shape, declarations)}(${value})`
    return [`const inner = ${call}`, 'if (inner === -1) return -1', 'keys += inner']
  }
  if (shape.type === 'nullable') {
    return [`if (${value} !== null) {`, ...indent(check(shape.inner, value, declarations)), '}']
  }
  return [`if (${failureOf(shape, value, declarations)}) return -1`]
}

function arrayBody({ min, max, item }: ArrayShape, declarations: Declarations): string[] {
  return [
    'if (!Array.isArray(value)) return -1',
    ...(min > 0 ? [`if (value.length < ${min}) return -1`] : []),
    ...(max < Number.POSITIVE_INFINITY ? [`if (value.length > ${max}) return -1`] : []),
    'let keys = 0',
    'for (let i = 0; i < value.length; i++) {',
    '  const item: unknown = value[i]',
    ...indent(check(item, 'item', declarations)),
    '}',
    'return keys',
  ]
}

function recordBody({ key, value }: RecordShape, declarations: Declarations): string[] {
  const keyFailures = [`key === '__proto__'`, ...stringFailures(key, 'key', declarations)]
  return [
    `if (${IS_NO_OBJECT}) return -1`,
    'let keys = 0',
    'for (const key in value) {',
    `  if (${keyFailures.join(' || ')}) return -1`,
    '  const field = (value as Readonly<Record<string, unknown>>)[key]',
    ...indent(check(value, 'field', declarations)),
    '  keys++',
    '}',
    'return keys',
  ]
}

/** How many keys an object may lack for {@link bodyOfAlike}. */
const FEW = 1

const requiredOf = (fields: readonly Field[]): number => fields.filter((field) => !field.isOptional).length

const objectBody = (shape: ObjectShape, declarations: Declarations): string[] =>
  shape.fields.length - requiredOf(shape.fields) <= FEW
    ? bodyOfAlike(shape, declarations)
    : bodyOfVarious(shape, declarations)

/** Objects that have nearly the same keys, and so few hidden classes: properties are loaded, and their number is compared. */
function bodyOfAlike({ name, fields }: ObjectShape, declarations: Declarations): string[] {
  return [
    `if (${IS_NO_OBJECT}) return -1`,
    'let keys = 0',
    'for (const _ in value) keys++',
    `let others = keys - ${requiredOf(fields)}`,
    ...fields.flatMap((field) => loaded(field, name, declarations)),
    'return others === 0 ? keys : -1',
  ]
}

function loaded(field: Field, owner: string, declarations: Declarations): string[] {
  const checks = fieldChecks(field, owner, declarations)
  const load = `const field = (value as Readonly<Record<string, unknown>>)[${JSON.stringify(field.key)}]`
  const optional = ['if (field !== undefined) {', ...indent([...checks, 'others--']), '}']
  return ['{', ...indent([load, ...(field.isOptional ? optional : checks)]), '}']
}

/** Objects that may lack many keys: what is there is gone through, since loads from so many hidden classes would be slow. */
function bodyOfVarious({ name, fields }: ObjectShape, declarations: Declarations): string[] {
  return [
    `if (${IS_NO_OBJECT}) return -1`,
    'let keys = 0',
    'let required = 0',
    'for (const key in value) {',
    '  const field = (value as Readonly<Record<string, unknown>>)[key]',
    '  switch (key) {',
    ...indent(indent(fields.flatMap((field) => fieldCase(field, name, declarations)))),
    '    default:',
    '      return -1',
    '  }',
    '  keys++',
    '}',
    `return required === ${requiredOf(fields)} ? keys : -1`,
  ]
}

/** Keys under which no value follows its like. */
const ALWAYS_NEW: ReadonlySet<string> = new Set(['id', 'digest'])

function fieldChecks(field: Field, owner: string, declarations: Declarations): string[] {
  const { key, shape } = field
  const place = { key: field, name: owner + pascal(key) }
  return shape.type === 'string' && shape.patterns.length > 0 && !ALWAYS_NEW.has(key)
    ? [`if (${failureUnlessRepeated(shape, 'field', place, declarations)}) return -1`]
    : check(shape, 'field', declarations)
}

function fieldCase(field: Field, owner: string, declarations: Declarations): string[] {
  const { key, shape, isOptional } = field
  const checks = fieldChecks(field, owner, declarations)
  const statements = [...checks, ...(isOptional ? [] : ['required++']), 'break']
  const label = `case ${JSON.stringify(key)}:`
  return isContainer(shape) ? [`${label} {`, ...indent(statements), '}'] : [label, ...indent(statements)]
}

function unionBody({ discriminator, variants }: UnionShape, declarations: Declarations): string[] {
  return [
    "if (typeof value !== 'object' || value === null) return -1",
    `switch ((value as Readonly<Record<string, unknown>>)[${JSON.stringify(discriminator)}]) {`,
    ...[...variants].flatMap(([choice, variant]) => [
      `  case ${JSON.stringify(choice)}:`,
      `    return ${acceptorOf(variant, declarations)}(value)`,
    ]),
    '  default:',
    '    return -1',
    '}',
  ]
}

const indent = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`)
