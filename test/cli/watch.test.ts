import { type ChildProcess, spawn } from 'node:child_process'
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { afterEach, expect, it } from 'vitest'
import { COMMAND } from '../support/command.js'
import { placedWorkspace } from './annotate-placed.js'
import { run, type Workspace } from './support.js'

const READY = /watching; Ctrl\+C ends it/
const FINE = /nothing found|no problems|✔/

/** A process of `validate --watch`, and what it has said. */
class Watching {
  readonly #child: ChildProcess
  readonly #said = { stdout: '', stderr: '' }
  readonly ended: Promise<number | null>
  #seen = { stdout: 0, stderr: 0 }

  constructor(...args: string[]) {
    this.#child = spawn(process.execPath, [...COMMAND, 'validate', '--watch', ...args], {
      env: { ...process.env, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const name of ['stdout', 'stderr'] as const) {
      this.#child[name]?.setEncoding('utf8').on('data', (chunk: string) => {
        this.#said[name] += chunk
      })
    }
    this.ended = new Promise((resolve) => this.#child.on('close', resolve))
  }

  get said(): string {
    return this.#said.stdout + this.#said.stderr
  }

  /** Waits for a note, for the end of the check after it, and for what the check found, none of which it had said before. */
  async hears(note: RegExp, finding: RegExp): Promise<void> {
    const since = (name: 'stdout' | 'stderr') => this.#said[name].slice(this.#seen[name])
    await expect.poll(() => since('stderr'), { timeout: 30_000 }).toMatch(note)
    await expect.poll(() => since('stderr'), { timeout: 30_000 }).toMatch(READY)
    await expect.poll(() => since('stdout'), { timeout: 30_000 }).toMatch(finding)
    this.#seen = { stdout: this.#said.stdout.length, stderr: this.#said.stderr.length }
  }

  signal(name: NodeJS.Signals): Promise<number | null> {
    this.#child.kill(name)
    return this.ended
  }
}

let workspace: Workspace
let watching: Watching | undefined

afterEach(async () => {
  await watching?.signal('SIGKILL')
  workspace.remove()
})

async function watchArticle(...args: string[]) {
  workspace = await placedWorkspace()
  watching = new Watching(workspace.folder, ...args)
  await watching.hears(READY, FINE)
  return { ...workspace, watching }
}

it('checks again after each change, says what changed, and ends on SIGINT with 130', async () => {
  const { watching, read, write } = await watchArticle()
  const right = read('stances')
  write('stances', right.replace('"against"', '"agaist"'))
  await watching.hears(/stances\.json changed \d+\.\d s ago; checking again/, /did you mean "against"\?/)
  write('stances', right)
  await watching.hears(/stances\.json changed/, FINE)
  expect(watching.said).not.toContain('\u001b')
  expect(await watching.signal('SIGINT')).toBe(130)
})

it('outlives a file that goes and comes back, and one that is replaced by another', async () => {
  const { watching, file, read, write } = await watchArticle()
  const right = read('quotes')
  rmSync(file('quotes'))
  await watching.hears(/quotes\.json is gone; checking again/, /quotes\.json/)
  write('quotes', right)
  await watching.hears(/quotes\.json came/, FINE)
  writeFileSync(file('quotes~'), right.replace('"q-mayor"', '"q-major"'))
  renameSync(file('quotes~'), file('quotes'))
  await watching.hears(/quotes\.json changed/, /unresolved-reference/)
  write('quotes', '{')
  await watching.hears(/quotes\.json changed/, /json\/syntax/)
  expect(await watching.signal('SIGTERM')).toBe(143)
})

it('takes several steps of writing for one change, and files that it does not read for none', async () => {
  const { watching, file, read, write } = await watchArticle()
  writeFileSync(file('quotes').replace('.json', '.txt'), 'a note')
  for (let i = 0; i < 5; i++) write('events', `${read('events')} `)
  await watching.hears(/events\.json changed/, FINE)
  await new Promise((resolve) => setTimeout(resolve, 500))
  expect(watching.said.match(/checking again/g)).toHaveLength(1)
  expect(watching.said).not.toContain('quotes')
})

it.each([
  [['-'], 'standard input is read only once'],
  [['.', '--plan', 'plan.json'], "option '--plan"],
])('refuses to watch %j', async (args, message) => {
  workspace = await placedWorkspace()
  watching = undefined
  expect(await run(['validate', '--watch', ...args])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining(message),
  })
})
