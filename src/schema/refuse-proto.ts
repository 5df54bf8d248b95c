import type * as z from 'zod'

/**
 * Refuses a key `__proto__` and hands on every other value as it is, for `z.preprocess` before a record:
 * `z.record` drops that key without a word. What reads the schemas knows the step by this very function.
 */
export function refuseProto<T>(value: T, context: z.RefinementCtx): T {
  if (typeof value === 'object' && value !== null && Object.hasOwn(value, '__proto__')) {
    context.addIssue({ code: 'unrecognized_keys', keys: ['__proto__'] })
  }
  return value
}
