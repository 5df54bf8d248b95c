import { resolve } from 'node:path'
import type { CorpusOptions } from '../validate/corpus/options.js'
import { writePartFile } from '../validate/corpus/part-file.js'
import { readPlan } from '../validate/corpus/plan.js'
import { ruleSetOf } from '../validate/corpus/rule-set.js'
import { validateCorpus } from '../validate/corpus/validate-corpus.js'
import { validateJob } from '../validate/corpus/validate-job.js'
import { readBaseline, writeBaseline } from './baseline.js'
import type { Output } from './commands/outputs.js'
import type { ValidateOptions } from './commands/validate.js'
import { assertOutputs, conclude } from './conclude.js'
import { unknownName } from './did-you-mean.js'
import { asUsage, EXIT, UsageError } from './errors.js'
import { startProgress } from './progress.js'
import { untilSignal } from './signals.js'
import { note } from './terminal.js'

/** The codes of rules that the command line names must be there, and must be rules. */
async function assertCodes({ only = [], skip, rules }: ValidateOptions): Promise<void> {
  const named = [...only, ...skip]
  if (named.length === 0) return
  const ruleSet = await ruleSetOf({ skip: [], ruleModules: rules.map((path) => resolve(path)) })
  const known = new Set([...ruleSet.rules, ...ruleSet.corpusRules].map(({ code }) => code))
  for (const code of named) {
    if (known.has(code)) continue
    if (/^(json|shape)\//.test(code)) throw new UsageError(`"${code}" is no rule: JSON and shape are always checked`)
    throw unknownName('rule', code, known, 'see reportedly rules')
  }
}

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
  if (plan !== undefined && (options.rejects !== undefined || updateBaseline)) {
    throw new UsageError('--rejects and --update-baseline do not work with --plan')
  }
  if (plan === undefined && paths.length === 0)
    throw new UsageError('say what to validate: files, folders, globs, or -')
  if (updateBaseline && baseline === undefined) throw new UsageError('--update-baseline needs --baseline and a file')
}

/** Validates and reports; sets the exit code. */
export async function validate(
  paths: readonly string[],
  options: ValidateOptions,
  outputs: readonly Output[],
): Promise<void> {
  assertSense(paths, options)
  assertOutputs(outputs)
  await assertCodes(options)
  const settings = settingsOf(options)
  const { plan, shard, partFile } = options
  if (plan !== undefined && shard !== undefined && partFile !== undefined) {
    await validateShard(plan, shard, partFile, settings)
    return
  }
  const report = await run((watch) => validateCorpus(paths, { ...settings, ...watch }))
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

async function validateShard(plan: string, shard: number, partFile: string, settings: CorpusOptions): Promise<void> {
  const made = asUsage(() => readPlan(plan))
  const partial = await run((watch) =>
    validateJob(made, shard, { ...settings, ...watch }, (result) => writePartFile(partFile, result)),
  )
  if (!partial) return
  const failures = Object.values(partial.parts).flatMap((part) => part.failures)
  for (const { file, message } of failures) note(`${file}: ${message}`)
  process.exitCode ??= failures.length > 0 ? EXIT.failure : EXIT.fine
}

type Watch = Pick<CorpusOptions, 'signal' | 'onProgress'>

/** Runs with progress and until a signal comes; then there is no result. */
async function run<T>(work: (watch: Watch) => Promise<T>): Promise<T | undefined> {
  const progress = startProgress()
  try {
    return await untilSignal((signal) => work({ signal, onProgress: progress.show }))
  } finally {
    progress.stop()
  }
}
