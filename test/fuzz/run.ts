/**
 * Fuzzes the validator until the time is up: `npx tsx test/fuzz/run.ts --minutes N [--seed S]`.
 * A failing file is made as small as possible and kept; `--replay FILE` runs it again.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import fc from 'fast-check'
import { fuzzCase } from './fuzz.js'
import { type FuzzCase, hold } from './hold.js'

const ROUND = 100

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '5' }, seed: { type: 'string' }, replay: { type: 'string' } },
})

interface StoredCase extends Omit<FuzzCase, 'bytes'> {
  readonly base64: string
}

async function replay(file: string): Promise<void> {
  const { base64, ...rest } = JSON.parse(readFileSync(file, 'utf8')) as StoredCase
  await hold({ ...rest, bytes: Buffer.from(base64, 'base64') })
  console.log('It passes.')
}

function keep({ bytes, ...rest }: FuzzCase, seed: number): string {
  const file = join(tmpdir(), `fuzz-failure-${seed}.json`)
  writeFileSync(file, `${JSON.stringify({ ...rest, base64: bytes.toString('base64') } satisfies StoredCase)}\n`)
  return file
}

async function run(minutes: number, firstSeed: number): Promise<void> {
  const end = Date.now() + minutes * 60_000
  let cases = 0
  for (let seed = firstSeed; Date.now() < end; seed++) {
    const result = await fc.check(fc.asyncProperty(fuzzCase, hold), { seed, numRuns: ROUND })
    cases += result.numRuns
    const [smallest] = result.counterexample ?? []
    if (smallest === undefined) continue
    console.error(`Seed ${seed} fails after ${cases} cases: ${(result.errorInstance as Error).stack}`)
    console.error(`Smallest file: ${JSON.stringify(smallest.bytes.toString())}`)
    console.error(`Replay: npx tsx test/fuzz/run.ts --replay ${keep(smallest, seed)}`)
    process.exitCode = 1
    return
  }
  console.log(`${cases} cases passed; seed ${firstSeed}, ${minutes} minutes.`)
}

if (values.replay === undefined) await run(Number(values.minutes), Number(values.seed ?? Date.now() % 1e9))
else await replay(values.replay)
