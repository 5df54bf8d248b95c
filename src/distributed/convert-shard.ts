import type { Article } from '../model/index.js'
import { textOf } from '../validate/corpus/documents.js'
import type { ReportPart } from '../validate/report/types.js'
import { checkShard } from './check-shard.js'
import type { LoadedRun } from './run-config.js'
import { putDigestedJson } from './store/json-blobs.js'
import { TableFiles } from './table-files.js'
import { talliesOf } from './tallies.js'
import type { ConvertTarget, JobContext, ShardJob, ShardResult, TableFile } from './types.js'

/** What the conversion of a shard leaves in the store. */
export interface ConvertedShard {
  readonly part: ReportPart
  readonly files: readonly TableFile[]
  /** Articles in the files. */
  readonly articles: number
}

/** Validates the shard of a job and converts what has no errors. */
export async function convertResult(
  { key, shard }: ShardJob,
  to: ConvertTarget,
  run: LoadedRun,
  context: JobContext,
): Promise<ShardResult> {
  const { store } = context
  const tables = await TableFiles.open({ store, prefix: `${run.name}/tables/`, to })
  let articles = 0
  const { part, facts } = await checkShard(shard, run, {
    ...context,
    accept(source) {
      const article: Article = JSON.parse(textOf(source))
      tables.add(article, source.length)
      articles++
    },
    async onStep(step) {
      await tables.settle()
      await context.onStep?.(step)
    },
  })
  await tables.end()
  const converted: ConvertedShard = { part, files: tables.written, articles }
  const output = await putDigestedJson(store, `${run.name}/converted/${key}-`, converted)
  return { type: 'shard', key, output, newlines: part.newlines, facts, tallies: talliesOf(part) }
}
