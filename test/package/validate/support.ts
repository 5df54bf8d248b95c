import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { inject, test as plainTest } from 'vitest'
import type { Article } from '../../../src/model/index.js'
import { articleWith, type Draft } from '../../../src/rules/fixtures/base.js'
import type { Report } from '../../../src/validate/report/types.js'
import type { Run } from '../support.js'

/** The installed command. */
export const MAIN = join(inject('consumer'), 'node_modules/reportedly/dist/cli/main.cjs')

const { FORCE_COLOR: _, NO_COLOR: __, NODE_OPTIONS: ___, REPORTEDLY_TEXT: ____, ...ENVIRONMENT } = process.env

export interface RunOptions {
  readonly env?: NodeJS.ProcessEnv
  /** What standard input holds; `open` leaves it to the test. */
  readonly input?: string | Buffer | 'open'
  /** Whom to run as; root may. */
  readonly uid?: number
  /** An open file that takes standard output or standard error. */
  readonly stdout?: number
  readonly stderr?: number
}

/** A child process and what it came to. */
export interface Started {
  readonly child: ReturnType<typeof spawn>
  readonly ended: Promise<Run>
}

/** A folder for the files of one test, in which commands run. */
export class Workspace {
  readonly folder = mkdtempSync(join(tmpdir(), 'reportedly-validate-'))
  /** Where the commands put temporary files. */
  readonly scratch = join(this.folder, '.scratch')
  readonly #running = new Set<ReturnType<typeof spawn>>()

  constructor() {
    mkdirSync(this.scratch)
  }

  path = (name: string) => join(this.folder, name)

  write(name: string, content: string | Buffer): string {
    mkdirSync(dirname(this.path(name)), { recursive: true })
    writeFileSync(this.path(name), content)
    return name
  }

  /** Writes an article as a folder of five files. */
  writeFolder(folder: string, parts: Readonly<Record<string, string>>): string {
    for (const [name, content] of Object.entries(parts)) this.write(`${folder}/${name}.json`, content)
    return folder
  }

  read = (name: string) => readFileSync(this.path(name), 'utf8')

  // biome-ignore lint/suspicious/noExplicitAny: what is in the files is what the tests find out
  json = (name: string): any => JSON.parse(this.read(name))

  /** What is left of temporary files. */
  leftovers = () => readdirSync(this.scratch)

  /** Starts any command. */
  start(command: string, args: readonly string[], { env, input, uid, stdout, stderr }: RunOptions = {}): Started {
    const child = spawn(command, args, {
      cwd: this.folder,
      env: { ...ENVIRONMENT, TMPDIR: this.scratch, ...env },
      ...(uid !== undefined && { uid, gid: uid }),
      stdio: [input === undefined ? 'ignore' : 'pipe', stdout ?? 'pipe', stderr ?? 'pipe'],
    })
    this.#running.add(child)
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout?.on('data', (chunk) => out.push(chunk))
    child.stderr?.on('data', (chunk) => err.push(chunk))
    child.stdin?.on('error', () => {})
    if (input !== 'open') child.stdin?.end(input)
    const ended = new Promise<Run>((resolve, reject) => {
      child.on('error', reject)
      child.on('close', (code) => {
        this.#running.delete(child)
        resolve({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() })
      })
    })
    return { child, ended }
  }

  /** What to run for `reportedly validate` with arguments, where a shell is in front of it. */
  command = (...args: readonly string[]): string[] => [process.execPath, MAIN, 'validate', ...args]

  /** Waits until a run has begun to read, which its folder for temporary files shows. */
  async untilRunning({ ended }: Started): Promise<void> {
    let hasEnded = false
    void ended.then(() => {
      hasEnded = true
    })
    while (!hasEnded && this.leftovers().length === 0) await new Promise((resolve) => setTimeout(resolve, 10))
    if (hasEnded) throw new Error(`the run has ended: ${(await ended).stderr}`)
  }

  /** Runs `reportedly` with arguments. */
  run = (args: readonly string[], options?: RunOptions): Promise<Run> =>
    this.start(process.execPath, [MAIN, ...args], options).ended

  /** Runs `reportedly validate`, one line a finding. */
  validate = (args: readonly string[], options?: RunOptions): Promise<Run> =>
    this.run(['validate', '--reporter', 'concise', ...args], options)

  /** The exit code and the report of `reportedly validate`; nothing may be on standard error. */
  async report(args: readonly string[], options?: RunOptions): Promise<Report & { readonly code: number | null }> {
    const { code, stdout, stderr } = await this.run(['validate', '--reporter', 'json', ...args], options)
    if (stderr !== '') throw new Error(stderr)
    return { code, ...(JSON.parse(stdout) as Report) }
  }

  /** Ends what still runs and deletes the folder. */
  remove(): void {
    for (const child of this.#running) child.kill('SIGKILL')
    rmSync(this.folder, { recursive: true, force: true })
  }
}

/** A test with a folder of its own. */
export const test = plainTest.extend<{ work: Workspace }>({
  work: async ({ task: _ }, use) => {
    const work = new Workspace()
    await use(work)
    work.remove()
  },
})

/** An invented article as JSON on one line, with an id of its own. */
export function line(id: string, change: (draft: Draft<Article>) => void = () => {}): string {
  return JSON.stringify(
    articleWith((draft) => {
      draft.id = id
      change(draft)
    }),
  )
}

/** Lines of a file, each with its LF. */
export const lines = (...all: readonly string[]): string => all.map((each) => `${each}\n`).join('')

/** An article in which one value is wrong: `/language`. */
export const wrongLine = (id: string): string =>
  line(id, (draft) => {
    draft.language = 'no language'
  })

/** The five files of an invented article, by their names. */
export function partsOf(id: string, change?: (draft: Draft<Article>) => void): Record<string, string> {
  const { entities, events, quotes, stances, ...article } = JSON.parse(line(id, change))
  const files = { article, entities: { entities }, events: { events }, quotes: { quotes }, stances: { stances } }
  return Object.fromEntries(Object.entries(files).map(([name, content]) => [name, JSON.stringify(content, null, 1)]))
}

/** Line and code of every finding. */
export const found = ({ diagnostics }: Report): string[] =>
  diagnostics.map(({ location, code }) => `${location?.line} ${code}`)

/** Why a report is not complete. */
export const failures = (report: Report): string[] =>
  report.failures.map(({ file, line: at, message }) => `${at === undefined ? file : `${file}:${at}`} ${message}`)
