import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** What a program took. */
export interface Measurement {
  readonly exitCode: number | null
  readonly seconds: number
  /** Peak resident memory of the process, with all its threads; `undefined` where the system does not tell. */
  readonly peakBytes: number | undefined
  readonly stderr: string
}

const SAMPLE_EVERY = 20

/** The high-water mark of a process's resident memory so far (Linux). */
function peakOf(pid: number): number | undefined {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024
  } catch {
    return undefined
  }
}

/** Runs a program of Node to its end in a process of its own. */
export function measure(args: readonly string[]): Promise<Measurement> {
  return new Promise((resolve, reject) => {
    const start = performance.now()
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] })
    let peakBytes: number | undefined
    let stderr = ''
    const timer = setInterval(() => {
      if (child.pid !== undefined) peakBytes = peakOf(child.pid) ?? peakBytes
    }, SAMPLE_EVERY)
    child.stderr.on('data', (chunk) => {
      stderr += chunk
    })
    child.on('error', reject)
    child.on('close', (exitCode) => {
      clearInterval(timer)
      resolve({ exitCode, seconds: (performance.now() - start) / 1000, peakBytes, stderr })
    })
  })
}
