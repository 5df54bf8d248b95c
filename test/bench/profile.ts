import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CommandOptions, validateCommand } from './command.js'
import { speedCorpus } from './corpus.js'
import { measure } from './measure.js'
import { NODE24 } from './node24.js'
import type { Part, Settings } from './part.js'

/** What a profile of V8 holds of a function: which ones it calls, and its name. */
interface Node {
  readonly id: number
  readonly callFrame: { readonly functionName: string }
  readonly children?: readonly number[]
}

interface Profile {
  readonly nodes: readonly Node[]
  readonly samples: readonly number[]
  readonly timeDeltas: readonly number[]
}

/** The functions that do each piece of the work, with all that they call but for what another piece calls its own. */
const PIECES: Readonly<Record<string, readonly string[]>> = {
  'reading the file': ['readPlain', 'readBytes'],
  decoding: ['decode', 'binaryStringOf', 'decodeStringsIn'],
  'JSON.parse': ['checkBinary', 'checkAccepted'],
  'shape: the acceptor': ['acceptArticle'],
  'duplicate keys, lone surrogates': ['countPossibleKeys', 'countKeys', 'mayHoldSurrogate'],
  'rules of articles: the screen': ['isClean', 'isCleanInBinary'],
  'rules of articles, one by one': ['checkArticle'],
  'rules across articles': ['claim', 'findContradictions'],
  'documents that were not accepted: zod, places': ['judgeSource', 'judgeParsed', 'inspectParsed', 'judge'],
  'garbage collection': ['(garbage collector)'],
  'lines, counting, hand-over': ['checkSources', 'workThrough', 'validateCorpus', 'runUnits', 'readLines'],
}
const REST = 'starting and loading'

const pieceOf = new Map(Object.entries(PIECES).flatMap(([piece, names]) => names.map((name) => [name, piece])))

/** Where the time of the command goes on one core. */
export async function benchProfile({ corpus: bytes, folder }: Settings): Promise<Part> {
  const { file, size } = await speedCorpus(folder, { bytes })
  const profiles = new Map([
    ['rules of articles', await profile(file, folder, { articlesAlone: true })],
    ['rules across articles too', await profile(file, folder, {})],
  ])
  if (NODE24)
    profiles.set('rules of articles, Node 24', await profile(file, folder, { articlesAlone: true, node: NODE24 }))
  const columns = [...profiles.values()]
  const pieces = [...new Set(columns.flatMap((shares) => [...shares.keys()]))]
  const first = (piece: string) => columns[0]?.get(piece) ?? 0
  pieces.sort((a, b) => first(b) - first(a))
  const percent = (share = 0) => `${(100 * share).toFixed(1)} %`
  return {
    title: 'Where the time goes',
    about: 'Samples of V8 while the command validates a corpus with one thread, by the function that they fall into.',
    rows: [],
    tables: [
      {
        title: `One corpus: ${size}`,
        head: ['piece', ...profiles.keys()],
        rows: pieces.map((piece) => [piece, ...columns.map((shares) => percent(shares.get(piece)))]),
      },
    ],
  }
}

/** The share of each piece of the work while the command validates a file. */
async function profile(file: string, folder: string, options: Partial<CommandOptions>): Promise<Map<string, number>> {
  const profiles = mkdtempSync(join(folder, 'profile-'))
  const ofNode = ['--cpu-prof', '--cpu-prof-dir', profiles]
  await measure(validateCommand(file, { concurrency: 1, ...options }, ofNode))
  const [name = ''] = readdirSync(profiles)
  return sharesOf(JSON.parse(readFileSync(join(profiles, name), 'utf8')))
}

function sharesOf({ nodes, samples, timeDeltas }: Profile): Map<string, number> {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const pieces = new Map<number, string>()
  const enter = (node: Node, around: string) => {
    const piece = pieceOf.get(node.callFrame.functionName) ?? around
    pieces.set(node.id, piece)
    for (const id of node.children ?? []) enter(byId.get(id) as Node, piece)
  }
  if (nodes[0]) enter(nodes[0], REST)
  const total = timeDeltas.reduce((sum, delta) => sum + delta, 0)
  const shares = new Map<string, number>()
  samples.forEach((id, i) => {
    const piece = pieces.get(id) ?? REST
    shares.set(piece, (shares.get(piece) ?? 0) + (timeDeltas[i] ?? 0) / total)
  })
  return shares
}
