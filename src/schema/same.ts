type Scalar = string | number | boolean | null | undefined

type Plain<T> = T extends Scalar
  ? T
  : T extends readonly (infer Item)[]
    ? Plain<Item>[]
    : T extends object
      ? { -readonly [Key in keyof T]: Plain<T[Key]> }
      : T

type Complete<T> = T extends Scalar
  ? T
  : T extends readonly (infer Item)[]
    ? Complete<Item>[]
    : T extends object
      ? { -readonly [Key in keyof T]-?: Complete<T[Key]> }
      : T

type Mutual<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false

/**
 * Whether two types say the same of a value, but for `readonly`.
 *
 * Assignability in both directions alone does not see an optional key that one of them lacks, so they are compared once
 * as they are and once with every key required.
 */
export type Same<A, B> = [Mutual<Plain<A>, Plain<B>>, Mutual<Complete<A>, Complete<B>>] extends [true, true]
  ? true
  : false
