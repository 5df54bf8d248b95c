import type * as z from 'zod'
import type { Same } from './same.js'

/**
 * A zod schema that takes and gives a `T` unchanged. It is also a Standard Schema (`schema['~standard']`).
 *
 * Declared by the model's interface and not inferred, so that hovering shows its name and the declarations stay small.
 */
export type Schema<T> = z.ZodType<T, T>

type Fits<Model, S extends z.ZodType> = [Same<Model, z.output<S>>, Same<Model, z.input<S>>] extends [true, true]
  ? unknown
  : { 'schema and model differ': Model }

const names = new WeakMap<object, string>()

/** The name of a defined schema, which is also its name in `$defs`. */
export const nameOf = (schema: object): string | undefined => names.get(schema)

/**
 * Makes a schema the named definition of a type of the model.
 * The compiler refuses a schema whose input or output is not the same as `Model`.
 */
export const define =
  <Model>(name: string, description: string) =>
  <S extends z.ZodType>(schema: S & Fits<Model, S>): Schema<Model> => {
    const defined = schema.meta({ title: name, description })
    names.set(defined, name)
    return defined as unknown as Schema<Model>
  }
