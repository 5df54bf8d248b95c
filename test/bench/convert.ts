import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { REPORTEDLY } from './command.js'
import { compared, faster, ratios, timings } from './compared.js'
import { duckDb, hasDuckDb } from './convert-duckdb.js'
import { speedCorpus } from './corpus.js'
import { type Command, type Measurement, measure } from './measure.js'
import type { Part, Settings } from './part.js'
import type { Row } from './row.js'
import { interleave } from './statistics.js'
import type { Table } from './table.js'

/** The corpus of the full form, which must not be larger for DuckDB to have it all in memory. */
const BYTES = 500e6
/** That of the short form, where what DuckDB and we take to start counts for more. */
const FEW_BYTES = 20e6
const FORMATS = ['parquet', 'csv'] as const

const ABOUT = `\`reportedly convert\` validates all of the corpus before it writes anything, and writes thirteen tables with every span, with the
days between which each date lies, and with keys that hold. DuckDB is native, validates nothing, reads only the fields that it is told, into
memory, and writes nine tables with fewer columns; it is given SQL made for these articles. Peak memory is that of the process with its threads.`

/** The speed and the memory of \`reportedly convert\` from NDJSON to tables, beside those of DuckDB. */
export async function benchConvert({ short, large, folder }: Settings): Promise<Part> {
  const title = 'Conversion to tables'
  if (!hasDuckDb())
    return { title, about: 'DuckDB is not installed: npm ci --prefix test/readers.', rows: [], tables: [] }
  const corpus = await speedCorpus(folder, { bytes: Math.min(large, short ? FEW_BYTES : BYTES), invalid: 0 })
  const rows: Row[] = []
  const tables: Table[] = []
  for (const format of FORMATS) {
    const output = join(folder, 'tables')
    const runs = await interleave(short ? 1 : 3, {
      ours: () => run([process.execPath, REPORTEDLY, 'convert', corpus.file, '--to', format, '-o', output], output),
      duckDb: () => run(duckDb(corpus.file, output, format), output),
      oneThread: () => run(duckDb(corpus.file, output, format, 1), output),
    })
    rows.push(
      faster(`NDJSON to ${format}, beside DuckDB`, runs.ours, runs.duckDb),
      faster(`NDJSON to ${format}, beside DuckDB with one thread`, runs.ours, runs.oneThread),
      compared(`peak memory of NDJSON to ${format}, beside DuckDB`, ratios(runs.duckDb, runs.ours, 'peakBytes')),
    )
    tables.push(
      timings(`NDJSON to ${format}: ${corpus.size}`, corpus.manifest.bytes, {
        'reportedly convert': runs.ours,
        DuckDB: runs.duckDb,
        'DuckDB, one thread': runs.oneThread,
      }),
    )
  }
  return { title, about: ABOUT, rows, tables }
}

/** Runs a program that fills a folder, which is empty before and gone afterwards. */
async function run(command: Command, output: string): Promise<Measurement> {
  mkdirSync(output)
  try {
    const measured = await measure(command)
    const [{ code, stderr } = { code: null, stderr: '' }] = measured.runs
    if (code !== 0) throw new Error(`${command[1]} failed: ${stderr}`)
    if (readdirSync(output).length === 0) throw new Error(`${command[1]} wrote nothing`)
    return measured
  } finally {
    rmSync(output, { recursive: true })
  }
}
