import { validate } from './command.js'
import { compared, faster, ratios, timings } from './compared.js'
import { speedCorpus } from './corpus.js'
import type { Part, Settings } from './part.js'
import { checkShape, parse, parseHalves, shapePeers } from './peers.js'
import { interleave } from './statistics.js'

const ONE_CORE = { floor: 0.65, goal: 0.75 }
const TWO_CORES = { floor: 0.58, goal: 0.65 }

const ABOUT = `Each figure is of whole processes, from start to end, so what a peer takes to load and to compile counts too.
\`JSON.parse\` alone reads, decodes and parses each line: it is the limit. The command checks the shape, looks for keys given twice
and runs all rules that need no text; the rules across articles, which keep the ids of all, are told apart. The peers check the
shape alone, after the reader of \`JSON.parse\` alone; the acceptor reads as the command does. The time of a check alone is taken
inside these processes. What the command reports is compared with what was put into the corpus, exactly; so is how many articles
each peer refuses.`

/** The speed of the command beside \`JSON.parse\` and beside other validators. */
export async function benchSpeed({ rounds, corpus: bytes, folder }: Settings): Promise<Part> {
  const corpus = await speedCorpus(folder, { bytes })
  const scripts = await shapePeers(folder)
  const runs = await interleave(rounds, {
    parse: () => parse(corpus),
    off: () => validate(corpus, { concurrency: 1, articlesAlone: true, duplicateKeys: 'off' }),
    on: () => validate(corpus, { concurrency: 1, articlesAlone: true }),
    all: () => validate(corpus, { concurrency: 1 }),
    halves: () => parseHalves(corpus),
    twoOff: () => validate(corpus, { concurrency: 2, articlesAlone: true, duplicateKeys: 'off' }),
    twoOn: () => validate(corpus, { concurrency: 2, articlesAlone: true }),
    twoAll: () => validate(corpus, { concurrency: 2 }),
    acceptor: () => checkShape(corpus, scripts.acceptor),
    byKind: () => checkShape(corpus, scripts.byKind),
    compiled: () => checkShape(corpus, scripts.compiled),
    ajv: () => checkShape(corpus, scripts.ajv),
    zod: () => checkShape(corpus, scripts.zod),
  })
  return {
    title: 'Speed',
    about: ABOUT,
    rows: [
      faster('one core, beside JSON.parse', runs.on, runs.parse, ONE_CORE),
      faster('one core, duplicate keys off, beside JSON.parse', runs.off, runs.parse, ONE_CORE),
      faster('one core, rules across articles too, beside JSON.parse', runs.all, runs.parse),
      faster('two cores, beside JSON.parse in two halves', runs.twoOn, runs.halves, TWO_CORES),
      faster('two cores, duplicate keys off, beside the same', runs.twoOff, runs.halves, TWO_CORES),
      faster('two cores, rules across articles too, beside the same', runs.twoAll, runs.halves),
      faster('duplicate keys on, beside off', runs.on, runs.off, { floor: 0.9 }),
      faster('parsing and shape, beside ajv', runs.acceptor, runs.ajv, { floor: 1.5 }),
      faster('parsing and shape, beside zod', runs.acceptor, runs.zod, { floor: 2.3 }),
      faster('parsing and shape, beside zod compiled', runs.acceptor, runs.compiled),
      faster('parsing and shape, beside zod compiled by kind', runs.acceptor, runs.byKind),
      compared('shape without parsing, beside ajv', ratios(runs.ajv, runs.acceptor, 'checkSeconds')),
      compared('shape without parsing, beside zod', ratios(runs.zod, runs.acceptor, 'checkSeconds')),
      compared(
        'shape without parsing, beside zod compiled by kind',
        ratios(runs.byKind, runs.acceptor, 'checkSeconds'),
      ),
      faster('all rules, beside ajv, shape alone', runs.all, runs.ajv),
      faster('all rules, beside zod, shape alone', runs.all, runs.zod),
    ],
    tables: [
      timings(`One corpus: ${corpus.size}`, corpus.manifest.bytes, {
        'JSON.parse': runs.parse,
        'reportedly validate, duplicate keys off': runs.off,
        'reportedly validate': runs.on,
        'reportedly validate, rules across articles too': runs.all,
        'JSON.parse in two halves at once': runs.halves,
        'reportedly validate, two threads, duplicate keys off': runs.twoOff,
        'reportedly validate, two threads': runs.twoOn,
        'reportedly validate, two threads, rules across articles too': runs.twoAll,
        'JSON.parse and the acceptor': runs.acceptor,
        'JSON.parse and zod compiled by kind of record': runs.byKind,
        'JSON.parse and zod compiled': runs.compiled,
        'JSON.parse and ajv': runs.ajv,
        'JSON.parse and zod': runs.zod,
      }),
    ],
  }
}
