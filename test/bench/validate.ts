/**
 * Measures the built command on corpora of two sizes: speed, peak memory, and whether it finds just what is wrong.
 *
 *     npx tsx test/bench/validate.ts [--small 100M] [--big 2G] [--concurrency 1,2] [--seed 1]
 *
 * In the same run, reading each corpus with JSON.parse and nothing else is measured beside it.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Report } from '../../src/validate/report/types.js'
import { CODES, DEFECTS, type Manifest } from '../support/corpus/generate.js'
import { bytesOf } from '../support/corpus/size.js'
import { writeCorpus } from '../support/corpus/write.js'
import { type Measurement, measure } from './measure.js'

const { values } = parseArgs({
  options: {
    small: { type: 'string', default: '100M' },
    big: { type: 'string', default: '2G' },
    concurrency: { type: 'string', default: '1,2' },
    seed: { type: 'string', default: '1' },
  },
})
const SIZES = [values.small, values.big]
const CONCURRENCIES = values.concurrency.split(',')
const pathOf = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

/** One line of the table. */
interface Row extends Measurement {
  readonly size: string
  readonly bytes: number
  readonly concurrency: string
  readonly counts: string
}

/** How the counts of a report differ from what was put into the corpus. */
function compareCounts(report: Report, { articles, expected }: Manifest): string {
  const found = new Map(Object.entries(report.counts.byCode).map(([code, { count }]) => [code, count]))
  const wanted = new Map(DEFECTS.map((defect) => [CODES[defect], expected[defect].length]))
  const codes = [...new Set([...found.keys(), ...wanted.keys()])]
  const differences = codes
    .filter((code) => (found.get(code) ?? 0) !== (wanted.get(code) ?? 0))
    .map((code) => `${code} ${found.get(code) ?? 0}, not ${wanted.get(code) ?? 0}`)
  if (!report.complete) differences.push('the report is not complete')
  if (report.read.articles !== articles) differences.push(`${report.read.articles} articles, not ${articles}`)
  return differences.length === 0 ? 'as made' : differences.join('; ')
}

async function validate(
  file: string,
  concurrency: string,
  manifest: Manifest,
): Promise<Measurement & { counts: string }> {
  const report = join(folder, 'report.json')
  const options = ['--reporter', 'json', '--reporter-file', report, '--concurrency', concurrency]
  const measured = await measure([pathOf('../../dist/cli/main.js'), 'validate', file, ...options])
  if (measured.exitCode !== 1 || !existsSync(report)) {
    throw new Error(`exit code ${measured.exitCode}, where 1 and a report were expected:\n${measured.stderr}`)
  }
  const counts = compareCounts(JSON.parse(readFileSync(report, 'utf8')), manifest)
  rmSync(report)
  return { ...measured, counts }
}

async function rowsOf(size: string): Promise<Row[]> {
  const file = join(folder, `${size}.ndjson`)
  const manifest = await writeCorpus(file, { bytes: bytesOf(size), seed: Number(values.seed) })
  const { bytes } = manifest
  const parsed = await measure([pathOf('./parse-lines.mjs'), file])
  const rows: Row[] = [{ ...parsed, size, bytes, concurrency: 'JSON.parse', counts: '' }]
  for (const concurrency of CONCURRENCIES) {
    rows.push({ ...(await validate(file, concurrency, manifest)), size, bytes, concurrency })
  }
  rmSync(file)
  return rows
}

const MB = (bytes: number | undefined) => (bytes === undefined ? 'unavailable' : (bytes / 1e6).toFixed(0))

function print(rows: readonly Row[]): void {
  const head = ['size', 'concurrency', 'seconds', 'MB/s', 'of JSON.parse', 'peak MB', `peak / ${SIZES[0]}`, 'counts']
  const cells = rows.map((row) => {
    const alone = rows.find(({ size, concurrency }) => size === row.size && concurrency === 'JSON.parse')
    const small = rows.find(({ size, concurrency }) => size === SIZES[0] && concurrency === row.concurrency)
    const growth = row.peakBytes && small?.peakBytes ? (row.peakBytes / small.peakBytes).toFixed(2) : 'unavailable'
    return [
      `${MB(row.bytes)} MB`,
      row.concurrency,
      row.seconds.toFixed(2),
      MB(row.bytes / row.seconds),
      ((alone?.seconds ?? Number.NaN) / row.seconds).toFixed(2),
      MB(row.peakBytes),
      growth,
      row.counts,
    ]
  })
  const lines = [head, head.map(() => '---'), ...cells].map((line) => `| ${line.join(' | ')} |`)
  console.log(lines.join('\n'))
}

const folder = mkdtempSync(join(tmpdir(), 'reportedly-bench-'))
try {
  const day = new Date().toISOString().slice(0, 10)
  console.log(`Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model}, ${process.platform}, ${day}\n`)
  const rows: Row[] = []
  for (const size of SIZES) rows.push(...(await rowsOf(size)))
  print(rows)
  if (rows.some(({ peakBytes }) => peakBytes === undefined)) console.log('\nPeak memory is read from /proc, on Linux.')
  if (rows.some(({ counts }) => counts !== '' && counts !== 'as made')) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true })
}
