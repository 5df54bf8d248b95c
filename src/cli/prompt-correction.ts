import { MENTION_LEVELS } from '../model/index.js'
import { offsetMap } from '../text/index.js'
import { type ArticleFiles, readArticleFiles } from '../validate/read-article.js'
import { offsetUnitOf, readArticleText, textPath } from './article-text.js'
import { short } from './correct.js'
import { assertOneAction, type Correction, type CorrectionFlags, correctionOf } from './correction.js'
import { UsageError } from './errors.js'
import { type FoundRecord, findRecord, recordsIn } from './find-record.js'
import { containersIn, isObject, type JsonObject } from './json-objects.js'
import { contextOf, findOccurrences, locateWords, occurrencesOf } from './locate-words.js'
import { CancelledError, type Choice, canAsk, Prompt } from './prompt.js'
import { spanFieldNames, spanFieldOf } from './span-fields.js'
import { note } from './terminal.js'

/** Exit code where the person ended the questions: 128 and the number of SIGINT. */
const CANCELLED = 130

type Action = 'add' | 'move' | 'value' | 'remove-field' | 'rename' | 'remove-record'

const ACTIONS: readonly Choice<Action>[] = [
  { label: 'add a span', value: 'add' },
  { label: 'move a span to other words', value: 'move' },
  { label: 'change a value', value: 'value' },
  { label: 'remove a span or a value', value: 'remove-field' },
  { label: 'rename the record, and what refers to it', value: 'rename' },
  { label: 'remove the record', value: 'remove-record' },
]

/**
 * The correction that flags ask for. On a terminal what is missing is asked for.
 *
 * @returns nothing where the person ended the questions; the exit code is set then
 * @throws UsageError where something is missing and nobody can be asked
 */
export async function askForCorrection(
  path: string,
  flags: CorrectionFlags,
  textOption: string | undefined,
): Promise<Correction | undefined> {
  if (!canAsk()) return correctionOf(flags)
  assertOneAction(flags)
  const files = readArticleFiles(path)
  const prompt = new Prompt()
  try {
    const correction = await new Questions(prompt, files, flags, textOption).ask()
    const [unread] = prompt.unread
    if (unread !== undefined) throw new UsageError(`nothing asked for the line "${unread}", and nothing was written`)
    return correction
  } catch (error) {
    if (!(error instanceof CancelledError)) throw error
    process.exitCode = CANCELLED
    note(`\n${error.message}`)
    return undefined
  } finally {
    prompt.close()
  }
}

/** Asks for what flags leave open, and for nothing else. */
class Questions {
  readonly #prompt: Prompt
  readonly #files: ArticleFiles
  readonly #flags: CorrectionFlags
  readonly #textOption: string | undefined
  #text: string | undefined

  constructor(prompt: Prompt, files: ArticleFiles, flags: CorrectionFlags, textOption: string | undefined) {
    this.#prompt = prompt
    this.#files = files
    this.#flags = flags
    this.#textOption = textOption
    if (textPath(textOption) !== undefined) this.#text = readArticleText(textOption)
  }

