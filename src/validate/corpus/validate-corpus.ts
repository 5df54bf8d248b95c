import { mergeFacts } from '../../rules/index.js'
import { assemble } from '../report/assemble.js'
import { findContradictions } from '../report/contradictions.js'
import type { Report } from '../report/types.js'
import type { OnStep } from './check-unit.js'
import { Collector } from './collector.js'
import { findInputs, type Input, isSized, NoInputError, streamInput } from './inputs.js'
import { linesOf } from './lines-of.js'
import type { CorpusOptions, CorpusSource, Format } from './options.js'
import { appendRejects } from './rejects.js'
import { replaceFile } from './replace-file.js'
import { ruleSetOf, versionsOf } from './rule-set.js'
import { rejectsFile, runUnits } from './run-units.js'
import { makeScratch } from './scratch.js'
import { settingsOf } from './settings.js'
import { isOneDocument, shardsOf, UNIT_BYTES, type Unit } from './units.js'

/** Adds up the steps of a run over units, and tells of them. */
export function watch(units: readonly Unit[], onProgress: CorpusOptions['onProgress']): OnStep {
  const isKnown = units.every(({ input }) => isSized(input))
  const total = units.reduce((sum, { shard }) => sum + (shard.end - shard.start), 0)
  let bytes = 0
  let articles = 0
  return (step) => {
    bytes += step.bytes
    articles += step.articles
    onProgress?.({ bytes, articles, ...(isKnown && { total }) })
  }
}

async function inputsOf(source: CorpusSource, format: Format, allowEmpty: boolean): Promise<readonly Input[]> {
  if (typeof source === 'string') return findInputs([source], format, allowEmpty)
  if (!('bytes' in source) && source.length === 0) throw new NoInputError('no path was given')
  return 'bytes' in source ? [streamInput(source, format)] : findInputs(source, format, allowEmpty)
}

/** What {@link validateCorpus} of `reportedly/validate` does; that loads this file, and with it Node's modules, when it is called. */
export async function validateCorpus(source: CorpusSource, options: CorpusOptions = {}): Promise<Report> {
  const { format = 'auto', concurrency = 'auto', rejects, signal, onProgress, ...chosen } = options
  const settings = settingsOf(chosen)
  const ruleSet = await ruleSetOf(settings)
  const inputs = await inputsOf(source, format, settings.allowEmpty)
  const units = inputs.flatMap((input): Unit[] => shardsOf(input, UNIT_BYTES).map((shard) => ({ input, shard })))
  const collector = new Collector(units, settings.limit)
  const scratch = makeScratch()
  try {
    const run = {
      concurrency,
      scratch,
      keepsRejects: rejects !== undefined,
      keepsClaims: !(units.length === 1 && units.every(isOneDocument)),
      ...(signal && { signal }),
    }
    const runs = await runUnits(units, settings, run, {
      part: (index, part) => collector.add(index, part),
      step: watch(units, onProgress),
    })
    const linesBefore = collector.linesBefore()
    if (rejects !== undefined) {
      replaceFile(rejects, (descriptor) => {
        for (const [i, { shard }] of units.entries()) {
          const file = rejectsFile({ scratch: scratch.folder }, i)
          appendRejects(descriptor, file, linesBefore(shard.file, shard.start))
        }
      })
    }
    const contradictions = findContradictions(mergeFacts(runs.map(linesOf)), {
      rules: ruleSet.corpusRules,
      linesBefore,
      limit: settings.limit,
      baseline: settings.baseline ?? new Set(),
    })
    return assemble(collector.findings(), contradictions, versionsOf(ruleSet), settings.limit)
  } finally {
    scratch.remove()
  }
}
