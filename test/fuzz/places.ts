import type { Frame, Location } from '../../src/validate/index.js'
import { linesOf } from './naive.js'

const CUT = '…'

/** What is wrong with a place in a file, and with the frame around it; `undefined` where the bytes bear them out. */
export function problemOfPlace(file: Buffer, { line, column, byte }: Location, frame: Frame): string | undefined {
  if (byte > file.length) return `byte ${byte} is behind the end of the file, ${file.length}`
  const lines = linesOf(file)
  const before = linesOf(file.subarray(0, byte))
  if (before.length !== line) return `byte ${byte} is in line ${before.length}, not ${line}`
  const units = textOf(before.at(-1) as Buffer, line).length
  if (units + 1 !== column) return `byte ${byte} is in column ${units + 1}, not ${column}`
  return problemOfFrame(textOf(lines[line - 1] as Buffer, line), column - 1, frame)
}

/** The text of a line; that of the first has no byte order mark. */
const textOf = (bytes: Buffer, line: number): string =>
  line === 1 ? bytes.toString().replace(/^\uFEFF/, '') : bytes.toString()

function problemOfFrame(line: string, at: number, { before, marked, after }: Frame): string | undefined {
  if (before.length > 40 || marked.length > 60 || after.length > 40) return 'a part of the frame is too long'
  const left = line.slice(0, at)
  const right = line.slice(at)
  const fits =
    left === before || (before.startsWith(CUT) && left.endsWith(before.slice(1)) && left.length > before.length - 1)
  if (!fits) return `${JSON.stringify(before)} does not stand before column ${at + 1}`
  if (right.startsWith(marked)) {
    const rest = right.slice(marked.length)
    const ends =
      rest.replace(/\r$/, '') === after.replace(/\r$/, '') ||
      (after.endsWith(CUT) && rest.startsWith(after.slice(0, -1)))
    if (ends) return undefined
  }
  const isCutThere = marked.endsWith(CUT) && right.startsWith(marked.slice(0, -1))
  if (isCutThere) return undefined
  return `${JSON.stringify([marked, after])} does not stand at column ${at + 1}`
}
