/** Reads an NDJSON file and parses each line, and does nothing else: what any validator in JavaScript takes at least. */
import { closeSync, openSync, readSync } from 'node:fs'

const LF = 10
const block = Buffer.allocUnsafe(1024 * 1024)
const file = openSync(process.argv[2], 'r')
let rest = Buffer.alloc(0)
let lines = 0

function parse(line) {
  lines++
  try {
    JSON.parse(line.toString())
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
}

for (let size = readSync(file, block); size > 0; size = readSync(file, block)) {
  const bytes = Buffer.concat([rest, block.subarray(0, size)])
  let start = 0
  for (let end = bytes.indexOf(LF); end >= 0; end = bytes.indexOf(LF, start)) {
    parse(bytes.subarray(start, end))
    start = end + 1
  }
  rest = bytes.subarray(start)
}
if (rest.length > 0) parse(rest)
closeSync(file)
console.log(JSON.stringify({ lines }))
