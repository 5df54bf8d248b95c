import type { Article } from '../model/index.js'
import { articleSchema } from '../schema/index.js'
import { checkFolder } from '../validate/corpus/check-folder.js'
import { makeEquipment } from '../validate/corpus/equipment.js'
import type { Input } from '../validate/corpus/inputs.js'
import { InputError } from '../validate/corpus/read-bytes.js'
import { isBlank, readSources } from '../validate/corpus/read-lines.js'
import { settingsOf } from '../validate/corpus/settings.js'
import { type Equipment, ShardChecker } from '../validate/corpus/shard-checker.js'
import { decode } from '../validate/corpus/source.js'
import { isOneDocument } from '../validate/corpus/units.js'
import { ReadError, readArticle } from '../validate/read-article.js'
import type { ReportPart } from '../validate/report/types.js'
import { MOST_OF_A_CODE } from './most-of-a-code.js'

/** A document of a corpus and what is wrong with it by itself. */
export interface CheckedDocument {
  readonly place: string
  /** Absent where it is no JSON or its shape is wrong. */
  readonly article: Article | undefined
  readonly found: ReportPart
  /** As it is stored. */
  readonly bytes: number
}

/** The documents of inputs, one in memory at a time; what cannot be read is left out, for the validator tells of that. */
export async function* checkDocuments(inputs: readonly Input[]): AsyncGenerator<CheckedDocument> {
  const settings = settingsOf({ limit: MOST_OF_A_CODE })
  // Without rules across articles nothing is kept, so that there is no need for a path.
  const equipment = await makeEquipment({ settings, keepsClaims: false }, (name) => name)
  for (const input of inputs) {
    if (input.problem !== undefined) continue
    try {
      if (input.format === 'folder') yield await checkOneFolder(input, equipment)
      else yield* checkLines(input, equipment)
    } catch (error) {
      if (!(error instanceof ReadError || error instanceof InputError)) throw error
    }
  }
}

const checkerOf = ({ file }: Input, equipment: Equipment): ShardChecker =>
  new ShardChecker({ file, start: 0, end: 0, size: 0 }, { ...equipment, kept: new Map() }, undefined, () => {})

async function checkOneFolder(input: Input, equipment: Equipment): Promise<CheckedDocument> {
  const checker = checkerOf(input, equipment)
  await checkFolder(input, checker)
  return { place: input.file, article: articleInFolder(input.file), found: checker.part(0), bytes: input.size }
}

async function* checkLines(input: Input, equipment: Equipment): AsyncGenerator<CheckedDocument> {
  const { file, size, etag } = input
  const isOne = isOneDocument({ input, shard: { file, start: 0, end: size, size } })
  const unit = { input, shard: { file, start: 0, end: size, size, etag } }
  for await (const lines of readSources(unit, equipment.settings.maxLineBytes)) {
    for (const { bytes, line, byte, tooLong } of lines) {
      if (tooLong || isBlank(bytes)) continue
      const checker = checkerOf(input, equipment)
      const source = { file, bytes, line, byte }
      await checker.check(source)
      yield {
        place: isOne ? file : `${file}:${line}`,
        article: articleIn(decode(source).text),
        found: checker.part(0),
        bytes: bytes.length,
      }
    }
  }
}

function articleIn(source: string): Article | undefined {
  try {
    return articleOf(JSON.parse(source))
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function articleInFolder(folder: string): Article | undefined {
  try {
    return articleOf(readArticle(folder).article)
  } catch (error) {
    if (error instanceof ReadError && error.problem === 'invalid') return undefined
    throw error
  }
}

const articleOf = (document: unknown): Article | undefined =>
  articleSchema.safeParse(document).success ? (document as Article) : undefined
