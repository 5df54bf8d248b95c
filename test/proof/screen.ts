/**
 * Holds the screen against the rules for which it speaks, on mutated articles, and prints how they judged.
 *
 *     npx tsx test/proof/screen.ts [--cases 100000] [--seed 1]
 */
import { parseArgs } from 'node:util'
import type { Article } from '../../src/model/index.js'
import { SCREENED } from '../../src/rules/index.js'
import { readArticle } from '../../src/validate/read-article.js'
import { templateOf } from '../support/corpus/template.js'
import { mutatedArticles } from '../support/mutations/cases.js'
import { countScreen } from '../support/mutations/screen-counts.js'
import { ruleFixtures } from '../support/rule-fixtures.js'

const bundled = readArticle('data/morocco-isf').article as Article

const { values } = parseArgs({
  options: { cases: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' } },
})

async function main(): Promise<void> {
  const fixtures = [...(await ruleFixtures()).values()].flatMap(({ passing, failing }) => [passing, passing, failing])
  const templates = Array.from({ length: 100 }, (_, i) => templateOf(i).article)
  const originals = [...fixtures, ...templates, bundled]
  const counts = countScreen(mutatedArticles(originals, Number(values.cases), Number(values.seed)))
  const row = (what: string, count: number) => console.log(`${what.padEnd(52)}${String(count).padStart(10)}`)
  row('clean for both', counts.clean)
  row('refused, and the rules find something', counts.broken)
  row('refused, although the rules find nothing', counts.needless)
  row('passed, although the rules find something', counts.wrong.length)
  for (const code of SCREENED) row(`broken, and no other rule: ${code}`, counts.alone.get(code) ?? 0)
  for (const article of counts.wrong.slice(0, 3)) console.log(JSON.stringify(article))
  if (counts.wrong.length > 0) process.exitCode = 1
}

await main()
