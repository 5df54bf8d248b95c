/** A whole number for people: 1,532. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(?:[0-9]{3})+$)/g, ',')

/** A count with its noun: "1 error", "1,532 errors". */
export const counted = (count: number, noun: string, many = `${noun}s`): string =>
  `${grouped(count)} ${count === 1 ? noun : many}`
