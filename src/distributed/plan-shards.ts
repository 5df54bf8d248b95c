import { compareText } from '../model/compare-text.js'
import { findInputs, type Input, NoInputError, STDIN, typeOfName } from '../validate/corpus/inputs.js'
import type { Format } from '../validate/corpus/options.js'
import { PlanError } from '../validate/corpus/plan.js'
import { canSplit } from '../validate/corpus/units.js'
import { inTurns } from './in-turns.js'
import { createOpen, schemeOf } from './open/create-open.js'
import { persistently, type Retries } from './persistently.js'
import { inputAt } from './shard-input.js'
import { SourceError } from './source-error.js'
import type { Open, UriShard } from './types.js'

/** How a corpus is cut into shards. */
export interface PlanShardsOptions extends Retries {
  /** About how many bytes as stored one shard reads; 64 MiB by default. */
  readonly targetBytes?: number
  /** What all files hold, whatever their names say. */
  readonly format?: Format
  /** Reads what the URIs stand for; where it is given, paths are URIs like others, and folders and globs are not looked into. */
  readonly open?: Open
  /** Whether a folder or glob may stand for no file. */
  readonly allowEmpty?: boolean
  readonly signal?: AbortSignal
}

const TARGET_BYTES = 64 * 1024 * 1024

/** Files that are asked for at the same time. */
const AT_ONCE = 16

/**
 * Cuts a corpus into shards: plain NDJSON at any byte, everything else between files. Paths, folders and globs are
 * looked for on this machine; URLs (`file:`, `http:`, `https:`, `s3:`) are asked for their size and state, and one of
 * `s3:` that ends with `/` for all that is below it. What is not there, may not be read, or fails again and again, becomes a
 * shard with a `problem`, so that the rest is done all the same.
 *
 * @returns the shards in the order of the corpus: by URI and offset in bytes
 * @throws `PlanError` for standard input and pipes; `NoInputError` where something stands for nothing
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { writeFileSync } from 'node:fs'
 * import { planShards } from 'reportedly/distributed'
 *
 * writeFileSync('planned.ndjson', '{}\n'.repeat(100))
 * const shards = await planShards(['planned.ndjson'], { targetBytes: 100 })
 * assert.deepEqual(
 *   shards.map(({ start, end }) => [start, end]),
 *   [[0, 100], [100, 200], [200, 300]],
 * )
 * ```
 */
export async function planShards(
  uris: readonly string[],
  options: PlanShardsOptions = {},
): Promise<readonly UriShard[]> {
  const {
    targetBytes = TARGET_BYTES,
    format = 'auto',
    allowEmpty = false,
    open = createOpen(),
    signal,
    ...retries
  } = options
  if (!(targetBytes >= 1)) throw new PlanError(`targetBytes must be a number of bytes from 1 on, not ${targetBytes}`)
  const isPath = (uri: string) => options.open === undefined && schemeOf(uri) === undefined
  const paths = uris.filter(isPath)
  const inputs = paths.length > 0 ? await findInputs(paths, format, allowEmpty) : []
  const stream = inputs.find(({ etag }) => etag === '')
  if (stream) throw new PlanError(`${nameOf(stream)} can be read only once and cannot be planned: give files`)
  const urls = [...new Set(uris.filter((uri) => !isPath(uri)))]
  const found = await inTurns(urls, AT_ONCE, (uri) => lookAt(uri, { open, format, allowEmpty, signal, retries }))
  return [...inputs, ...onceEach(found.flat())]
    .sort((a, b) => compareText(a.file, b.file))
    .flatMap((input) => cut(input, targetBytes))
}

const nameOf = ({ file }: Input): string => (file === STDIN ? 'standard input' : file)

const onceEach = (inputs: readonly Input[]): Iterable<Input> =>
  new Map(inputs.map((input) => [input.file, input])).values()

interface Look {
  readonly open: Open
  readonly format: Format
  readonly allowEmpty: boolean
  readonly signal: AbortSignal | undefined
  readonly retries: Retries
}

async function lookAt(uri: string, { open, format, allowEmpty, signal, retries }: Look): Promise<readonly Input[]> {
  const options = signal ? { signal } : {}
  try {
    const source = open(uri)
    const { list } = source
    if (!list) return [inputAt({ uri, ...(await persistently(() => source.stat(options), retries, signal)) }, format)]
    const all = await persistently(() => list(options), retries, signal)
    const listed = all.filter((found) => isCorpus(found.uri.slice(uri.length)))
    if (listed.length === 0 && !allowEmpty) {
      throw new NoInputError(`below ${uri} there is no article: no .json, .ndjson or .jsonl object`)
    }
    return listed.map((found) => inputAt(found, format))
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    return [{ ...inputAt({ uri, size: 0, etag: 'unreadable' }, format), problem: error.reason }]
  }
}

/** Whether a name below a prefix is that of articles; what starts with a dot is passed over, as in folders. */
const isCorpus = (name: string): boolean =>
  typeOfName(name).format !== 'auto' && !name.split('/').some((part) => part.startsWith('.'))

function cut(input: Input, targetBytes: number): readonly UriShard[] {
  const { file: uri, size, etag, problem } = input
  const count = canSplit(input) ? Math.max(1, Math.ceil(size / targetBytes)) : 1
  return Array.from({ length: count }, (_, i) => ({
    uri,
    start: i * targetBytes,
    end: i === count - 1 ? size : (i + 1) * targetBytes,
    size,
    etag,
    ...(problem !== undefined && { problem }),
  }))
}
