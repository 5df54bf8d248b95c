import { closeSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import type { Defect } from '../support/corpus/generate.js'
import type { Corpus } from './corpus.js'
import { type Command, type Measurement, measure } from './measure.js'
import { pathOf } from './part.js'

const LF = 10
const NOT_JSON: readonly Defect[] = ['truncated-line']
const WRONG_SHAPE: readonly Defect[] = [...NOT_JSON, 'wrong-enum', 'missing-key', 'unknown-key']

const PARSE = pathOf('test/bench/peers/parse.mjs')

/** A measurement, and the seconds in it that went into checking what was parsed. */
export interface PeerMeasurement extends Measurement {
  readonly checkSeconds: number
}

/** Parses a corpus and does nothing else. */
export const parse = (corpus: Corpus, node = process.execPath): Promise<PeerMeasurement> =>
  judge(corpus, NOT_JSON, [[node, PARSE, corpus.file]])

/** Parses both halves of a corpus at once, in two processes. */
export function parseHalves(corpus: Corpus): Promise<PeerMeasurement> {
  const { file, manifest } = corpus
  const middle = String(lineAfter(file, Math.floor(manifest.bytes / 2)))
  return judge(corpus, NOT_JSON, [
    [process.execPath, PARSE, file, '0', middle],
    [process.execPath, PARSE, file, middle, String(manifest.bytes)],
  ])
}

/** Parses a corpus and checks the shape of each article by a script. */
export const checkShape = (corpus: Corpus, script: string): Promise<PeerMeasurement> =>
  judge(corpus, WRONG_SHAPE, [[process.execPath, script, corpus.file]])

/** The scripts that check shapes. The acceptor is no export of the package, so its script is bundled into a folder. */
export async function shapePeers(folder: string) {
  const acceptor = join(folder, 'acceptor.mjs')
  const entryPoints = [pathOf('test/bench/peers/acceptor.mjs')]
  await build({ entryPoints, outfile: acceptor, bundle: true, format: 'esm', platform: 'node', logLevel: 'error' })
  const peer = (name: string) => pathOf(`test/bench/peers/${name}.mjs`)
  return { acceptor, byKind: peer('zod-by-kind'), compiled: peer('zod-compiled'), ajv: peer('ajv'), zod: peer('zod') }
}

/** Runs peers, which must refuse as many lines as there are with the defects. */
async function judge(
  { manifest: { articles, expected } }: Corpus,
  defects: readonly Defect[],
  commands: readonly Command[],
): Promise<PeerMeasurement> {
  const measured = await measure(...commands)
  const totals = { lines: 0, refused: 0, checking: 0 }
  for (const { code, stdout, stderr } of measured.runs) {
    if (code !== 0) throw new Error(`a peer failed: ${stderr}`)
    const { lines, refused, checking } = JSON.parse(stdout)
    totals.lines += lines
    totals.refused += refused
    totals.checking += checking
  }
  const wrong = defects.reduce((sum, defect) => sum + expected[defect].length, 0)
  if (totals.lines !== articles || totals.refused !== wrong) {
    const found = `${totals.refused} of ${totals.lines} lines`
    throw new Error(`${commands[0]?.[1]} refused ${found}, not ${wrong} of ${articles}`)
  }
  return { ...measured, checkSeconds: totals.checking / 1000 }
}

/** Where the first line starts that does so beyond an offset. */
function lineAfter(file: string, offset: number): number {
  const block = Buffer.allocUnsafe(1024 * 1024)
  const descriptor = openSync(file, 'r')
  const size = readSync(descriptor, block, 0, block.length, offset)
  closeSync(descriptor)
  return offset + block.subarray(0, size).indexOf(LF) + 1
}
