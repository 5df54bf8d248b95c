import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { validate } from './command.js'
import { faster, timings } from './compared.js'
import { speedCorpus } from './corpus.js'
import { type Command, type Measurement, measure } from './measure.js'
import { type Part, pathOf, type Settings } from './part.js'
import { interleave } from './statistics.js'

const FOLDER = 'test/bench/node_modules/@sourcemeta/jsonschema/build/github-releases'
const SYSTEMS: Readonly<Record<string, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' }
const ROUNDS = 3
const PROCESSORS: Readonly<Record<string, string>> = { x64: 'x86_64', arm64: 'arm64' }

const ABOUT = `\`jsonschema validate --fast\` is native, checks the shape alone and reads all of the file before it starts. It stops at the
first line that is no JSON, so no article of this corpus is wrong. Its fast mode crashes on the emitted schema, for one keyword
that says that a licence is not empty; it is given a schema without that.`

/** The speed of the command beside that of Sourcemeta's. */
export async function benchSourcemeta({ short, large: bytes, folder }: Settings): Promise<Part> {
  const title = 'Beside the Sourcemeta command'
  const none = (why: string): Part => ({ title, about: why, rows: [], tables: [] })
  if (short) return none('Measured in the full form only.')
  if (!(await runsHere())) return none('Its program does not run on this machine.')
  const corpus = await speedCorpus(folder, { bytes, invalid: 0 })
  const schema = join(folder, 'schema.json')
  writeFileSync(schema, JSON.stringify(schemaWithoutCrash()))
  const runs = await interleave(ROUNDS, {
    sourcemeta: () => sourcemeta('validate', schema, corpus.file, '--fast'),
    one: () => validate(corpus, { concurrency: 1 }),
    two: () => validate(corpus, { concurrency: 2 }),
  })
  return {
    title,
    about: ABOUT,
    rows: [faster('two cores, beside Sourcemeta', runs.two, runs.sourcemeta, { floor: 3 })],
    tables: [
      timings(`One corpus: ${corpus.size}`, corpus.manifest.bytes, {
        'jsonschema validate --fast': runs.sourcemeta,
        'reportedly validate': runs.one,
        'reportedly validate, two threads': runs.two,
      }),
    ],
  }
}

function schemaWithoutCrash(): unknown {
  const schema = JSON.parse(readFileSync(pathOf('dist/schema/article.json'), 'utf8'))
  delete schema.$defs.Rights.properties.annotations.properties.license.minLength
  return schema
}

async function sourcemeta(...args: readonly string[]): Promise<Measurement> {
  const program = `jsonschema-${SYSTEMS[process.platform]}-${PROCESSORS[process.arch]}`
  const command: Command = [pathOf(`${FOLDER}/${program}${process.platform === 'win32' ? '.exe' : ''}`), ...args]
  const measured = await measure(command)
  if (measured.runs[0]?.code !== 0) throw new Error(`${program} failed: ${measured.runs[0]?.stderr}`)
  return measured
}

async function runsHere(): Promise<boolean> {
  try {
    await sourcemeta('version')
    return true
  } catch {
    return false
  }
}
