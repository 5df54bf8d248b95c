const UNITS: Readonly<Record<string, number>> = { '': 1, K: 1e3, M: 1e6, G: 1e9 }

/** Bytes written as `100M` or `2G`, in powers of 1000. */
export function bytesOf(size: string): number {
  const [, digits, unit = ''] = /^(\d+(?:\.\d+)?)([KMG]?)$/.exec(size) ?? []
  if (digits === undefined) throw new Error(`"${size}" is no size; write it as 500K, 100M or 2G`)
  return Number(digits) * (UNITS[unit] ?? 1)
}
