/**
 * Makes a corpus of invented articles, one a line of NDJSON, and prints what is in it:
 *
 *     npx tsx test/bench/make-corpus.ts --bytes 2G --out FILE.ndjson [--seed N] [--invalid 0.005] [--texts 0.3] [--gzip]
 *
 * The corpus is the same for the same size, seed and shares. It repeats 300 articles under ids, days and external ids
 * of their own. The number of sentences of an article is log-normal, and so is about its size: some 9 kB on average,
 * half of them below 8 kB, one in twenty above 22 kB, the largest near 100 kB. For ten events there are about eight
 * entities, three quotes and six stances; the bundled article has five, three and six. Two thirds of the articles are
 * in English, a third of these with emoji all over; the others are in French, Arabic and Japanese. Offsets count in
 * any of the three units. External ids follow a power law: of ten thousand of a thing, one in three is the first; about
 * three stand in an article. Three articles in ten include their text, or whatever share `--texts` gives.
 *
 * The share of invalid articles is spread evenly over ten defects; each makes for one error.
 */
import { parseArgs } from 'node:util'
import { DEFECTS } from '../support/corpus/generate.js'
import { bytesOf } from '../support/corpus/size.js'
import { writeCorpus } from '../support/corpus/write.js'

const { values } = parseArgs({
  options: {
    bytes: { type: 'string' },
    out: { type: 'string' },
    seed: { type: 'string', default: '1' },
    invalid: { type: 'string', default: '0.005' },
    texts: { type: 'string', default: '0.3' },
    gzip: { type: 'boolean', default: false },
  },
})
const { bytes, out, seed, invalid, texts, gzip } = values
if (bytes === undefined || out === undefined) throw new Error('give --bytes and --out')
const options = { bytes: bytesOf(bytes), seed: Number(seed), invalid: Number(invalid), texts: Number(texts) }
const manifest = await writeCorpus(out, options, gzip)
const defects = Object.fromEntries(DEFECTS.map((defect) => [defect, manifest.expected[defect].length]))
console.log(JSON.stringify({ articles: manifest.articles, bytes: manifest.bytes, defects }, null, 2))
