import { DEFECTS, type Defect, lineOf } from './defects.js'
import { Random } from './random.js'
import { press, type Stamp, stampOf } from './stamp.js'
import { templateOf } from './template.js'

export { CODES, DEFECTS, type Defect } from './defects.js'

/** How many different articles there are, but for their ids, days and external ids. */
const TEMPLATES = 300
/** How many of them there are with each defect. */
const BROKEN_TEMPLATES = 16
const BLOCK = 4 * 1024 * 1024

/** What kind of corpus to make. */
export interface CorpusOptions {
  /** The corpus ends with the first article that reaches this size. */
  readonly bytes: number
  /** 1 by default. */
  readonly seed?: number
  /** The share of articles that are invalid, from 0 to 1; 0.005 by default. The first article never is. */
  readonly invalid?: number
  /** The share of articles that include their text, from 0 to 1; 0.3 by default. */
  readonly texts?: number
}

/** What is in a corpus. */
export interface Manifest {
  /** Lines, each with one article, whole or not. */
  readonly articles: number
  readonly bytes: number
  /** The lines with each defect, counted from 1. A line has one defect at most, and a validator finds one error in it. */
  readonly expected: Readonly<Record<Defect, readonly number[]>>
}

/** Makes a corpus, one article a line, block by block; the same for the same options. Returns what was in it. */
export function* generateCorpus(options: CorpusOptions): Generator<Buffer, Manifest> {
  const { bytes, seed = 1, invalid = 0.005, texts } = options
  const random = new Random(seed)
  const stampFor = stamps(seed, texts)
  const expected = Object.fromEntries(DEFECTS.map((defect) => [defect, [] as number[]])) as Record<Defect, number[]>
  let block = Buffer.allocUnsafe(BLOCK)
  let filled = 0
  let written = 0
  let line = 0
  let broken = 0
  let valid = 0
  let earlier = 0
  while (written < bytes) {
    line++
    const defect = line > 1 && random.chance(invalid) ? DEFECTS[broken++ % DEFECTS.length] : undefined
    if (defect) expected[defect].push(line)
    else if (random.below(++valid) === 0) earlier = line
    const stamp = stampFor(defect, random)
    const size = stamp.line.length
    if (filled + size > block.length) {
      yield block.subarray(0, filled)
      block = Buffer.allocUnsafe(Math.max(BLOCK, size))
      filled = 0
    }
    press(stamp, block, filled, defect === 'duplicate-article-id' ? earlier : line, random)
    filled += size
    written += size
  }
  yield block.subarray(0, filled)
  return { articles: line, bytes: written, expected }
}

/** A small corpus in one piece. */
export function makeCorpus(options: CorpusOptions): { readonly data: Buffer; readonly manifest: Manifest } {
  const blocks: Buffer[] = []
  const corpus = generateCorpus(options)
  for (;;) {
    const { done, value } = corpus.next()
    if (done) return { data: Buffer.concat(blocks), manifest: value }
    blocks.push(value)
  }
}

/** Draws from the templates, each of which is made when it is first needed. */
function stamps(seed: number, texts?: number): (defect: Defect | undefined, random: Random) => Stamp {
  const made = new Map<string, Stamp>()
  return (defect, random) => {
    const index = random.below(defect ? BROKEN_TEMPLATES : TEMPLATES)
    const key = `${defect} ${index}`
    const known = made.get(key)
    if (known) return known
    const line = lineOf(templateOf(seed * TEMPLATES + index, texts).article, defect)
    const stamp = stampOf(Buffer.concat([line, Buffer.from('\n')]))
    made.set(key, stamp)
    return stamp
  }
}
