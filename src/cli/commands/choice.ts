import { InvalidArgumentError, Option } from 'commander'
import { suggest } from '../../model/suggest.js'

/** An option that takes one of some words. */
export function choice(flags: string, description: string, words: readonly string[]): Option {
  return new Option(flags, description).choices(words).argParser((word: string) => {
    if (words.includes(word)) return word
    const meant = suggest(word, words)
    throw new InvalidArgumentError(
      `Allowed choices are ${words.join(', ')}.${meant === undefined ? '' : `\n(Did you mean ${meant}?)`}`,
    )
  })
}
