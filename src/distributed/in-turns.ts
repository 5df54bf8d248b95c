/** Does something with each item, with so many of them at the same time; the results are in the order of the items. */
export async function inTurns<T, R>(
  items: readonly T[],
  atOnce: number,
  work: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = []
  let next = 0
  const worker = async () => {
    while (next < items.length) {
      const index = next++
      results[index] = await work(items[index] as T, index)
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker))
  return results
}

/** Does something with each item, so many of them at the same time, and gives the results in the order of the items. */
export async function* inBatches<T, R>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  for (let at = 0; at < items.length; at += atOnce) yield* await Promise.all(items.slice(at, at + atOnce).map(work))
}
