import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'

/** What a command left behind. */
export interface Outcome {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

const MAIN = resolve('dist/cli/main.cjs')
const { FORCE_COLOR: _, REPORTEDLY_TEXT: __, ...ENVIRONMENT } = process.env

/** The name of a program that can be called, or nothing. */
export const installed = (program: string, ...args: string[]): string | undefined =>
  spawnSync(program, args.length > 0 ? args : ['--version']).status === 0 ? program : undefined

/** A temporary folder in which the built command can be called as `reportedly` and as `npx reportedly`. */
export class Workspace {
  readonly folder = mkdtempSync(join(tmpdir(), 'reportedly-docs-'))
  readonly #bin = join(this.folder, 'node_modules/.bin')

  constructor() {
    if (!existsSync(MAIN)) throw new Error('the command is not built: run npm run build')
    this.write('node_modules/.bin/reportedly', `#!/bin/sh\nexec "${process.execPath}" "${MAIN}" "$@"\n`)
    chmodSync(join(this.#bin, 'reportedly'), 0o755)
  }

  path = (name: string): string => join(this.folder, name)
  read = (name: string): string => readFileSync(this.path(name), 'utf8')

  write(name: string, content: string | Buffer): void {
    mkdirSync(dirname(this.path(name)), { recursive: true })
    writeFileSync(this.path(name), content)
  }

  /** Runs a script that ends at the first command that fails. */
  bash(script: string, environment: NodeJS.ProcessEnv = {}): Outcome {
    return this.run('bash', ['-euo', 'pipefail', '-c', script], environment)
  }

  run(program: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}): Outcome {
    const PATH = [this.#bin, process.env.PATH, dirname(process.execPath)].join(delimiter)
    const env = { ...ENVIRONMENT, NO_COLOR: '1', PATH, ...environment }
    const { status, stdout, stderr } = spawnSync(program, args, { cwd: this.folder, encoding: 'utf8', env })
    return { code: status, stdout, stderr }
  }

  remove = (): void => rmSync(this.folder, { recursive: true })
}
