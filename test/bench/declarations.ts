import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withoutComments } from '../package/support.js'
import { pathOf } from './part.js'
import { median } from './statistics.js'

/** What an import makes the compiler read, in bytes, and the memory that the check takes. */
export interface Declarations {
  readonly bytes: number
  /** Without comments. */
  readonly code: number
  readonly memory: number
}

const OPTIONS = '--noEmit --strict --target es2022 --module esnext --moduleResolution bundler'.split(' ')

/** Measures the declarations of a package, or of none, in a project that has it installed. */
export function declarationsOf(consumer: string, name: string, rounds: number): Declarations {
  const file = join(consumer, 'check.ts')
  writeFileSync(file, name === '' ? 'export {}\n' : `import * as all from '${name}'\nexport { all }\n`)
  const outputs = Array.from({ length: rounds }, () => check(consumer, file))
  const read = (outputs[0] ?? '').split('\n').filter((line) => /\.d\.[cm]?ts$/.test(line))
  const texts = read.filter((path) => !path.includes('/typescript/lib/')).map((path) => readFileSync(path, 'utf8'))
  const total = (files: readonly string[]) => files.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  return { bytes: total(texts), code: total(texts.map(withoutComments)), memory: median(outputs.map(memoryIn)) }
}

function check(cwd: string, file: string): string {
  const compiler = pathOf('node_modules/typescript/bin/tsc')
  const args = [compiler, ...OPTIONS, '--extendedDiagnostics', '--listFiles', file]
  return spawnSync(process.execPath, args, { cwd, encoding: 'utf8' }).stdout
}

const memoryIn = (output: string) => Number(/Memory used:\s+(\d+)K/.exec(output)?.[1]) * 1000
