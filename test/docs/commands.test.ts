import { cpSync, existsSync, readFileSync, symlinkSync } from 'node:fs'
import { resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { Parser } from 'n3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emoji } from '../fixtures/load.js'
import { openDuckDb, skipWithoutReaders } from '../interop/tables-reader.js'
import { makeCorpus } from '../support/corpus/generate.js'
import { skipWithout, skipWithoutText, textPath } from '../support/needs.js'
import { installed, Workspace } from './workspace.js'

const FIXTURE = 'test/fixtures/emoji-kite-day'

/** Commands that are run elsewhere: by the tests of the package and of `npm run changeset`, and by `.ci/run`. */
const ELSEWHERE = /^(?:npm (?:install reportedly|ci\b|test\b|run\b)|npx vitest\b)/

/** Commands that end with another exit code than 0, as the page says. */
const CODES: Readonly<Record<string, number>> = { 'npx reportedly diff old/ new/ --fail-on minor': 1 }

/** Pages whose commands read the text of the bundled article. */
const WITH_THE_TEXT = ['README.md', 'docs/guide/not-included.md']

const PAGES = [
  'README.md',
  'docs/index.md',
  'docs/report.md',
  'docs/versions.md',
  'docs/releasing.md',
  ...['not-included', 'own-articles', 'recipes', 'report', 'stability', 'start'].map((name) => `docs/guide/${name}.md`),
  ...['README', 'brat', 'csv-import', 'icalendar', 'json-ld', 'plover', 'rdf', 'tables', 'web-annotation'].map(
    (name) => `docs/formats/${name}.md`,
  ),
]

const blocksIn = (page: string, language: string): readonly string[] =>
  [...readFileSync(page, 'utf8').matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    ([, code = '']) => code,
  )

/** The commands of a page in their order, without what is said of them. */
const commandsIn = (page: string): readonly string[] =>
  blocksIn(page, 'sh').flatMap((block) =>
    block
      .split('\n')
      .map((line) => line.replace(/\s+#.*$/, ''))
      .filter((line) => line !== ''),
  )

/** A folder that holds what the commands of a page name. */
function workspaceFor(page: string): Workspace {
  const workspace = new Workspace()
  cpSync('data', workspace.path('node_modules/reportedly/data'), { recursive: true })
  symlinkSync(resolve('dist'), workspace.path('node_modules/reportedly/dist'))
  const text = WITH_THE_TEXT.includes(page) ? textPath : undefined
  workspace.write('article.txt', text ? readFileSync(text) : emoji.source)
  const article = text ? 'data/morocco-isf' : FIXTURE
  for (const folder of ['my-article', 'old', 'new']) cpSync(article, workspace.path(folder), { recursive: true })
  if (page === 'docs/guide/report.md') cpSync(article, workspace.path('ferry-news'), { recursive: true })
  workspace.bash('reportedly annotate new --record kites --rename the-kites')
  const corpus = makeCorpus({ bytes: 60_000, seed: 1, invalid: 0 }).data
  workspace.write('corpus/a.ndjson.gz', gzipSync(corpus))
  workspace.write('corpus.ndjson', corpus)
  workspace.write('doc.ann', 'T1\tPerson 0 3\tAda\nR1\tOdd Arg1:T1 Arg2:T1\n')
  workspace.write('doc.txt', 'Ada flew a kite.\n')
  workspace.write('mentions.csv', 'entity,type,words,level\nKite,work,kite,NOM\n')
  return workspace
}

const commands = PAGES.map((page) => [page, commandsIn(page).filter((command) => !ELSEWHERE.test(command))] as const)

test('every page with commands is run', () => {
  expect(PAGES.every((page) => existsSync(page))).toBe(true)
  expect(commands.flatMap(([, each]) => each).length).toBeGreaterThan(30)
})

describe.each(commands.filter(([, each]) => each.length > 0))('the commands of %s', (page, lines) => {
  const skips = WITH_THE_TEXT.includes(page) && skipWithoutText(`running the commands of ${page}`)
  let workspace: Workspace
  beforeAll(() => {
    workspace = workspaceFor(page)
  })
  afterAll(() => workspace.remove())

  test.skipIf(skips).each(lines)('%s', (line) => {
    const called = line.replace(/^npx /, '')
    // It goes on until it is ended.
    const command = called.startsWith('reportedly serve') ? `timeout 2 ${called} || [ $? = 124 ]` : called
    const { code, stdout, stderr } = workspace.bash(command)
    expect(code, `${stdout}${stderr}`).toBe(CODES[line] ?? 0)
  })
})

test('the records of docs/guide/own-articles.md find their places and are valid', () => {
  const page = 'docs/guide/own-articles.md'
  const workspace = workspaceFor(page)
  const [text = '', init = '', annotate = '', validate = ''] = commandsIn(page)
  const called = (command: string) => workspace.bash(command.replace(/^npx /, ''))
  for (const command of [text, init]) expect(called(command).code).toBe(0)
  const lists = ['entities', 'quotes'] as const
  const read = (list: (typeof lists)[number]) => JSON.parse(workspace.read(`ferry-news/${list}.json`))
  lists.forEach((list, i) => {
    const content = read(list)
    content[list].push(JSON.parse(blocksIn(page, 'json')[i] ?? ''))
    workspace.write(`ferry-news/${list}.json`, JSON.stringify(content))
  })
  expect(called(annotate).stdout).toContain('3 spans placed')
  expect(called(validate)).toMatchObject({ code: 0, stdout: expect.stringContaining('no problems') })
  expect(read('entities').entities[1].mentions).toMatchObject([{ start: 32, end: 40, level: 'NAM' }])
  workspace.remove()
})

describe('the recipes', () => {
  const page = 'docs/guide/recipes.md'
  let workspace: Workspace
  beforeAll(() => {
    workspace = workspaceFor(page)
  })
  afterAll(() => workspace.remove())

  test.skipIf(skipWithout(installed('python3'), 'the recipe in Python needs python3'))('for a notebook', () => {
    const { code, stdout, stderr } = workspace.run('python3', ['-c', blocksIn(page, 'py')[0] ?? ''])
    expect(code, stderr).toBe(0)
    expect(stdout).toMatch(/^\d+ certain past$/m)
  })

  test.skipIf(skipWithoutReaders())('for DuckDB', async () => {
    for (const command of commandsIn(page)) expect(workspace.bash(command).code).toBe(0)
    const database = await openDuckDb()
    const sql = (blocksIn(page, 'sql')[0] ?? '').replace('tables/', `${workspace.path('tables')}/`)
    const { columns, rows } = await database.query(sql)
    database.close()
    expect(columns).toEqual(['value', 'stances'])
    expect(rows.length).toBeGreaterThan(1)
  })
})

test('the Turtle on the page of RDF is what the bundled article has', () => {
  const workspace = new Workspace()
  cpSync('data', workspace.path('data'), { recursive: true })
  const { stdout } = workspace.bash('reportedly convert data/morocco-isf --to turtle')
  workspace.remove()
  const prefixes = stdout.match(/^@prefix .*$/gm)?.join('\n') ?? ''
  const read = (turtle: string) =>
    new Parser()
      .parse(turtle)
      .map(({ subject, predicate, object }) => `${subject.value} ${predicate.value} ${object.value}`)
  const [block = ''] = blocksIn('docs/formats/rdf.md', 'turtle')
  const shown = read(`${prefixes}\n${block}`)
  expect(shown.length).toBeGreaterThan(4)
  expect(read(stdout)).toEqual(expect.arrayContaining(shown))
})
