import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { describe, expect } from 'vitest'
import { makeCorpus } from '../../support/corpus/generate.js'
import { lines, test, type Workspace, wrongLine } from './support.js'

/** A corpus that takes long enough for a signal to come in the middle. */
function writeLongCorpus(work: Workspace): void {
  const { data } = makeCorpus({ bytes: 16_000_000, seed: 5, invalid: 0.02 })
  for (const name of ['a', 'b', 'c', 'd', 'e']) work.write(`corpus/${name}.ndjson`, data)
}

/** Waits until the run has begun, which its temporary folder shows. */
async function untilBegun(work: Workspace): Promise<void> {
  while (work.leftovers().length === 0) await new Promise((resolve) => setTimeout(resolve, 20))
}

const OUTPUT = ['-r', 'json', '-o', 'report.json', '--rejects', 'rejects.ndjson']

describe('a run that a signal ends', () => {
  test.for([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s: leaves nothing behind, and exits with %i', async ([signal, code], { work }) => {
    writeLongCorpus(work)
    work.write('report.json', 'the report of the last run')
    const { child, ended } = work.start(
      process.execPath,
      work.command('corpus', ...OUTPUT, '--concurrency', '2').slice(1),
    )
    await untilBegun(work)
    child.kill(signal)
    expect(await ended).toEqual({ code, stdout: '', stderr: '' })
    expect(work.leftovers()).toEqual([])
    expect(work.read('report.json')).toBe('the report of the last run')
    expect(readdirSync(work.folder).filter((name) => name.endsWith('.tmp') || name.startsWith('rejects'))).toEqual([])
  })

  test('SIGINT while it waits for standard input', async ({ work }) => {
    const child = spawn(process.execPath, work.command('-').slice(1), {
      env: { ...process.env, TMPDIR: work.scratch },
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    const ended = new Promise((resolve) => child.on('close', resolve))
    await untilBegun(work)
    child.kill('SIGINT')
    expect(await ended).toBe(130)
    expect(work.leftovers()).toEqual([])
  })

  test('SIGKILL: no report, and the one that was there is whole', async ({ work }) => {
    writeLongCorpus(work)
    work.write('report.json', 'the report of the last run')
    const { child, ended } = work.start(process.execPath, work.command('corpus', ...OUTPUT).slice(1))
    await untilBegun(work)
    child.kill('SIGKILL')
    expect((await ended).code).toBe(null)
    expect(work.read('report.json')).toBe('the report of the last run')
    expect(existsSync(work.path('rejects.ndjson'))).toBe(false)
  })
})

describe('a pipe that nobody reads', () => {
  test('ends the run quietly with 141', async ({ work }) => {
    work.write('news.ndjson', lines(...Array.from({ length: 2000 }, (_, i) => wrongLine(`a-${i}`))))
    const script = '"$@" --max-diagnostics all -r json | head -c 1 >/dev/null; exit $PIPESTATUS'
    const { code, stderr } = await work.start('bash', ['-c', script, 'bash', ...work.command('news.ndjson')]).ended
    expect({ code, stderr }).toEqual({ code: 141, stderr: '' })
  })
})
