/** Computes a value at its first use and keeps it. */
export function lazy<T extends object>(compute: () => T): () => T {
  let value: T | undefined
  return () => {
    value ??= compute()
    return value
  }
}

/** Computes a value at the first use of each key and keeps it. */
export function memo<K, T extends object>(compute: (key: K) => T): (key: K) => T {
  const values = new Map<K, T>()
  return (key) => {
    let value = values.get(key)
    if (value === undefined) {
      value = compute(key)
      values.set(key, value)
    }
    return value
  }
}
