/** A field of a value that may be anything. */
export const field = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined

/** The items of a value that may be anything. */
export const items = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
