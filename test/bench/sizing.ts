/**
 * How large runs over many hosts are, up to a billion articles:
 *
 *     npx tsx test/bench/sizing.ts
 *
 * Shards, facts and results are measured on a corpus of invented articles; the conclusion of a run is really done, with as
 * many results as it would have; the processes of a fleet are played through. All else is arithmetic on these.
 */
import { partitionsFor } from '../../src/distributed/prepare-run.js'
import { conclude } from './sizing/conclude.js'
import { measure, type Sample } from './sizing/measure.js'
import { type Fleet, playThrough } from './sizing/schedule.js'
import { markdown } from './table.js'

const COUNTS = [1e6, 1e7, 1e8, 1e9]
const TARGET_BYTES = 256 * 2 ** 20

/** What Redis 7 takes for a job of BullMQ 6.7 that is done, besides its data and result, measured with 5,000 of them. */
const REDIS_BYTES_A_JOB = 2000
/** What a job says of one partition in its result. */
const END_BYTES = 9
/** Runs of facts that are merged at once, and the bytes that one holds, as they are written in memory. */
const [FAN_IN, RUN_BYTES] = [32, 16 * 2 ** 20]

const FLEET: Omit<Fleet, 'secondsAShard'> = {
  processes: 100,
  spread: 0.3,
  overhead: 0.02,
  hoursToLoss: 24,
  secondsToRetry: 60,
  secondsToReplace: 120,
}

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB', 'PB']

function bytes(count: number): string {
  const unit = count < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(count) / 3))
  const value = count / 1000 ** unit
  return `${value < 10 && unit > 0 ? value.toFixed(1) : Math.round(value)} ${UNITS[unit]}`
}

function time(seconds: number): string {
  if (seconds < 90) return `${seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)} s`
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`
}

/** Merges of runs to longer ones before the last. */
const passes = (factBytes: number): number =>
  Math.max(0, Math.ceil(Math.log(Math.max(1, factBytes / RUN_BYTES)) / Math.log(FAN_IN)) - 1)

async function column(articles: number, sample: Sample): Promise<readonly string[]> {
  const corpus = articles * sample.bytesAnArticle
  const shards = Math.ceil(corpus / TARGET_BYTES)
  const partitions = partitionsFor(corpus)
  const facts = articles * sample.factBytesAnArticle
  const queued = sample.jobBytes + sample.resultBytes + END_BYTES * partitions
  const secondsAShard = Math.min(corpus, TARGET_BYTES) / sample.speed
  const { seconds, retried, efficiency } = playThrough(shards, { ...FLEET, secondsAShard })
  const end = await conclude(shards, partitions, sample)
  return [
    bytes(corpus),
    String(shards),
    bytes((shards + partitions) * (REDIS_BYTES_A_JOB + queued)),
    bytes(corpus + shards * 65_536),
    bytes(facts),
    `${partitions} of ${bytes(facts / partitions)}`,
    String(passes(facts / partitions)),
    bytes(shards * sample.partBytes),
    bytes(end.written + end.read),
    `${time(end.seconds)}, ${bytes(end.memory)}`,
    bytes(end.reportBytes),
    time(seconds),
    `${retried}, ${Math.round(efficiency * 100)} %`,
  ]
}

const ROWS = [
  'corpus, uncompressed',
  'shards of 256 MiB',
  'Redis, with all jobs done and kept',
  'read by workers',
  'facts: written once, read once',
  'partitions',
  'passes over the disk of a host, for one partition',
  'parts in the store',
  'traffic of the coordinator with the store',
  'conclusion: time, memory',
  'report',
  '100 processes take',
  'shards begun again, share of time that counts',
]

const sample = await measure()
const columns: (readonly string[])[] = []
for (const count of COUNTS) columns.push(await column(count, sample))
console.log(
  `Measured here: ${bytes(sample.bytesAnArticle)} an article, of facts ${bytes(sample.factBytesAnArticle)}; ` +
    `${bytes(sample.speed)} a second and process; a part ${bytes(sample.partBytes)}, a job ${bytes(sample.jobBytes)}.\n`,
)
console.log(
  markdown(
    ['articles', ...COUNTS.map((count) => count.toLocaleString('en'))],
    ROWS.map((row, i) => [row, ...columns.map((column) => column[i] ?? '')]),
  ),
)
