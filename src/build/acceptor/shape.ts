/** A value that a literal or an enum may take. */
export type Choice = string | number | boolean | null

/** What a string has to be; lengths count code points. */
export interface StringShape {
  readonly type: 'string'
  readonly min: number
  readonly max: number
  readonly patterns: readonly Pattern[]
}

/** A regular expression and a name for it. */
export interface Pattern {
  readonly name: string
  readonly regex: RegExp
}

/** What a number has to be, beside finite and exact. */
export interface NumberShape {
  readonly type: 'number'
  readonly isInteger: boolean
  readonly bounds: readonly Bound[]
}

/** A side on which a number is out of bounds. */
export interface Bound {
  readonly fails: '<' | '<=' | '>' | '>='
  readonly value: number
}

export interface BooleanShape {
  readonly type: 'boolean'
}

export interface ChoiceShape {
  readonly type: 'choice'
  readonly name: string
  readonly choices: readonly Choice[]
}

export interface NullableShape {
  readonly type: 'nullable'
  readonly inner: Shape
}

export interface ArrayShape {
  readonly type: 'array'
  readonly name: string
  readonly min: number
  readonly max: number
  readonly item: Shape
}

export interface RecordShape {
  readonly type: 'record'
  readonly name: string
  readonly key: StringShape
  readonly value: Shape
}

export interface Field {
  readonly key: string
  readonly isOptional: boolean
  readonly shape: Shape
}

/** An object that has the keys of its fields and no other. */
export interface ObjectShape {
  readonly type: 'object'
  readonly name: string
  readonly fields: readonly Field[]
}

/** Objects that one key tells apart. */
export interface UnionShape {
  readonly type: 'union'
  readonly name: string
  readonly discriminator: string
  readonly variants: ReadonlyMap<Choice, ObjectShape>
}

/** An array or an object, which a function of its own checks. */
export type Container = ArrayShape | RecordShape | ObjectShape | UnionShape

export const isContainer = (shape: Shape): shape is Container =>
  shape.type === 'array' || shape.type === 'record' || shape.type === 'object' || shape.type === 'union'

/** What is checked in place. */
export type Scalar = StringShape | NumberShape | BooleanShape | ChoiceShape

/** What a schema says of a value, in the few terms that the acceptor is written from. */
export type Shape = Scalar | Container | NullableShape

/** How deep arrays and objects nest at most in a value of the shape. */
export function depthOf(shape: Shape): number {
  switch (shape.type) {
    case 'nullable':
      return depthOf(shape.inner)
    case 'array':
      return 1 + depthOf(shape.item)
    case 'record':
      return 1 + depthOf(shape.value)
    case 'object':
      return 1 + Math.max(0, ...shape.fields.map((field) => depthOf(field.shape)))
    case 'union':
      return Math.max(...[...shape.variants.values()].map(depthOf))
    default:
      return 0
  }
}
