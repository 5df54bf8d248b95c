/**
 * Runs over many hosts: shards of files, servers and buckets, done by whatever distributes jobs, and merged to the report
 * that one machine would make.
 *
 * @packageDocumentation
 */
export { type ExecuteRunOptions, executeRun } from './execute-run.js'
export { failureOf, isWorthRetrying } from './failure-of.js'
export { inProcess } from './in-process.js'
export { createOpen, type OpenOptions } from './open/create-open.js'
export type { HttpOptions } from './open/http-source.js'
export type { S3Credentials, S3Options } from './open/s3-client.js'
export type { Retries } from './persistently.js'
export { type PlanShardsOptions, planShards } from './plan-shards.js'
export { type PrepareRunOptions, prepareRun } from './prepare-run.js'
export { type QueueAddress, type QueueChoice, QueueError } from './queue/queue-address.js'
export { type RunDistributedOptions, runDistributed } from './queue/run-distributed.js'
export type { RunProgress } from './queue/run-progress.js'
export { type RunningWorker, type StartWorkerOptions, startWorker, type WorkerEvent } from './queue/start-worker.js'
export { type RunChoice, VersionMismatchError } from './run-config.js'
export { runJob } from './run-job.js'
export { ResultConflictError } from './run-results.js'
export { SourceError, type SourceProblem } from './source-error.js'
export { BlobError } from './store/blob-error.js'
export { folderStore } from './store/folder-store.js'
export { memoryStore } from './store/memory-store.js'
export { openStore } from './store/open-store.js'
export { s3Store } from './store/s3-store.js'
export type * from './types.js'
export { type ValidatedShard, type ValidateShardOptions, validateShard } from './validate-shard.js'
