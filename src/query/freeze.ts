/** Freezes a value and everything that it holds. What is frozen already, as all but objects and functions is, is taken to be frozen all through. */
export function deepFreeze<T>(value: T): T {
  if (Object.isFrozen(value)) return value
  Object.freeze(value)
  for (const key in value) deepFreeze(value[key])
  return value
}
