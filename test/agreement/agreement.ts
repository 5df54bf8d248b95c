import { parseArgs } from 'node:util'
import type { Article } from '../../src/model/index.js'
import { canonicalize, digestText, slice } from '../../src/text/index.js'
import { readArticle, readTextFile } from '../../src/validate/read-article.js'
import { checkShape } from '../../src/validate/shape.js'
import { compareAnnotations } from './compare.js'
import { disagreements, figures } from './measure.js'
import { DEFINITIONS, printDisagreements, printFigures, type Words } from './print.js'

const USAGE = `usage: npm run agreement -- [first] [second] [--json] [--disagreements]

Compares two annotations of one text: folders of five files, or one JSON file each.
  first            default test/fixtures/first-annotation
  second           default test/fixtures/second-annotation
  --json           print the figures as JSON
  --disagreements  list each disagreement with both places and values; with the words, where the environment
                   variable REPORTEDLY_TEXT holds the path of the text`

/** The annotations cannot be compared. The message says why and what to do. */
class InputError extends Error {}

function load(path: string): Article {
  const { article, locate } = readArticle(path)
  const [problem] = checkShape(article)
  if (problem) {
    const { file, pointer } = locate(problem.pointer)
    throw new InputError(`${file}#${pointer}: ${problem.message}; run \`reportedly verify\` on it first`)
  }
  return article as Article
}

function assertSameText(first: Article, second: Article): void {
  for (const field of ['offsetUnit', 'length', 'digest'] as const) {
    const [a, b] = [first.text[field], second.text[field]]
    if (a !== b) {
      throw new InputError(
        `these are not annotations of one text: text.${field} is ${a} in the first, ${b} in the second`,
      )
    }
  }
}

/** Gives the words of a span, or nothing where the text is not at hand. */
function wordsOf({ text: { offsetUnit, digest } }: Article): Words | undefined {
  const path = process.env.REPORTEDLY_TEXT
  if (!path) return undefined
  const { text } = canonicalize(readTextFile(path))
  if (digestText(text) !== digest) throw new InputError(`${path} is not the text that was annotated`)
  return ({ spans }) =>
    spans.length === 0 ? undefined : spans.map((span) => slice(text, span, offsetUnit)).join(' … ')
}

function describe(path: string, article: Article): string {
  const count = (['entities', 'events', 'quotes', 'stances'] as const).map((name) => `${article[name].length} ${name}`)
  return `${path}: ${article.agents.map(({ name }) => name).join(', ')}; ${count.join(', ')}`
}

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean' }, disagreements: { type: 'boolean' }, help: { type: 'boolean' } },
  })
  if (values.help) {
    console.log(USAGE)
    return
  }
  const [firstPath = 'test/fixtures/first-annotation', secondPath = 'test/fixtures/second-annotation', ...rest] =
    positionals
  if (rest.length > 0) throw new InputError(`two annotations are compared; what is ${rest.join(' ')}?\n\n${USAGE}`)
  const [first, second] = [load(firstPath), load(secondPath)]
  assertSameText(first, second)
  const measures = compareAnnotations(first, second)
  const rows = measures.flatMap(figures)
  const differences = values.disagreements ? measures.flatMap(disagreements) : undefined
  if (values.json) {
    console.log(
      JSON.stringify({ first: firstPath, second: secondPath, figures: rows, disagreements: differences }, null, 2),
    )
    return
  }
  console.log(`first   ${describe(firstPath, first)}\nsecond  ${describe(secondPath, second)}\n`)
  console.log(`${printFigures(rows)}\n\n${DEFINITIONS}`)
  if (differences) console.log(`\n${printDisagreements(differences, wordsOf(first))}`)
}

try {
  main()
} catch (error) {
  console.error(`error: ${(error as Error).message}`)
  process.exitCode = 2
}
