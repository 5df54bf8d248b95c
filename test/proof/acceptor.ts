/**
 * Holds the acceptors against zod: `npx tsx test/proof/acceptor.ts --cases 5000000 [--seed N] [--out FILE]`.
 * It fails at the first document that an acceptor should not have accepted.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import fc from 'fast-check'
import { core } from 'zod'
import { type Counts, judgeAll, placeDocuments, randomDocuments } from '../support/acceptor/cases.js'
import { arbitrarySchema } from '../support/acceptor/random-schema.js'
import { SUBJECTS } from '../support/acceptor/subjects.js'
import { subjectOf } from '../support/acceptor/verdict.js'
import { Random } from '../support/corpus/random.js'

/** Random documents of one acceptor in one round: an article takes as long as some records. */
const DOCUMENTS = { article: 60, record: 200, randomSchema: 300 }
const RANDOM_SCHEMAS = 10

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '5000000' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string' },
  },
})
const wanted = Number(values.cases)
const seed = Number(values.seed)

const tallies = new Map<string, Counts>()
const tallyOf = (kind: string): Counts => {
  const counts = tallies.get(kind) ?? new Map()
  tallies.set(kind, counts)
  return counts
}
const total = (counts: Counts): number => [...counts.values()].reduce((sum, count) => sum + count, 0)
const done = (): number => [...tallies.values()].reduce((sum, counts) => sum + total(counts), 0)

for (const [name, subject] of Object.entries(SUBJECTS)) {
  judgeAll(subject, placeDocuments(subject), tallyOf(`each place of the schema, ${name}`))
}
const random = new Random(seed)
for (let round = 0; done() < wanted; round++) {
  for (const [name, subject] of Object.entries(SUBJECTS)) {
    const count = name === 'article' ? DOCUMENTS.article : DOCUMENTS.record
    judgeAll(subject, randomDocuments(subject, random, count), tallyOf(`random documents, ${name}`))
  }
  for (const schema of fc.sample(arbitrarySchema, { seed: seed + round, numRuns: RANDOM_SCHEMAS })) {
    const subject = subjectOf(schema)
    judgeAll(
      subject,
      randomDocuments(subject, random, DOCUMENTS.randomSchema),
      tallyOf('random documents of random schemas'),
    )
  }
  if (round % 50 === 0) process.stderr.write(`${done()} of ${wanted}\n`)
}

const VERDICTS = ['accepted by both', 'refused by both', 'refused by the acceptor alone'] as const
const { major, minor, patch } = core.version
const row = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`
const report = `# The acceptors held against zod

Written by \`npx tsx test/proof/acceptor.ts --cases ${wanted} --seed ${seed}\` on ${new Date().toISOString().slice(0, 10)}
with Node ${process.versions.node} and zod ${major}.${minor}.${patch}.

Each case is one document as JSON, parsed. The acceptor's word is held against \`safeParse\` and the look at every value
(\`inspect\`): where it accepts, zod has to accept and to change nothing, no key may be \`__proto__\`, every number has to
be exact, and the keys have to be counted right. The script stops at the first document where that does not hold.

${row(['cases', ...VERDICTS, 'accepted by the acceptor alone'])}
${row(['---', '--:', '--:', '--:', '--:'])}
${[...tallies].map(([kind, counts]) => row([kind, ...VERDICTS.map((verdict) => counts.get(verdict) ?? 0), 0])).join('\n')}
${row([`all ${done()}`, ...VERDICTS.map((verdict) => [...tallies.values()].reduce((sum, counts) => sum + (counts.get(verdict) ?? 0), 0)), 0])}
`
process.stdout.write(report)
if (values.out !== undefined) writeFileSync(values.out, report)
