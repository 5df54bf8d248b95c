import { validate } from './command.js'
import { faster, timings } from './compared.js'
import { speedCorpus } from './corpus.js'
import type { Part, Settings } from './part.js'
import { parse } from './peers.js'
import { interleave } from './statistics.js'

/** The speed of the command where every article is wrong and has to be diagnosed. */
export async function benchInvalid({ rounds, corpus: bytes, folder }: Settings): Promise<Part> {
  const corpus = await speedCorpus(folder, { bytes, invalid: 1 })
  const runs = await interleave(rounds, {
    parse: () => parse(corpus),
    alone: () => validate(corpus, { concurrency: 1, articlesAlone: true }),
    all: () => validate(corpus, { concurrency: 1 }),
  })
  return {
    title: 'Every article invalid',
    about: 'All articles but the first have one of ten defects, as many each; the rest is as above.',
    rows: [
      faster('every article invalid, beside JSON.parse', runs.alone, runs.parse, { floor: 0.25 }),
      faster('every article invalid, rules across articles too, beside JSON.parse', runs.all, runs.parse),
    ],
    tables: [
      timings(`One corpus: ${corpus.size}`, corpus.manifest.bytes, {
        'JSON.parse': runs.parse,
        'reportedly validate, rules of articles alone': runs.alone,
        'reportedly validate': runs.all,
      }),
    ],
  }
}
