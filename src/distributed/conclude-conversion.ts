import { digestText } from '../text/index.js'
import type { Report } from '../validate/report/types.js'
import { concludeValidation } from './conclude-validation.js'
import type { ConvertedShard } from './convert-shard.js'
import { inBatches } from './in-turns.js'
import type { RunResults } from './run-results.js'
import { getJson, putJson } from './store/json-blobs.js'
import type { BlobStore, ConvertTarget, Executor, Manifest, Run } from './types.js'

/** Blobs that are read at the same time. */
const AT_ONCE = 32

/** Makes the report of a conversion and, where everything was converted, its manifest. */
export async function concludeConversion(
  run: Run,
  results: RunResults,
  store: BlobStore,
  execute: Executor,
  { to, keepGoing }: { readonly to: ConvertTarget; readonly keepGoing: boolean },
): Promise<{ readonly report: Report; readonly manifest?: Manifest }> {
  const partIn = (output: unknown) => (output as ConvertedShard).part
  const report = await concludeValidation(run, results, store, execute, partIn)
  if (!report.complete || (report.counts.error > 0 && !keepGoing)) return { report }
  const manifest = await manifestOf(run, results, store, to)
  await putJson(store, manifest.name, manifest)
  return { report, manifest }
}

async function manifestOf(run: Run, results: RunResults, store: BlobStore, format: ConvertTarget): Promise<Manifest> {
  const tables: Record<string, { readonly name: string; readonly bytes: number }[]> = {}
  let articles = 0
  let leftOut = 0
  const done = run.jobs.flatMap(({ key }) => results.shards.get(key) ?? [])
  const outputs = inBatches(done, AT_ONCE, ({ output }) => getJson(store, output.name))
  for await (const output of outputs) {
    const { part, files, articles: converted } = output as ConvertedShard
    articles += converted
    leftOut += part.read.articles - converted
    for (const { table, ...file } of files) {
      tables[table] ??= []
      tables[table]?.push(file)
    }
  }
  const { name: runName, config } = run
  const name = `${runName}/manifest-${digestText(run.jobs.map(({ key }) => key).join())}.json`
  return { manifestVersion: 1, name, versions: config.versions, format, tables, articles, leftOut }
}
