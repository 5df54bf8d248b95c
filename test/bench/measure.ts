import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** A program and its arguments. */
export type Command = readonly [program: string, ...args: readonly string[]]

/** What one or more programs took that ran at once. */
export interface Measurement {
  readonly seconds: number
  /** Of all threads, in user and system mode; `undefined` where the system does not tell. */
  readonly cpuSeconds: number | undefined
  /** Peak resident memory of the processes, with all their threads; `undefined` where the system does not tell. */
  readonly peakBytes: number | undefined
  readonly runs: readonly Run[]
}

/** How one program ended. */
export interface Run {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
  readonly peakBytes: number | undefined
}

const SAMPLE_EVERY = 20
const TICKS_PER_SECOND = 100

/** Runs programs at once, each in a process of its own, to their end. */
export async function measure(...commands: readonly Command[]): Promise<Measurement> {
  const cpuBefore = cpuOfChildren()
  const start = performance.now()
  const runs = await Promise.all(commands.map(run))
  const seconds = (performance.now() - start) / 1000
  const cpuAfter = cpuOfChildren()
  const cpuSeconds = cpuBefore === undefined || cpuAfter === undefined ? undefined : cpuAfter - cpuBefore
  const peakBytes = runs.reduce<number | undefined>((sum, run) => add(sum, run.peakBytes), 0)
  return { seconds, cpuSeconds, peakBytes, runs }
}

const add = (a: number | undefined, b: number | undefined) => (a === undefined || b === undefined ? undefined : a + b)

function run([program, ...args]: Command): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    let stdout = ''
    let stderr = ''
    let peakBytes: number | undefined
    const timer = setInterval(() => {
      if (child.pid !== undefined) peakBytes = peakOf(child.pid) ?? peakBytes
    }, SAMPLE_EVERY)
    child.stdout.on('data', (chunk) => {
      stdout += chunk
    })
    child.stderr.on('data', (chunk) => {
      stderr += chunk
    })
    child.on('error', (error) => {
      clearInterval(timer)
      reject(error)
    })
    child.on('close', (code) => {
      clearInterval(timer)
      resolve({ code, stdout, stderr, peakBytes })
    })
  })
}

/** The high-water mark of a process's resident memory so far (Linux). */
function peakOf(pid: number): number | undefined {
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readIfThere(`/proc/${pid}/status`))?.[1]
  return kilobytes === undefined ? undefined : Number(kilobytes) * 1024
}

/** Seconds that all ended children of this process have taken so far (Linux). */
function cpuOfChildren(): number | undefined {
  // The fields after the name of the program, the first of which is the third of all: see proc_pid_stat(5).
  const fields = readIfThere('/proc/self/stat').split(') ').at(-1)?.split(' ') ?? []
  const [user, system] = [fields[16 - 3], fields[17 - 3]]
  return user === undefined || system === undefined ? undefined : (Number(user) + Number(system)) / TICKS_PER_SECOND
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
