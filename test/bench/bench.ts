/**
 * Measures what the project promises, beside `JSON.parse` and beside others that do the same, and prints the ratios first.
 *
 *     npm run bench -- [--only PART] [--short] [--write | --accept] [--check] [--corpus 1G] [--large 1G] [--big 10G] [--rounds N]
 *
 * `--only` may be given again. `--write` writes `docs/benchmarks.md` and accepts the ratios; `--accept` accepts them alone:
 * those of the short form and of the full one are kept apart. `--check` fails where a ratio has fallen by a third since.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { bytesOf } from '../support/corpus/size.js'
import { benchConvert } from './convert.js'
import { benchDistributed } from './distributed.js'
import { benchInvalid } from './invalid.js'
import { benchLibrary } from './library.js'
import { benchMemory } from './memory.js'
import { benchNode24 } from './node24.js'
import { benchPackage } from './package-size.js'
import { page } from './page.js'
import { type Part, pathOf, type Settings } from './part.js'
import { benchProfile } from './profile.js'
import { fallen, type Ratios, ratiosOf } from './ratios.js'
import { benchReport } from './report.js'
import { benchSourcemeta } from './sourcemeta.js'
import { benchSpeed } from './speed.js'
import { benchStartup } from './startup.js'

const PARTS: Readonly<Record<string, (settings: Settings) => Promise<Part>>> = {
  speed: benchSpeed,
  profile: benchProfile,
  node24: benchNode24,
  invalid: benchInvalid,
  sourcemeta: benchSourcemeta,
  memory: benchMemory,
  startup: benchStartup,
  library: async ({ short }) => ({
    title: 'Library',
    about: 'In one process, on the bundled article and on invented articles.',
    rows: await benchLibrary({ short }),
    tables: [],
  }),
  package: benchPackage,
  report: benchReport,
  convert: benchConvert,
  distributed: benchDistributed,
}

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    short: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    accept: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    corpus: { type: 'string' },
    large: { type: 'string' },
    big: { type: 'string' },
    rounds: { type: 'string' },
  },
})
const { short } = values
const only = values.only ?? Object.keys(PARTS)
const unknown = only.find((name) => !(name in PARTS))
if (unknown !== undefined) throw new Error(`there is no part "${unknown}", but ${Object.keys(PARTS).join(', ')}`)
if (values.write && values.only) throw new Error('a page needs all parts: give --write without --only')

const RATIOS = pathOf('test/bench/ratios.json')
const form = short ? 'short' : 'full'
const committed: Record<string, Ratios> = existsSync(RATIOS) ? JSON.parse(readFileSync(RATIOS, 'utf8')) : {}

const folder = mkdtempSync(join(tmpdir(), 'reportedly-bench-'))
const settings: Settings = {
  short,
  rounds: Number(values.rounds ?? (short ? 3 : 7)),
  corpus: bytesOf(values.corpus ?? (short ? '60M' : '1G')),
  large: bytesOf(values.large ?? (short ? '60M' : '1G')),
  memory: short ? [100e6] : [100e6, bytesOf(values.big ?? '10G')],
  folder,
}
try {
  const parts: Part[] = []
  for (const [name, bench] of Object.entries(PARTS).filter(([name]) => only.includes(name))) {
    const start = performance.now()
    parts.push(await bench(settings))
    console.error(`${name}: ${((performance.now() - start) / 1000).toFixed(0)} s`)
  }
  const text = page(parts, settings)
  console.log(text)
  if (values.write) writeFileSync(pathOf('docs/benchmarks.md'), text)

  const rows = parts.flatMap((part) => part.rows)
  const falls = values.check ? fallen(rows, committed[form] ?? {}) : []
  for (const fall of falls) console.error(`fallen by a third: ${fall}`)
  if (falls.length > 0) process.exitCode = 1
  if (values.write || values.accept) {
    const accepted = { ...committed, [form]: { ...committed[form], ...ratiosOf(rows) } }
    writeFileSync(RATIOS, `${JSON.stringify(accepted, null, 2)}\n`)
  }
} finally {
  rmSync(folder, { recursive: true })
}
