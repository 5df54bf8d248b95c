/** The middle value. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const upper = sorted[sorted.length >> 1]
  const lower = sorted[(sorted.length - 1) >> 1]
  if (upper === undefined || lower === undefined) throw new RangeError('there is no median of nothing')
  return (lower + upper) / 2
}

/** The median and the range in words: `0.66 (0.64 to 0.68)`. */
export function spread(values: readonly number[], digits = 2): string {
  const shown = (value: number) => value.toFixed(digits)
  const range = values.length > 1 ? ` (${shown(Math.min(...values))} to ${shown(Math.max(...values))})` : ''
  return `${shown(median(values))}${range}`
}

/** Runs every variant once a round, so that all of them meet the same weather. */
export async function interleave<Variants extends Readonly<Record<string, () => Promise<unknown>>>>(
  rounds: number,
  variants: Variants,
): Promise<{ [Name in keyof Variants]: Awaited<ReturnType<Variants[Name]>>[] }> {
  const results = Object.fromEntries(Object.keys(variants).map((name) => [name, [] as unknown[]]))
  for (let round = 0; round < rounds; round++) {
    for (const [name, run] of Object.entries(variants)) results[name]?.push(await run())
  }
  return results as { [Name in keyof Variants]: Awaited<ReturnType<Variants[Name]>>[] }
}
