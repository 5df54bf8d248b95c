/** Freezes a value and everything that it holds. What is frozen already is taken to be frozen all through. */
export function deepFreeze<T>(value: T): T {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null || Object.isFrozen(value))
    return value
  Object.freeze(value)
  for (const key in value) deepFreeze(value[key])
  return value
}