  async ask(): Promise<Correction> {
    const found = await this.#record()
    const record = found.id
    switch (await this.#action(found)) {
      case 'rename':
        return { action: 'rename', record, to: this.#flags.rename ?? (await this.#prompt.ask('Its new id: ', filled)) }
      case 'remove-record':
        return { action: 'remove-record', record }
      case 'remove-field':
        return {
          action: 'remove-field',
          record,
          field: this.#flags.field ?? (await this.#place(found, 'Remove which')),
        }
      case 'value': {
        const field = this.#flags.field ?? (await this.#place(found, 'Change which', isScalar))
        const value = this.#flags.value ?? (await this.#prompt.ask('Its new value: ', filled))
        return { action: 'value', record, field, value }
      }
      case 'move': {
        const field = this.#flags.field ?? (await this.#place(found, 'Move which span', isSpan))
        return { action: 'words', record, field, span: await this.#span(found, field) }
      }
      case 'add': {
        const field = this.#flags.field ?? (await this.#listField(found))
        return { action: 'words', record, field, span: await this.#span(found, field) }
      }
    }
  }

  async #record(): Promise<FoundRecord> {
    if (this.#flags.record !== undefined) return findRecord(this.#files, this.#flags.record)
    const ids = recordsIn(this.#files).map(({ id }) => id)
    return this.#prompt.ask('Which record? Its id (Tab completes): ', (id) => findRecord(this.#files, id), ids)
  }

  async #action(found: FoundRecord): Promise<Action> {
    const { words, value, rename, remove, field } = this.#flags
    if (words !== undefined) return 'add'
    if (value !== undefined) return 'value'
    if (rename !== undefined) return 'rename'
    if (remove) return field === undefined ? 'remove-record' : 'remove-field'
    if (field === undefined) return this.#prompt.choose('What is to be done?', this.#actionsOn(found))
    return spanFieldOf(found.kind, field.replace(/^\//, '')) === undefined ? 'value' : 'add'
  }

  /** What can be done with a record. */
  #actionsOn(found: FoundRecord): readonly Choice<Action>[] {
    const impossible = new Set<Action>()
    if (found.kind === 'agent') impossible.add('add')
    if (this.#places(found, isSpan).length === 0) impossible.add('move')
    if (found.kind === 'article') impossible.add('remove-record')
    return ACTIONS.filter(({ value }) => !impossible.has(value))
  }

  /** A place in a record that something stands in. */
  #place(found: FoundRecord, question: string, fits = isPlace): Promise<string> {
    return this.#prompt.choose(question, this.#places(found, fits))
  }

  #places({ kind, record, list }: FoundRecord, fits: (value: unknown) => boolean): readonly Choice<string>[] {
    const own = list.length === 0 ? withoutRecords(record) : record
    return placesIn(own)
      .filter(([pointer, value]) => fits(value) && pointer !== '/id' && pointer !== '/kind')
      .filter(([pointer, value]) => !isSpan(value) || spanFieldOf(kind, pointer.slice(1)) !== undefined)
      .map(([pointer, value]) => ({ label: `${pointer.slice(1)}  ${this.#shown(value)}`, value: pointer.slice(1) }))
  }

  #listField({ kind }: FoundRecord): Promise<string> {
    const names = spanFieldNames(kind)
    return this.#prompt.ask(
      `To which field? ${names} (N counts from 0): `,
      (field) => {
        if (spanFieldOf(kind, field) === undefined) throw new Error(`it holds no spans; give one of ${names}`)
        return field
      },
      names.split(', '),
    )
  }

  async #span({ kind }: FoundRecord, field: string): Promise<JsonObject> {
    this.#text ??= readArticleText(this.#textOption)
    const text = this.#text
    const { in: frame, level } = this.#flags
    const around = frame === undefined ? {} : { in: frame }
    const words = this.#flags.words ?? (await this.#prompt.ask('Which words of the text? ', present(text, around)))
    const found = occurrencesOf(text, { words, ...around })
    let { occurrence } = this.#flags
    if (occurrence === undefined && found.length > 1) {
      const choices = found.map((stretch, i) => ({ label: contextOf(text, stretch), value: i + 1 }))
      occurrence = await this.#prompt.choose('Which of them?', choices)
    }
    const isNew = kind === 'entity' && field.replace(/^\//, '') === 'mentions'
    const asked = level ?? (isNew ? await this.#level() : undefined)
    return {
      words,
      ...around,
      ...(occurrence !== undefined && { occurrence }),
      ...(asked !== undefined && { level: asked }),
    }
  }

  #level(): Promise<string> {
    const meanings = { NAM: 'a name', NOM: 'a common noun', PRO: 'a pronoun' }
    const choices = MENTION_LEVELS.map((value) => ({ label: `${value}  ${meanings[value]}`, value }))
    return this.#prompt.choose('What are the words?', choices)
  }

  #shown(value: unknown): string {
    if (this.#text === undefined || !isSpan(value)) return short(value)
    const unit = offsetUnitOf(this.#files.metadata.content)
    const offsets = offsetMap(this.#text)
    const { start, end } = value
    if (!(0 <= start && start <= end && end <= offsets.length(unit))) return short(value)
    return short(this.#text.slice(offsets.convert(start, unit, 'utf-16'), offsets.convert(end, unit, 'utf-16')))
  }
}

function filled(answer: string): string {
  if (answer === '') throw new Error('give something, or end with Ctrl+C')
  return answer
}

const present =
  (text: string, around: { readonly in?: string }) =>
  (words: string): string => {
    filled(words)
    if (findOccurrences(text, words.normalize('NFC')).length === 0) locateWords(text, { words, ...around })
    return words
  }

const isSpan = (value: unknown): value is { start: number; end: number } =>
  isObject(value) && Number.isInteger(value.start) && Number.isInteger(value.end)

const isScalar = (value: unknown): boolean => value !== undefined && (typeof value !== 'object' || value === null)

const isPlace = (value: unknown): boolean => isSpan(value) || isScalar(value)

/** The article itself without its records, which have ids of their own. */
const withoutRecords = ({ entities, events, quotes, stances, agents, ...rest }: JsonObject): JsonObject => rest

/** Every span and every simple value of a record; what is inside of a span is no place of its own. */
function placesIn(record: JsonObject): readonly [pointer: string, value: unknown][] {
  const places: [string, unknown][] = []
  const spans = [...containersIn(record)].filter(([value]) => isSpan(value)).map(([, pointer]) => `${pointer}/`)
  for (const [container, pointer] of containersIn(record)) {
    if (spans.some((span) => `${pointer}/`.startsWith(span) && `${pointer}/` !== span)) continue
    if (isSpan(container)) {
      places.push([pointer, container])
      continue
    }
    for (const [key, value] of Object.entries(container)) {
      if (isScalar(value)) places.push([`${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, value])
    }
  }
  return places
}
