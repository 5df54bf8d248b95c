import { Command, InvalidArgumentError } from 'commander'
import { MENTION_LEVELS } from '../../model/index.js'
import { type CorrectionFlags, isCorrection } from '../correction.js'
import { UsageError } from '../errors.js'
import { choice } from './choice.js'
import { PATH, textOption } from './text-option.js'

interface Flags extends CorrectionFlags {
  readonly text?: string
  readonly check?: true
  readonly ask?: true
  readonly force?: true
}

function countFromOne(value: string): number {
  if (!/^[1-9]\d*$/.test(value)) throw new InvalidArgumentError('It must be a whole number, counted from 1.')
  return Number(value)
}

export const annotateCommand = () =>
  new Command('annotate')
    .description('give spans their offsets and digests, computed from their words, and correct records')
    .argument(...PATH)
    .addOption(textOption())
    .option('--check', 'write nothing; exit with 1 where something would be written or does not match')
    .option('--ask', 'ask on the terminal what is to be corrected')
    .option('--record <id>', 'correct this record, this agent, or the article itself by its id')
    .option('--field <pointer>', 'its field, such as mentions, cue/0 or accounts/0/certainty')
    .option('--words <words>', 'add a span of these words to the field, or move the span there that it names')
    .option('--in <words>', 'a longer stretch around them that occurs once')
    .option('--occurrence <n>', 'which occurrence of the words, from 1', countFromOne)
    .addOption(choice('--level <level>', 'mention level', MENTION_LEVELS))
    .option('--value <value>', 'put this into the field: JSON, or text')
    .option('--rename <id>', 'give the record another id, wherever it is referred to')
    .option('--remove', 'remove the field, or the whole record where no field is given')
    .option('--force', 'write a correction that makes the article wrong')
    .addHelpText(
      'after',
      `
A span without offsets, wherever spans stand in the data, is written as
  { "words": "…", "in": "a longer stretch that occurs once", "occurrence": 2, … }
where "in" and "occurrence" are needed only if the words occur more than once.
Whole words count; parts of longer words only where there are no others.

A correction is checked by all rules. What makes the article wrong is not written unless --force is given.
On a terminal, what a correction needs and no flag says is asked for; files keep their layout.

Examples:
  reportedly annotate data/ferry-news --record ada-lind --field mentions --words 'the mayor' --level NOM
  reportedly annotate data/ferry-news --record ada-lind --field mentions/0 --words 'Mayor Ada Lind'
  reportedly annotate data/ferry-news --record closure --field accounts/0/certainty --value possible
  reportedly annotate data/ferry-news --record closure --rename end-of-the-line
  reportedly annotate data/ferry-news --record mayor-on-closure --remove
  reportedly annotate data/ferry-news --ask`,
    )
    .action(async (path: string, flags: Flags) => {
      const { annotate, askForCorrection } = await import('../other-commands.js')
      const { text, check, ask, force, ...ofCorrection } = flags
      const corrects = ask === true || isCorrection(ofCorrection)
      if (force && !corrects) throw new UsageError('--force goes with a correction')
      const correction = corrects ? await askForCorrection(path, ofCorrection, text) : undefined
      if (corrects && !correction) return
      process.exitCode ??= annotate(path, {
        ...(text !== undefined && { text }),
        ...(check && { check }),
        ...(correction && { correction }),
        ...(force && { force }),
      })
    })
