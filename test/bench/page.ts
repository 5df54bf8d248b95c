import { readFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { installed } from './consumer.js'
import { type Part, pathOf, type Settings } from './part.js'
import { markdown, ratioTable } from './table.js'

/** Packages of the project that are measured, or measured with; those of the benchmark itself are added. */
const USED = ['zod', 'ajv', 'esbuild', 'typescript']

/** What the benchmark found, as a page of Markdown: the ratios first, then what they are made of. */
export function page(parts: readonly Part[], settings: Settings): string {
  return [
    '# Benchmarks',
    `\`npm run bench -- --write\` wrote this page. ${ABOUT}`,
    circumstances(settings),
    '## Ratios',
    ...parts.filter(({ rows }) => rows.length > 0).map(({ title, rows }) => `### ${title}\n\n${ratioTable(rows)}`),
    '## Figures',
    ...parts.map(({ title, about, tables }) =>
      [
        `### ${title}`,
        about.replaceAll('\n', ' '),
        ...tables.map((table) => `#### ${table.title}\n\n${markdown(table.head, table.rows)}`),
      ].join('\n\n'),
    ),
  ]
    .join('\n\n')
    .concat('\n')
}

const ABOUT =
  `Programs that are compared run in turns, each once a round. Figures are medians, with the least and the most in brackets;
ratios are those of one round, and more is better. A target without a name is a floor. \`npm run bench -- --short --check\` takes
at most three minutes on two cores and fails where a ratio has fallen by a third since the one in \`test/bench/ratios.json\` was accepted.`.replaceAll(
    '\n',
    ' ',
  )

function circumstances({ short, rounds }: Settings): string {
  const [cpu] = cpus()
  const machine = `${cpus().length} × ${cpu?.model.trim()}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB`
  return markdown(
    ['circumstance', 'here'],
    [
      ['date', new Date().toISOString().slice(0, 10)],
      ['machine', `${machine}, ${process.platform} ${process.arch}`],
      ['Node', `${process.versions.node}, V8 ${process.versions.v8}`],
      ['form', `${short ? 'short' : 'full'}, ${rounds} rounds`],
      ['versions', versions()],
    ],
  )
}

function versions(): string {
  const { dependencies } = JSON.parse(readFileSync(pathOf('test/bench/package.json'), 'utf8'))
  const names = [...USED, ...Object.keys(dependencies)].sort()
  const versionOf = (name: string) => JSON.parse(readFileSync(`${installed(name)}/package.json`, 'utf8')).version
  return names.map((name) => `${name} ${versionOf(name)}`).join(', ')
}
