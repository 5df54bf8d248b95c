const UNITS = ['B', 'kB', 'MB', 'GB', 'TB', 'PB']

/** A size for people, in decimal units: "1.2 MB". */
export function byteSize(bytes: number): string {
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), UNITS.length - 1)
  const size = bytes / 1000 ** power
  return `${size.toFixed(power > 0 && size < 10 ? 1 : 0)} ${UNITS[power]}`
}
