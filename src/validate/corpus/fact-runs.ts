import { closeSync, openSync } from 'node:fs'
import { decodeFact, encodeFact, type Fact } from '../../rules/index.js'
import { linesOf } from './lines-of.js'
import { appendLines, attemptWrite } from './replace-file.js'

/** Writes sorted facts to a file, one a line. @throws WriteError where the system refuses */
export function writeFactRun(file: string, facts: Iterable<Fact>): void {
  attemptWrite(file, () => {
    const descriptor = openSync(file, 'w')
    try {
      appendLines(descriptor, encoded(facts))
    } finally {
      closeSync(descriptor)
    }
  })
}

function* encoded(facts: Iterable<Fact>): Generator<string> {
  for (const fact of facts) yield encodeFact(fact)
}

/** The facts of a file that {@link writeFactRun} wrote, one in memory at a time. */
export function* readFactRun(file: string): Generator<Fact> {
  for (const line of linesOf(file)) yield decodeFact(line)
}
