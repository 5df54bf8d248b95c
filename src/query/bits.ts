/** A set of positions in a list, with a bit for each. */
export type Bits = Int32Array

export function noBits(length: number): Bits {
  return new Int32Array(Math.ceil(length / 32))
}

export function setBit(bits: Bits, position: number): void {
  bits[position >>> 5] = (bits[position >>> 5] as number) | (1 << (position & 31))
}

/** Keeps what is in either set. */
export function unite(bits: Bits, others: Bits): void {
  for (let i = 0; i < bits.length; i++) bits[i] = (bits[i] as number) | (others[i] as number)
}

/** Keeps what is in both sets. */
export function intersect(bits: Bits, others: Bits): void {
  for (let i = 0; i < bits.length; i++) bits[i] = (bits[i] as number) & (others[i] as number)
}

/** What stands at the positions of a set, in the order of the list. */
export function selected<T>(bits: Bits, list: readonly T[]): T[] {
  const found: T[] = []
  for (let i = 0; i < bits.length; i++) {
    for (let left = bits[i] as number; left !== 0; left &= left - 1) {
      const lowest = 31 - Math.clz32(left & -left)
      found.push(list[i * 32 + lowest] as T)
    }
  }
  return found
}
