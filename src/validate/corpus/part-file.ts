import { appendFileSync } from 'node:fs'
import { decodeFact, encodeFact, type Fact } from '../../rules/index.js'
import { ReadError } from '../read-file.js'
import type { PartialReport } from '../report/types.js'
import { linesOf } from './lines-of.js'
import { replaceFile } from './replace-file.js'
import type { JobResult } from './validate-job.js'

/** What a part file holds: its first line the partial report, then a fact a line, sorted, then how many there were. */
interface Header {
  readonly partVersion: 1
  readonly partial: PartialReport
}

const BLOCK = 64 * 1024

/** Writes the result of a job to a file that `merge` reads. @throws WriteError where the system refuses */
export function writePartFile(file: string, { partial, facts }: JobResult): void {
  replaceFile(file, (descriptor) => {
    let pending = `${JSON.stringify({ partVersion: 1, partial } satisfies Header)}\n`
    let count = 0
    for (const fact of facts) {
      count++
      pending += `${encodeFact(fact)}\n`
      if (pending.length < BLOCK) continue
      appendFileSync(descriptor, pending)
      pending = ''
    }
    appendFileSync(descriptor, `${pending}${count}\n`)
  })
}

/** The partial report of a part file, and its facts, read as they are asked for. @throws ReadError where it is none */
export function readPartFile(file: string): { readonly partial: PartialReport; readonly facts: Iterable<Fact> } {
  const [first] = firstOf(linesOf(file))
  const header = parseHeader(file, first ?? '')
  return { partial: header.partial, facts: factsOf(file) }
}

function* factsOf(file: string): Generator<Fact> {
  const lines = linesOf(file)
  lines.next()
  let count = 0
  let end: string | undefined
  for (const line of lines) {
    if (line.startsWith('[')) yield factOf(file, line)
    else end = line
    count++
  }
  if (end !== String(count - 1)) throw cut(file)
}

function factOf(file: string, line: string): Fact {
  try {
    return decodeFact(line)
  } catch {
    throw cut(file)
  }
}

const cut = (file: string) => new ReadError('unreadable', file, 'it is cut: validate its shard again')

function firstOf<T>(values: Iterable<T>): readonly T[] {
  for (const value of values) return [value]
  return []
}

function parseHeader(file: string, line: string): Header {
  try {
    const header = JSON.parse(line)
    if (header?.partVersion === 1 && typeof header.partial?.parts === 'object') return header
  } catch {}
  throw new ReadError('invalid', file, 'it is no part that `reportedly validate --plan … --shard …` wrote')
}
