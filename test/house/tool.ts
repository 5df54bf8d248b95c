import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

/** What a tool said, both streams together, and how it ended. */
export interface Outcome {
  readonly code: number | null
  readonly output: string
}

/** Runs the command of an installed package in the root of the repository. */
export function tool(name: string, ...args: readonly string[]): Outcome {
  const path = resolve('node_modules/.bin', name)
  if (!existsSync(path)) throw new Error(`${name} is not installed; run \`npm ci\``)
  const { status, stdout, stderr } = spawnSync(path, args, { encoding: 'utf8' })
  return { code: status, output: `${stdout}${stderr}`.trim() }
}
