import type { Failure, Report, Versions } from '../validate/report/types.js'
import type { Stats } from '../validate/stats.js'
import type { ConvertTarget, RunSettings, Task } from './task.js'

/** What a run does with every shard. */
export type { ConvertTarget, RunSettings, Task } from './task.js'

/** A range of bytes of one file or object: the lines that start in it. Plain JSON. */
export interface UriShard {
  /** A path, or a URL (`file:`, `http:`, `https:`, `s3:`), as it was given. */
  readonly uri: string
  /** From 0, in bytes as stored. */
  readonly start: number
  /** Exclusive. */
  readonly end: number
  /** Of the whole file, in bytes as stored. */
  readonly size: number
  /** Changes when the file does. */
  readonly etag: string
  /** Why it cannot be read, where that was known when the run was planned. */
  readonly problem?: string
}

/** What is known of a file or object before it is read. */
export interface SourceState {
  /** In bytes as stored. */
  readonly size: number
  /** Changes when the bytes do. */
  readonly etag: string
}

/** A file or object that was found below a prefix. */
export interface ListedSource extends SourceState {
  readonly uri: string
}

/** What to read of a file or object. */
export interface ReadRange {
  /** From 0, in bytes as stored. */
  readonly start: number
  /** Where the reader expects to stop, or a little after it. */
  readonly end: number
  /** The state that it must be in: reading throws a `SourceError` with the problem `changed` where it is in another one. */
  readonly etag: string
  readonly signal?: AbortSignal
}

/** One file or object that bytes come from. */
export interface ByteSource {
  /** @throws SourceError */
  stat(options?: { readonly signal?: AbortSignal }): Promise<SourceState>
  /**
   * The bytes from `start` on, to the end of the file if the reader does not stop before; each chunk is valid until the
   * next is asked for.
   *
   * @throws SourceError
   */
  read(range: ReadRange): AsyncIterable<Uint8Array>
  /** All that is below it; absent where it is one file or object. @throws SourceError */
  list?(options?: { readonly signal?: AbortSignal }): Promise<readonly ListedSource[]>
}

/** Gives what a path or URL stands for, without looking whether it is there. @throws SourceError for a URL that it cannot read */
export type Open = (uri: string) => ByteSource

/** A place that every host can write results to: a folder, a bucket. Names have `/` between their parts. */
export interface BlobStore {
  /** Writes all of it or nothing; what has the name is replaced. */
  put(name: string, bytes: Uint8Array): Promise<void>
  /** All bytes of a name, or those of a range. @throws BlobError where there is none of the name */
  get(name: string, range?: { readonly start: number; readonly end: number }): Promise<Uint8Array>
}

/** A blob by its name, which is made of what it holds. */
export interface BlobRef {
  readonly name: string
  readonly bytes: number
}

/** What all jobs of a run share; it is in the store under {@link Run.name}. Plain JSON. */
export interface RunConfig {
  readonly runVersion: 1
  readonly task: Task
  readonly settings: RunSettings
  /** With what the coordinator would do the work; a worker with other versions refuses it. */
  readonly versions: Versions
  /** Over how many jobs the facts of all articles are spread. */
  readonly partitions: number
}

/** A run that is ready to be done: its jobs can be submitted anywhere. */
export interface Run {
  /** The name of the configuration in the store, made of what it holds: the same run has the same name. */
  readonly name: string
  readonly config: RunConfig
  /** In the order of the corpus. */
  readonly jobs: readonly ShardJob[]
}

/** One shard to be done: plain JSON of a few hundred bytes. The same job has the same key, which is its job id in a queue. */
export interface ShardJob {
  readonly type: 'shard'
  /** 43 characters (base64url) made of the shard, the task, the settings, the rules and the version. */
  readonly key: string
  /** {@link Run.name}. */
  readonly run: string
  readonly shard: UriShard
}

