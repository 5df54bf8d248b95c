import * as z from 'zod'
import { decodeFact, type Fact, type FactLine } from '../../rules/index.js'
import { ReadError } from '../read-file.js'
import { partialReportSchema } from '../report/schema.js'
import type { PartialReport } from '../report/types.js'
import { inShape } from './in-shape.js'
import { linesOf } from './lines-of.js'
import { appendLines, replaceFile } from './replace-file.js'
import type { JobResult } from './validate-job.js'

/** What a part file holds: its first line the partial report, then a fact a line, sorted, then how many there were. */
interface Header {
  readonly partVersion: 1
  readonly partial: PartialReport
}

/** Writes the result of a job to a file that `merge` reads. @throws WriteError where the system refuses */
export const writePartFile = (file: string, result: JobResult): void =>
  replaceFile(file, (descriptor) => appendLines(descriptor, encoded(result)))

function* encoded({ partial, facts }: JobResult): Generator<string> {
  yield JSON.stringify({ partVersion: 1, partial } satisfies Header)
  let count = 0
  for (const fact of facts) {
    count++
    yield fact
  }
  yield String(count)
}

/** The partial report of a part file, and its facts, read as they are asked for. @throws ReadError where it is none */
export function readPartFile(file: string): { readonly partial: PartialReport; readonly facts: Iterable<FactLine> } {
  const [first] = firstOf(linesOf(file))
  const header = parseHeader(file, first ?? '')
  return { partial: header.partial, facts: factsOf(file, header.partial) }
}

function* factsOf(file: string, { parts }: PartialReport): Generator<FactLine> {
  const shards = new Set(Object.values(parts).map(({ shard }) => placeOf(shard)))
  const lines = linesOf(file)
  lines.next()
  let count = 0
  let end: string | undefined
  for (const line of lines) {
    if (line.startsWith('[')) {
      if (!shards.has(placeOf(factOf(file, line))))
        throw new ReadError('invalid', file, `${NO_PART}: a fact is of none of its shards`)
      yield line
    } else end = line
    count++
  }
  if (end !== String(count - 1)) throw cut(file)
}

const placeOf = ({ file, start }: Pick<Fact, 'file' | 'start'>) => `${start} ${file}`

function factOf(file: string, line: string): Fact {
  try {
    return decodeFact(line)
  } catch {
    throw cut(file)
  }
}

const cut = (file: string) => new ReadError('unreadable', file, 'it is cut: validate its shard again')

function firstOf<T>(values: Iterable<T>): readonly T[] {
  for (const value of values) return [value]
  return []
}

const NO_PART = 'it is no part that `reportedly validate --plan … --shard …` wrote'

const headerSchema = z.strictObject({
  partVersion: z.literal(1),
  partial: partialReportSchema.refine(({ versions, limit }) => versions !== undefined && limit !== undefined, {
    error: 'Expected versions and limit',
  }),
})

function parseHeader(file: string, line: string): Header {
  let header: unknown
  try {
    header = JSON.parse(line)
  } catch {
    throw new ReadError('invalid', file, NO_PART)
  }
  return inShape(headerSchema, header, file, NO_PART)
}
