import { existsSync } from 'node:fs'
import { validate } from './command.js'
import { faster, timings } from './compared.js'
import { speedCorpus } from './corpus.js'
import { type Part, pathOf, type Settings } from './part.js'
import { parse } from './peers.js'
import { interleave } from './statistics.js'

/** Node 24, where it comes from npm for this machine. */
export const NODE24 = [pathOf('test/bench/node_modules/node24/bin/node')].find(existsSync)

const AIM = { floor: 0.58, goal: 0.68 }

/** The speed of the command on one core under Node 24. */
export async function benchNode24({ rounds, corpus: bytes, folder }: Settings): Promise<Part> {
  const title = 'Speed under Node 24'
  const node = NODE24
  if (node === undefined) return { title, about: 'npm has no Node 24 for this machine.', rows: [], tables: [] }
  const corpus = await speedCorpus(folder, { bytes })
  const runs = await interleave(rounds, {
    parse: () => parse(corpus, node),
    off: () => validate(corpus, { node, concurrency: 1, articlesAlone: true, duplicateKeys: 'off' }),
    on: () => validate(corpus, { node, concurrency: 1, articlesAlone: true }),
    all: () => validate(corpus, { node, concurrency: 1 }),
  })
  return {
    title,
    about: 'The same corpus and the same programs; `JSON.parse` is faster there.',
    rows: [
      faster('Node 24, beside JSON.parse', runs.on, runs.parse, AIM),
      faster('Node 24, duplicate keys off, beside JSON.parse', runs.off, runs.parse, AIM),
      faster('Node 24, rules across articles too, beside JSON.parse', runs.all, runs.parse),
    ],
    tables: [
      timings(`One corpus: ${corpus.size}`, corpus.manifest.bytes, {
        'JSON.parse': runs.parse,
        'reportedly validate, duplicate keys off': runs.off,
        'reportedly validate': runs.on,
        'reportedly validate, rules across articles too': runs.all,
      }),
    ],
  }
}
