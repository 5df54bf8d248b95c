import { didYouMean } from '../model/suggest.js'
import { UsageError } from './errors.js'
import { quoted } from './escape.js'

/** The error for a name that there is not: with the one that was probably meant, or else where to find them all. */
export function unknownName(noun: string, name: string, names: Iterable<string>, otherwise: string): UsageError {
  return new UsageError(`there is no ${noun} ${quoted(name)}; ${didYouMean(name, names) ?? otherwise}`)
}
