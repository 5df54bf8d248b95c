import { appendFileSync, closeSync, openSync } from 'node:fs'
import { decodeFact, encodeFact, type Fact } from '../../rules/index.js'
import { linesOf } from './lines-of.js'
import { attemptWrite } from './replace-file.js'

const BLOCK = 64 * 1024

/** Writes sorted facts to a file, one a line. @throws WriteError where the system refuses */
export function writeFactRun(file: string, facts: Iterable<Fact>): void {
  attemptWrite(file, () => writeRun(file, facts))
}

function writeRun(file: string, facts: Iterable<Fact>): void {
  const descriptor = openSync(file, 'w')
  try {
    let pending = ''
    for (const fact of facts) {
      pending += `${encodeFact(fact)}\n`
      if (pending.length < BLOCK) continue
      appendFileSync(descriptor, pending)
      pending = ''
    }
    appendFileSync(descriptor, pending)
  } finally {
    closeSync(descriptor)
  }
}

/** The facts of a file that {@link writeFactRun} wrote, one in memory at a time. */
export function* readFactRun(file: string): Generator<Fact> {
  for (const line of linesOf(file)) yield decodeFact(line)
}
