import { Command, InvalidArgumentError } from 'commander'
import { MENTION_LEVELS } from '../../model/index.js'
import type { NewSpan } from '../add-span.js'
import { UsageError } from '../errors.js'
import { choice } from './choice.js'
import { PATH, textOption } from './text-option.js'

interface Flags {
  readonly text?: string
  readonly check?: true
  readonly record?: string
  readonly field?: string
  readonly words?: string
  readonly in?: string
  readonly occurrence?: number
  readonly level?: string
}

function countFromOne(value: string): number {
  if (!/^[1-9]\d*$/.test(value)) throw new InvalidArgumentError('It must be a whole number, counted from 1.')
  return Number(value)
}

function newSpan({ record, field, words, in: frame, occurrence, level }: Flags): NewSpan | undefined {
  if ([record, field, words, frame, occurrence, level].every((flag) => flag === undefined)) return undefined
  if (record === undefined || field === undefined || words === undefined) {
    throw new UsageError('to add a span, give --record, --field and --words together')
  }
  const span = { words, in: frame, occurrence, level }
  return { record, field, span: Object.fromEntries(Object.entries(span).filter(([, value]) => value !== undefined)) }
}

export const annotateCommand = () =>
  new Command('annotate')
    .description('give spans their offsets and digests, computed from their words')
    .argument(...PATH)
    .addOption(textOption())
    .option('--check', 'write nothing; exit with 1 where something would be written or does not match')
    .option('--record <id>', 'add a span to this record')
    .option('--field <pointer>', 'its field, such as mentions, cue or accounts/0/evidence')
    .option('--words <words>', 'the words of the span')
    .option('--in <words>', 'a longer stretch around them that occurs once')
    .option('--occurrence <n>', 'which occurrence of the words, from 1', countFromOne)
    .addOption(choice('--level <level>', 'mention level', MENTION_LEVELS))
    .addHelpText(
      'after',
      `
A span without offsets, wherever spans stand in the data, is written as
  { "words": "…", "in": "a longer stretch that occurs once", "occurrence": 2, … }
where "in" and "occurrence" are needed only if the words occur more than once.
Whole words count; parts of longer words only where there are no others.`,
    )
    .action(async (path: string, flags: Flags) => {
      const { annotate } = await import('../other-commands.js')
      const { text, check } = flags
      const add = newSpan(flags)
      process.exitCode ??= annotate(path, {
        ...(text === undefined ? {} : { text }),
        ...(check ? { check } : {}),
        ...(add ? { add } : {}),
      })
    })
