import { setImmediate as nextTurn } from 'node:timers/promises'
import { ReadError } from '../read-file.js'
import type { ReportPart } from '../report/types.js'
import { checkFolder } from './check-folder.js'
import type { Line } from './line-splitter.js'
import { InputError } from './read-bytes.js'
import { isBlank, readSources, tooLong } from './read-lines.js'
import type { RejectsWriter } from './rejects.js'
import { type Equipment, ShardChecker } from './shard-checker.js'
import type { Unit } from './units.js'

/** What was done since the last call. */
export interface Step {
  /** Decompressed. */
  readonly bytes: number
  readonly articles: number
}

/** Told of progress between blocks; where it throws, the run ends. */
export type OnStep = (step: Step) => void

/**
 * Reads and checks one unit. What keeps it from being read to its end is noted in its part; anything else that goes
 * wrong is thrown.
 */
export async function checkUnit(
  unit: Unit,
  equipment: Equipment,
  rejects: RejectsWriter | undefined,
  onStep: OnStep,
): Promise<ReportPart> {
  const checker = new ShardChecker(unit.shard, equipment, rejects, onStep)
  let newlines = 0
  try {
    newlines = await checkSources(unit, checker)
    const isWhole = unit.shard.start === 0 && unit.shard.end === unit.shard.size
    if (isWhole && checker.isEmpty && !equipment.settings.allowEmpty) checker.noteEmpty()
  } catch (error) {
    if (error instanceof ReadError) checker.fail(error.reason, undefined, error.file)
    else if (error instanceof InputError) checker.fail(error.message)
    else throw error
  }
  rejects?.flush()
  return checker.part(newlines)
}

async function checkSources(unit: Unit, checker: ShardChecker): Promise<number> {
  if (unit.input.format === 'folder') return checkFolder(unit.input.file, checker)
  const batches = readSources(unit, checker.equipment.settings.maxLineBytes)
  for (;;) {
    const next = await batches.next()
    if (next.done) return next.value
    let bytes = 0
    for (const line of next.value) {
      checkLine(line, checker)
      bytes += line.size
    }
    checker.step(bytes)
    await nextTurn()
  }
}

function checkLine({ bytes, byte, line, terminated, tooLong: isTooLong }: Line, checker: ShardChecker): void {
  if (isTooLong) {
    checker.fail(tooLong('this line', checker.equipment.settings.maxLineBytes), line)
    return
  }
  if (isBlank(bytes)) return
  const findings = checker.check({ file: checker.shard.file, bytes, line, byte })
  const isBroken = findings.some(({ code }) => code === 'json/syntax')
  if (isBroken && !terminated) checker.fail('the file ends in the middle of this line; get the whole file', line)
}
