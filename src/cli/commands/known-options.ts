import { Option } from 'commander'
import { OFFSET_UNITS } from '../../model/index.js'
import { choice } from './choice.js'

/**
 * The options that say what is known of an article that is to be made.
 *
 * @param when stands before each description
 */
export const knownOptions = (when = ''): readonly Option[] => [
  new Option('--id <id>', `${when}the article's id (default: the folder's name)`),
  new Option('--title <title>', `${when}its title (default: the id in words)`),
  new Option('--language <tag>', `${when}language of its text, BCP 47`).default('und'),
  new Option('--publisher <name>', `${when}who published it`).default('Publisher'),
  new Option('--license <id>', `${when}SPDX licence of your annotations`).default('LicenseRef-undecided'),
  choice('--offset-unit <unit>', `${when}what offsets count`, OFFSET_UNITS).default('utf-16'),
]
