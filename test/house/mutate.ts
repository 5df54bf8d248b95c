import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'

// npm run mutation -- text               mutates src/text, and runs the tests in test/text
// npm run mutation -- query view.ts …    the same for some of the files

const FOLDERS = ['rules', 'text', 'query']
const [folder = '', ...files] = process.argv.slice(2)
if (!FOLDERS.includes(folder)) {
  process.stderr.write(`say which folder of src to mutate: ${FOLDERS.join(', ')}\n`)
  process.exit(2)
}
const named = files.length > 0 ? files : ['**/*.ts']
const mutate = [...named.map((file) => `src/${folder}/${file}`), '!src/rules/fixtures/**', '!src/**/index.ts']
const { status } = spawnSync(
  process.execPath,
  [
    resolve('node_modules/@stryker-mutator/core/bin/stryker.js'),
    'run',
    'test/house/stryker.json',
    '--mutate',
    mutate.join(),
    '--incrementalFile',
    `coverage/mutation-${folder}.json`,
  ],
  { stdio: 'inherit', env: { ...process.env, REPORTEDLY_MUTATED: folder } },
)
process.exit(status ?? 1)
