import type { ConvertTarget } from '../../distributed/types.js'
import { counted } from '../../model/numbers.js'
import { escapeControls } from '../../model/unseen.js'
import type { ConvertOptions } from '../commands/convert.js'
import { EXIT, UsageError } from '../errors.js'
import { runByQueue } from '../run-by-queue.js'
import { note, print } from '../terminal.js'
import { withProgress } from '../with-progress.js'
import { tellReport } from './tell-report.js'

/** Formats whose parts, each of some articles, are together one of all articles. */
const TARGETS: readonly string[] = ['csv', 'parquet'] satisfies readonly ConvertTarget[]

const isTarget = (to: string | undefined): to is ConvertTarget => to !== undefined && TARGETS.includes(to)

/** Has the workers of a queue convert articles to files of tables in a store, and prints where their manifest is. Returns the exit code. */
export async function convertByQueue(paths: readonly string[], options: ConvertOptions): Promise<number> {
  const { to, store, keepGoing = false } = options
  if (!isTarget(to)) throw new UsageError(`with --queue, what to convert to is one of ${TARGETS.join(' and ')}`)
  if (store === undefined) throw new UsageError('with --queue, say with --store where the tables are to go')
  const outcome = await withProgress((watch) =>
    runByQueue(paths, { kind: 'convert', to }, options, {
      ...watch,
      keepGoing,
      ...(keepGoing && { limit: Number.MAX_SAFE_INTEGER }),
    }),
  )
  if (outcome === undefined) return EXIT.fine
  const { report, manifest } = outcome
  const isFine = report.complete && report.counts.error === 0
  if (!isFine) await tellReport(report, keepGoing)
  if (manifest) {
    print(escapeControls(`${store.replace(/\/$/, '')}/${manifest.name}`))
    note(`wrote ${counted(manifest.articles, 'article')} to tables that it names`)
  } else note('there is no manifest; what tables there are, are not all')
  if (!report.complete) return EXIT.failure
  return isFine ? EXIT.fine : EXIT.findings
}
