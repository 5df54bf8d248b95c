import { spawn, spawnSync } from 'node:child_process'
import { COMMAND } from '../support/command.js'

/** What is waited for, and what is typed then. */
export type Step = readonly [shown: string, typed: string]

/** Whether there is a program that makes a pseudo-terminal: that of util-linux. */
export const pseudoTerminal: string | undefined = spawnSync('script', ['--version'], {
  encoding: 'utf8',
}).stdout?.includes('util-linux')
  ? 'script'
  : undefined

const quote = (argument: string) => `'${argument.replaceAll("'", `'\\''`)}'`

const { FORCE_COLOR: _, REPORTEDLY_TEXT: __, ...ENVIRONMENT } = process.env

/** Runs the command line on a pseudo-terminal and types what a person would. */
export function runOnTerminal(
  args: readonly string[],
  steps: readonly Step[],
): Promise<{ readonly code: number | null; readonly screen: string }> {
  const command = [process.execPath, ...COMMAND, ...args].map(quote).join(' ')
  return new Promise((resolve, reject) => {
    const child = spawn('script', ['-qfec', command, '/dev/null'], {
      env: { ...ENVIRONMENT, NO_COLOR: '1', TERM: 'xterm' },
      stdio: ['pipe', 'pipe', 'inherit'],
      timeout: 60_000,
    })
    let screen = ''
    let seen = 0
    const ahead = [...steps]
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      screen += chunk
      for (let [step] = ahead; step; [step] = ahead) {
        const at = screen.indexOf(step[0], seen)
        if (at === -1) return
        seen = at + step[0].length
        ahead.shift()
        child.stdin.write(step[1])
      }
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, screen }))
  })
}
