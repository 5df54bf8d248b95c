import { resolve } from 'node:path'
import { escapeControls } from '../model/unseen.js'
import { findInputs } from '../validate/corpus/inputs.js'
import type { CorpusOptions } from '../validate/corpus/options.js'
import { validateCorpus } from '../validate/corpus/validate-corpus.js'
import type { Failure, Shard } from '../validate/report/types.js'
import { readBaseline, writeBaseline } from './baseline.js'
import type { Output } from './commands/outputs.js'
import { assertQueue } from './commands/queue-options.js'
import type { ValidateOptions } from './commands/validate.js'
import { assertOutputs, conclude } from './conclude.js'
import { asUsage, EXIT, UsageError } from './errors.js'
import { type FileUse, inputFiles, keepApart, optionFiles, outputFiles } from './keep-apart.js'
import { placeOfFailure } from './reporters/words.js'
import { note } from './terminal.js'
import { withProgress } from './with-progress.js'

function settingsOf(options: ValidateOptions): CorpusOptions {
  const { maxDiagnostics, only, skip, rules, text, format, concurrency, maxDepth, maxLineBytes } = options
  const recordsAll = options.updateBaseline === true
  const baseline = options.baseline === undefined || recordsAll ? undefined : readBaseline(options.baseline)
  return {
    limit: recordsAll ? Number.MAX_SAFE_INTEGER : maxDiagnostics,
    ...(only && { only }),
    skip,
    ruleModules: rules.map((path) => resolve(path)),
    ...(text !== undefined && { text }),
    format,
    concurrency,
    maxDepth,
    maxLineBytes,
    duplicateKeys: options.duplicateKeys === 'on',
    allowEmpty: options.allowEmpty === true,
    ...(baseline && { baseline }),
    ...(options.rejects !== undefined && { rejects: options.rejects }),
  }
}

function assertSense(paths: readonly string[], options: ValidateOptions): void {
  const { plan, shard, partFile, baseline, updateBaseline } = options
  const ofShard = [plan, shard, partFile].filter((option) => option !== undefined)
  if (ofShard.length % 3 !== 0) throw new UsageError('--plan, --shard and --part-file belong together')
  if (plan !== undefined && paths.length > 0) throw new UsageError('with --plan no paths are given: the plan has them')
  if (plan === undefined && paths.length === 0)
    throw new UsageError('say what to validate: files, folders, globs, or -')
  assertQueue(options)
  if (updateBaseline && baseline === undefined) throw new UsageError('--update-baseline needs --baseline and a file')
}

/** The files that options say are read. */
const filesRead = ({ baseline, updateBaseline, text, rules }: ValidateOptions): FileUse[] => [
  ...optionFiles('the baseline', updateBaseline ? undefined : baseline),
  ...optionFiles('the text', text),
  ...optionFiles('a module of --rules', ...rules),
]

async function assertApart(
  paths: readonly string[],
  options: ValidateOptions,
  outputs: readonly Output[],
): Promise<void> {
  const { rejects, baseline, updateBaseline, format, allowEmpty = false } = options
  const written = [
    ...outputFiles(outputs),
    ...optionFiles('--rejects', rejects),
    ...optionFiles('--update-baseline', updateBaseline && baseline),
  ]
  if (written.length === 0) return
  keepApart(written, [...filesRead(options), ...inputFiles(await findInputs(paths, format, allowEmpty))])
}

type ShardOptions = Required<Pick<ValidateOptions, 'plan' | 'shard' | 'partFile'>>

/**
 * V8 lets a heap grow to several times what lives in it. What is checked dies at once, so a third more is enough. And it
 * compiles what runs often with all that it calls, anew in each thread; with less of that, code is quick sooner.
 */
const FOR_A_CORPUS = ['--heap-growing-percent=30', '--max-inlined-bytecode-size-cumulative=300']

/** What takes longer is a corpus. Anything smaller is done by then, and better off without. */
const LONG_MS = 50

/** Validates and reports, and again whenever a file changes where that is asked for; sets the exit code. */
export async function validate(
  paths: readonly string[],
  options: ValidateOptions,
  outputs: readonly Output[],
): Promise<void> {
  assertSense(paths, options)
  assertOutputs(outputs)
  if (!options.watch) return validateOnce(paths, options, outputs)
  const { watch } = await import('./other-commands.js')
  await watch(paths, options, () => validateOnce(paths, options, outputs))
}

async function prepareForCorpus(): Promise<void> {
  const { setFlagsFromString } = await import('node:v8')
  for (const flag of FOR_A_CORPUS) setFlagsFromString(flag)
}

async function validateOnce(
  paths: readonly string[],
  options: ValidateOptions,
  outputs: readonly Output[],
): Promise<void> {
  setTimeout(prepareForCorpus, LONG_MS).unref()
  const queue = options.queue === undefined ? undefined : await import('./other-commands.js')
  if (options.plan === undefined) await assertApart(queue?.localPaths(paths) ?? paths, options, outputs)
  const settings = settingsOf(options)
  const { plan, shard, partFile } = options
  if (plan !== undefined && shard !== undefined && partFile !== undefined) {
    await validateShard({ ...options, plan, shard, partFile }, settings)
    return
  }
  const check = queue?.validateByQueue(options) ?? validateCorpus
  const report = await withProgress((watch) => check(paths, { ...settings, ...watch }))
  if (!report) return
  if (options.updateBaseline && options.baseline !== undefined) {
    if (report.complete) writeBaseline(options.baseline, report)
    else note('the baseline was left as it is, since not everything was read')
  }
  await conclude(report, outputs, {
    failOn: options.failOn,
    exitZero: options.exitZero === true || options.updateBaseline === true,
  })
}

async function validateShard(options: ValidateOptions & ShardOptions, settings: CorpusOptions): Promise<void> {
  const { plan, shard, partFile } = options
  const { openShards, readPlan, validateJob, writePartFile } = await import('./other-commands.js')
  const made = asUsage(() => readPlan(plan))
  keepApart(optionFiles('--part-file', partFile), [
    ...optionFiles('the plan', plan),
    ...filesRead(options),
    ...inputFiles(made.jobs.flat()),
  ])
  const partial = await withProgress((watch) =>
    validateJob(made, shard, { ...settings, ...watch, inputOf: openShards(watch.signal) }, (result) =>
      writePartFile(partFile, result),
    ),
  )
  if (!partial) return
  const failures = Object.values(partial.parts).flatMap(({ shard, failures }) =>
    failures.map((failure) => ({ message: failure.message, place: placeInShard(failure, shard) })),
  )
  for (const { place, message } of failures) note(escapeControls(`${place}: ${message}`))
  process.exitCode ??= failures.length > 0 ? EXIT.failure : EXIT.fine
}

/** Where a failure is; its line counts from the first byte of the shard. */
const placeInShard = (failure: Failure, { start }: Shard): string =>
  start === 0 || failure.line === undefined
    ? placeOfFailure(failure)
    : `${failure.file}, line ${failure.line} from byte ${start} on`
