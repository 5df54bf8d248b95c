import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { REPORTEDLY } from './command.js'
import { makeConsumer, NEIGHBOURS } from './consumer.js'
import { type Command, type Measurement, measure } from './measure.js'
import { type Part, pathOf, type Settings } from './part.js'
import type { Row } from './row.js'
import { interleave, median, spread } from './statistics.js'

const ARTICLE = 'dist/data/morocco-isf.json'

/** What Node takes to start, and what it takes to import the package or to validate one small file. */
export async function benchStartup({ short, folder }: Settings): Promise<Part> {
  const consumer = makeConsumer(folder)
  const broken = join(folder, 'broken.json')
  writeFileSync(broken, readFileSync(pathOf(ARTICLE), 'utf8').replace(/"kind":\s*"entity"/, '"kind": "thing"'))
  const importing = (name: string): Program => {
    const script = join(consumer, `${name.replaceAll('/', '-')}.js`)
    writeFileSync(script, name === '' ? '' : `import '${name}'\n`)
    return () => runs(0, script)
  }
  const programs: Record<string, Program> = {
    'bare Node': importing(''),
    'import reportedly': importing('reportedly'),
    'import reportedly/records': importing('reportedly/records'),
    ...Object.fromEntries(NEIGHBOURS.map((name) => [`import ${name}`, importing(name)])),
    'validate a folder': () => runs(0, REPORTEDLY, 'validate', pathOf('data/morocco-isf')),
    'validate a file': () => runs(0, REPORTEDLY, 'validate', pathOf(ARTICLE)),
    'validate a file with an error': () => runs(1, REPORTEDLY, 'validate', broken),
  }
  const measured = await interleave(short ? 9 : 61, programs)
  const bare = milliseconds(measured['bare Node'])
  const over = (name: string, limit: number) => overBare(name, milliseconds(measured[name]), bare, limit)
  return {
    title: 'Starting',
    about: 'Milliseconds of whole processes. The ratio is that of bare Node to the process.',
    rows: [over('import reportedly', 10), over('validate a file', 40), over('validate a file with an error', 150)],
    tables: [
      {
        title: 'Whole processes',
        head: ['process', 'ms', 'ms over bare Node'],
        rows: Object.entries(measured).map(([name, results]) => {
          const taken = milliseconds(results)
          return [name, spread(taken, 1), spread(minus(taken, bare), 1)]
        }),
      },
    ],
  }
}

type Program = () => Promise<Measurement>

const milliseconds = (results: readonly Measurement[] = []) => results.map(({ seconds }) => seconds * 1000)

const minus = (some: readonly number[], others: readonly number[]) =>
  some.map((value, round) => value - (others[round] ?? Number.NaN))

function overBare(name: string, taken: readonly number[], bare: readonly number[], limit: number): Row {
  const over = minus(taken, bare)
  return {
    what: name,
    target: `≤ ${limit} ms over bare Node`,
    measured: `${spread(over, 1)} ms`,
    ratio: median(bare.map((value, round) => value / (taken[round] ?? Number.NaN))),
    held: median(over) <= limit,
  }
}

async function runs(code: number, ...args: readonly string[]): Promise<Measurement> {
  const command: Command = [process.execPath, ...args]
  const measured = await measure(command)
  const [run] = measured.runs
  if (run?.code !== code) throw new Error(`${args.join(' ')} ended with ${run?.code}, not ${code}: ${run?.stderr}`)
  return measured
}
