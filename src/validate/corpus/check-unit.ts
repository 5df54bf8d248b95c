import { setImmediate as nextTurn } from 'node:timers/promises'
import type { LocatedFinding } from '../document.js'
import { ReadError } from '../read-file.js'
import type { ReportPart } from '../report/types.js'
import { checkFolder } from './check-folder.js'
import type { Line } from './line-splitter.js'
import { InputError, readBytes } from './read-bytes.js'
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

/** Told of progress between blocks, and waited for; where it throws, the run ends. */
export type OnStep = (step: Step) => void | Promise<void>

/** Given the source of each article that has no errors of its own, in UTF-8; valid until it returns. */
export type Accept = (source: Buffer) => void

/**
 * Reads and checks one unit. What keeps it from being read to its end is noted in its part; anything else that goes
 * wrong is thrown.
 */
export async function checkUnit(
  unit: Unit,
  equipment: Equipment,
  rejects: RejectsWriter | undefined,
  onStep: OnStep,
  accept?: Accept,
): Promise<ReportPart> {
  const checker = new ShardChecker(unit.shard, equipment, rejects, onStep, accept)
  let newlines = 0
  try {
    newlines = await checkSources(unit, checker)
    if (checker.isEmpty && !equipment.settings.allowEmpty && (await isEmpty(unit))) checker.noteEmpty()
  } catch (error) {
    if (error instanceof ReadError) checker.fail(error.reason, undefined, error.file)
    else if (error instanceof InputError) checker.fail(error.message)
    else throw error
  }
  rejects?.flush()
  return checker.part(newlines)
}

/** Whether a file holds nothing, of which nothing was found where it begins. */
async function isEmpty({ input, shard }: Unit): Promise<boolean> {
  if (shard.start > 0) return false
  if (shard.end === shard.size) return true
  for await (const chunk of readBytes(input, shard.end)) if (!isBlank(chunk)) return false
  return true
}

async function checkSources(unit: Unit, checker: ShardChecker): Promise<number> {
  if (unit.input.problem !== undefined) throw new InputError(unit.input.problem)
  if (unit.input.format === 'folder') return checkFolder(unit.input, checker)
  const batches = readSources(unit, checker.equipment.settings.maxLineBytes)
  for (;;) {
    const next = await batches.next()
    if (next.done) return next.value
    let bytes = 0
    for (const line of next.value) {
      const checking = checkLine(line, checker)
      if (checking) await checking
      bytes += line.size
    }
    await checker.step(bytes)
    await nextTurn()
  }
}

/** Whether a document stops being JSON where it ends. */
const endsEarly = ({ at }: LocatedFinding): boolean => at !== undefined && at.start === at.end

/** Checks a line; done at once where nothing is wrong with it, since a corpus has millions of these. */
function checkLine(line: Line, checker: ShardChecker): void | Promise<void> {
  if (line.tooLong) {
    checker.fail(tooLong('this line', checker.equipment.settings.maxLineBytes), line.line)
    return
  }
  if (isBlank(line.bytes)) return
  const findings = checker.check({ file: checker.shard.file, bytes: line.bytes, line: line.line, byte: line.byte })
  if (findings instanceof Promise) return findings.then((found) => noteCut(line, found, checker))
}

/** Notes a line that is cut off. */
function noteCut(
  { line, terminated, isDocument }: Line,
  findings: readonly LocatedFinding[],
  checker: ShardChecker,
): void {
  const syntax = findings.find(({ code }) => code === 'json/syntax')
  if (syntax && !terminated) checker.fail('the file ends in the middle of this line; get the whole file', line)
  else if (syntax && isDocument && endsEarly(syntax))
    checker.fail('the file ends in the middle of the document; get the whole file', line)
}