/** One partition of the facts to be judged, when all shards are done. */
export interface ReduceJob {
  readonly type: 'reduce'
  /** 43 characters (base64url) made of the partition and all that goes into it. */
  readonly key: string
  readonly run: string
  /** From 0. */
  readonly partition: number
  /** What lists the sorted runs of facts, and the lines in front of each shard. */
  readonly input: BlobRef
}

/** What a worker is given. */
export type Job = ShardJob | ReduceJob

/** What is counted while a run goes on, and can be added up over hosts. */
export interface Tallies {
  readonly articles: number
  /** Decompressed. */
  readonly bytes: number
  readonly errors: number
  readonly warnings: number
  /** What kept the shard from being read to its end. */
  readonly failures: number
}

/** Facts of one shard in one blob, sorted within each partition. */
export interface FactBlob {
  readonly blob: BlobRef
  /** For each partition the offset in bytes at which its facts end; they start where those of the one before end. */
  readonly ends: readonly number[]
}

/** What the work on one shard brought; all that is large is in the store. Plain JSON. */
export interface ShardResult {
  readonly type: 'shard'
  readonly key: string
  /** What was found, as the task has it: a part of a report, statistics, or a list of files. */
  readonly output: BlobRef
  /** LF bytes in the range. */
  readonly newlines: number
  readonly facts: readonly FactBlob[]
  readonly tallies: Tallies
}

/** What the judgement on one partition brought. */
export interface ReduceResult {
  readonly type: 'reduce'
  readonly key: string
  readonly partition: number
  /** The contradictions between articles. */
  readonly output: BlobRef
}

/** What a worker gives back. */
export type JobResult = ShardResult | ReduceResult

/** What {@link runJob} works with on one host. */
export interface JobContext {
  readonly open: Open
  readonly store: BlobStore
  readonly signal?: AbortSignal
  /** Told now and then of what was done since the last call. */
  readonly onStep?: (step: { readonly bytes: number; readonly articles: number }) => void | Promise<void>
}

/** Does one job: a function of the job alone, wherever and however often it runs. */
export type RunJob = (job: Job, context: JobContext) => Promise<JobResult>

/** A job that was given up. */
export interface JobFailure {
  readonly job: Job
  /** A sentence: what happened and what to do. */
  readonly reason: string
  /** Whether everything else is to stop: the file is another than the one that was planned. */
  readonly isFatal: boolean
}

/**
 * Has jobs done, in any order, by whatever does them, and tells of each as it ends; resolves when none is left. A fatal
 * failure ends it early: what was not done is then told of neither way.
 */
export type Executor = (
  jobs: readonly Job[],
  told: { done(job: Job, result: JobResult): void; failed(failure: JobFailure): void },
) => Promise<void>

/** What a run is concluded with. */
export type RunOutcome =
  | { readonly kind: 'validate'; readonly report: Report }
  | ({ readonly kind: 'stats' } & CorpusStats)
  | {
      readonly kind: 'convert'
      readonly report: Report
      /** In the store too; absent where not everything was converted. */
      readonly manifest?: Manifest
    }

/** What the articles of a shard or a corpus consist of. Plain JSON. */
export interface CorpusStats {
  readonly stats: Stats
  /** Documents whose shape is wrong. */
  readonly leftOut: number
  /** What was not read; the first 100, by file. */
  readonly failures: readonly Failure[]
}

/** One file of a table, of some of the articles. */
export interface TableFile {
  readonly table: string
  /** In the store. */
  readonly name: string
  readonly bytes: number
}

/** What a conversion wrote. It is complete where this is there. Plain JSON. */
export interface Manifest {
  readonly manifestVersion: 1
  /** Under which this is in the store; made of the run and its shards. */
  readonly name: string
  readonly versions: Versions
  readonly format: ConvertTarget
  /** Of each table those files that belong to it, in the order of the corpus; others in the store are of no account. */
  readonly tables: Readonly<Record<string, readonly Omit<TableFile, 'table'>[]>>
  readonly articles: number
  /** Articles that have errors of their own and are in no file. */
  readonly leftOut: number
}
