import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { PIECES } from './mutation.pieces.js'

// npm run mutation -- text                       mutates src/text, and runs the tests in test/text
// npm run mutation -- query 'src/query/view*.ts' the same for some of the files
// What begins with -- is for Stryker, as --concurrency=1.
// Stryker parts patterns at commas: @(a|b), not {a,b}.

const [name = '', ...rest] = process.argv.slice(2)
const piece = PIECES[name]
if (piece === undefined) {
  process.stderr.write(`say what to mutate: ${Object.keys(PIECES).join(', ')}\n`)
  process.exit(2)
}
const options = rest.filter((argument) => argument.startsWith('--'))
const files = rest.filter((argument) => !argument.startsWith('--'))
const left = piece.source.filter((pattern) => pattern.startsWith('!'))
const mutated = [...(files.length > 0 ? files : piece.source), ...left, '!src/**/index.ts']
const { status } = spawnSync(
  process.execPath,
  [
    resolve('node_modules/@stryker-mutator/core/bin/stryker.js'),
    'run',
    'test/house/stryker.json',
    '--mutate',
    mutated.join(),
    '--incrementalFile',
    `coverage/mutation-${name}.json`,
    ...options,
  ],
  { stdio: 'inherit', env: { ...process.env, REPORTEDLY_MUTATED: name } },
)
process.exit(status ?? 1)
