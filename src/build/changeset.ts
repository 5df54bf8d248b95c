import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readArticles } from '../cli/diff-articles.js'
import { diffAsMarkdown } from '../cli/diff-markdown.js'
import { EXIT, exitCodeOf } from '../cli/errors.js'
import { formatProblems } from '../cli/problem.js'
import { type Bump, bumpOf, diffData, isAtLeast } from '../diff/index.js'
import { articlesAt, findRelease, HistoryError, versionAt } from './git-data.js'
import { bumpBetween, bumpOfFile, ChangesetError, changesetText, ownWords, pendingBump } from './pending-changesets.js'

// npm run changeset               writes the changeset that the data asks for
// npm run changeset -- --check    exits with 1 where the changesets ask for less than the data does
// --since <tag>                   compares with another release than the last; --repository <folder> is for tests

const DATA = 'data'
const CHANGESETS = '.changeset'
const FILE = 'data.md'
/** What the text that is written starts with. */
const FIRST_WORD = 'Data:'

const options = readOptions()

function readOptions() {
  try {
    return parseArgs({
      options: {
        check: { type: 'boolean', default: false },
        since: { type: 'string' },
        repository: { type: 'string', default: '.' },
      },
    }).values
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\nusage: npm run changeset -- [--check] [--since <tag>]\n`)
    process.exit(EXIT.usage)
  }
}

/** What the data asks for since a release. */
interface Asked {
  /** `null` where the data is as it was. */
  readonly bump: Bump | null
  readonly since: string
  /** The version of that release. */
  readonly version: string
  /** The changes as Markdown. */
  readonly text: string
}

function askedFor(repository: string): Asked {
  const release = findRelease(repository, DATA, options.since)
  const now = readArticles(join(repository, DATA))
  if (now.problems.length > 0) throw new ChangesetError(formatProblems(now.problems))
  const before = articlesAt(repository, release, DATA)
  const found = { since: release.name, version: versionAt(repository, release) }
  if (before === undefined)
    return { ...found, bump: 'major', text: `Data: its shape is another than that of ${release.name}.` }
  const diff = diffData(before, now.articles)
  return { ...found, bump: diff.bump, text: diffAsMarkdown(diff) }
}

/** While the first number of the version is 0, a new second number says that something may break. */
const bumpFor = (version: string, bump: Bump): Bump => (bump === 'major' && version.startsWith('0.') ? 'minor' : bump)

/** Writes or checks the changeset for the data. Returns what to say, and the exit code. */
function changeset(repository: string): readonly [said: string, exitCode: number] {
  const { name, version } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'))
  const { bump: least, since, version: released, text } = askedFor(repository)
  const file = join(repository, CHANGESETS, FILE)
  if (least === null && existsSync(file) && !options.check) {
    rmSync(file)
    return [`the data is as in ${since}: removed ${file}, which said otherwise`, 0]
  }
  if (least === null) return [`the data is as in ${since}`, 0]
  const bump = bumpFor(version, least)
  const why = `since ${since} the data asks for ${bump}${bump === least ? '' : `, being ${least} before 1.0.0`}`
  const folder = join(repository, CHANGESETS)
  if (!options.check) {
    // A person may ask for more.
    const asked = bumpOf([{ bump }, { bump: bumpOfFile(file, name) }]) ?? bump
    writeFileSync(file, changesetText(name, asked, `${ownWords(file, FIRST_WORD)}${text}`))
    return [`${why}\nwrote ${file}: say above the line "${FIRST_WORD} …" why, in your own words, and commit it`, 0]
  }
  const pending = pendingBump(folder, name)
  if (isAtLeast(pending, bump)) return [`${why}, and the changesets ask for ${pending}`, 0]
  if (isAtLeast(bumpBetween(released, version), bump)) return [`${why}, and version ${version} is that`, 0]
  const asked = pending === null ? 'no changeset asks for anything' : `the changesets ask for ${pending}`
  return [`${why}, but ${asked}\nrun: npm run changeset\n\n${text}`, 1]
}

try {
  const [said, exitCode] = changeset(options.repository)
  process.stdout.write(`${said}\n`)
  process.exitCode = exitCode
} catch (error) {
  const isKnown = error instanceof HistoryError || error instanceof ChangesetError
  if (!isKnown && !['UsageError', 'ReadError'].includes((error as Error).name)) throw error
  process.stderr.write(`${(error as Error).message}\n`)
  process.exitCode = isKnown ? 1 : exitCodeOf(error)
}
