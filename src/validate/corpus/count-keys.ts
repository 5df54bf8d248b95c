import { countPossibleKeys } from '../json/duplicate-key.js'

// A loop over every byte of a corpus is the one place where JavaScript shows: this one, in WebAssembly, looks at sixteen
// bytes a step. Opcodes and sections are those of the WebAssembly core specification 2.0, chapter 5.
const [FUNCTION, I32, V128, VOID] = [0x60, 0x7f, 0x7b, 0x40]
const [LOOP, BRANCH_IF, END] = [0x03, 0x0d, 0x0b]
const [GET, SET, TEE] = [0x20, 0x21, 0x22]
const [CONST, ADD, SUBTRACT, LESS, BITS_SET] = [0x41, 0x6a, 0x6b, 0x49, 0x69]
const LOAD = [0xfd, 0x00, 0, 0]
const SPLAT = [0xfd, 0x0f]
const EQUAL = [0xfd, 0x23]
const AT_MOST = [0xfd, 0x2a]
const OR = [0xfd, 0x50]
const AND = [0xfd, 0x4e]
const MASK = [0xfd, 0x64]
const [SPACE, QUOTE, COLON] = [0x20, 0x22, 0x3a]

/** Bytes that are looked at in a step. */
const STEP = 16
/** The memory of the module, in pages of 64 KiB. */
const PAGES = 16
const CAPACITY = PAGES * 65_536 - 2 * STEP

const sized = (bytes: readonly number[]) => [bytes.length, ...bytes]
const section = (id: number, ...bytes: readonly number[]) => [id, ...sized([1, ...bytes])]
/** Below 64, since greater numbers take more than one byte. */
const all = (byte: number) => [CONST, byte, ...SPLAT]

const [at, end, count, before] = [0, 1, 2, 3]

/** Counts the colons from `at` to `end` that a quote or white space stands before. */
const BODY = [
  ...[2, 1, I32, 1, V128],
  ...[LOOP, VOID],
  ...[GET, at, ...LOAD, ...all(COLON), ...EQUAL],
  ...[GET, at, CONST, 1, SUBTRACT, ...LOAD, SET, before],
  ...[GET, before, ...all(QUOTE), ...EQUAL],
  ...[GET, before, ...all(SPACE), ...AT_MOST, ...OR],
  ...[...AND, ...MASK, BITS_SET, GET, count, ADD, SET, count],
  ...[GET, at, CONST, STEP, ADD, TEE, at, GET, end, LESS, BRANCH_IF, 0, END],
  ...[GET, count, END],
]

const MODULE = new Uint8Array([
  ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  ...section(1, FUNCTION, 2, I32, I32, 1, I32),
  ...section(3, 0),
  ...section(5, 0, PAGES),
  ...[7, ...sized([2, 1, 0x6d, 2, 0, 1, 0x63, 0, 0])],
  ...section(10, ...sized(BODY)),
])

interface Counter {
  readonly memory: Uint8Array
  readonly count: (at: number, end: number) => number
}

/** What is used of WebAssembly's JavaScript interface, which TypeScript tells browsers alone of. */
interface Engine {
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (
    module: object,
  ) => { readonly exports: { readonly m: { readonly buffer: ArrayBuffer }; readonly c: Counter['count'] } }
}

/** The counter; `undefined` where Node was started without WebAssembly. */
function load(): Counter | undefined {
  const { WebAssembly: engine } = globalThis as unknown as { readonly WebAssembly?: Engine }
  if (!engine) return undefined
  const { m, c } = new engine.Instance(new engine.Module(MODULE)).exports
  const memory = new Uint8Array(m.buffer)
  // Nothing stands before the first byte.
  memory[STEP - 1] = COLON
  return { memory, count: c }
}

let counter: Counter | undefined | null = null

/** What {@link countPossibleKeys} counts, or more, in the bytes of a source (UTF-8). */
export function countPossibleKeysIn(bytes: Buffer): number {
  if (counter === null) counter = load()
  if (!counter || bytes.length > CAPACITY) return countPossibleKeys(bytes.toString('utf8'))
  const { memory, count } = counter
  memory.set(bytes, STEP)
  memory.fill(0, STEP + bytes.length, 2 * STEP + bytes.length)
  return count(STEP, STEP + bytes.length)
}
