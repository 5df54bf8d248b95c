import { closeSync, openSync } from 'node:fs'
import type { FactLine } from '../../rules/index.js'
import { appendLines, attemptWrite } from './replace-file.js'

/** Writes sorted facts to a file; `linesOf` reads them back. @throws WriteError where the system refuses */
export function writeFactRun(file: string, facts: Iterable<FactLine>): void {
  attemptWrite(file, () => {
    const descriptor = openSync(file, 'w')
    try {
      appendLines(descriptor, facts)
    } finally {
      closeSync(descriptor)
    }
  })
}
