import { mkdirSync } from 'node:fs'
import { describe, expect } from 'vitest'
import { line, lines, test } from './support.js'

/** What must never reach a terminal or a log as it is: C0 and C1 but LF, line separators, bidirectional controls. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what the tests look for
const DANGEROUS = /[\0-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\p{Bidi_Control}]/u

const HOSTILE = [
  '\u001b[2J\u001b]0;title\u0007\u001b[31m',
  '\u009b31m\u0090q\u009c',
  'one\ntwo\r\nthree\u0085four\u2028five\u2029six',
  '\u202eevil\u202c \u2066x\u2069 \u061c\u200f',
  '::error file=a.js,line=1::owned',
  '\n::error::owned\n::set-output name=x::y\n##[error]owned\r::stop-commands::x',
  '%0A::error::owned',
  '\0\u0007\b\u000b\u000c\u001a\u007f',
  '<script>alert(1)</script>]]>&amp;"\'',
  '\ud800 \uffff \ufffe',
].join(' ')

/** The hostile words in values and in names: of keys, of ids, of languages. */
const ARTICLE = (() => {
  const article = JSON.parse(line('a'))
  Object.assign(article, { id: HOSTILE, title: HOSTILE, language: HOSTILE, [HOSTILE]: HOSTILE })
  article.published.edtf = HOSTILE
  article.entities[0].id = HOSTILE
  article.entities[0][HOSTILE] = 1
  article.events[0].aspect = HOSTILE
  article.stances[0].target = HOSTILE
  article.agents[0].name = HOSTILE
  return JSON.stringify(article)
})()

/** A line that the runner of GitHub would take for a command. */
const COMMAND = /^\s*::|##\[/

const READABLE = ['pretty', 'concise', 'github', 'junit'] as const

describe('text from the data cannot steer a terminal or a log', () => {
  test.for(READABLE)('through the reporter %s', async (reporter, { work }) => {
    const again = line('b', (draft) => {
      draft.title = HOSTILE
      draft.publisher = 'nobody\u001b[31m\n::error::owned'
    })
    work.write('news.ndjson', `${lines(ARTICLE, again)}{"\u001b[31m":\u0007 "\u202e`)
    const { code, stdout, stderr } = await work.run(['validate', 'news.ndjson', '-r', reporter])
    expect({ code, stderr }).toEqual({ code: 3, stderr: '' })
    expect(stdout).toContain('owned')
    expect(stdout.match(DANGEROUS)).toBe(null)
    const commands = stdout.split('\n').filter((each) => COMMAND.test(each))
    if (reporter !== 'github') expect(commands).toEqual([])
    else expect(stdout.trimEnd().split('\n')).toEqual(commands)
    for (const command of commands) expect(command).toMatch(/^::(error|warning|notice) (file=|title=)[^:]*::[^\n]+$/)
  })

  test.for(['json', 'ndjson', 'sarif'])(
    'through the reporter %s, which still says what it is',
    async (reporter, { work }) => {
      work.write('news.ndjson', lines(ARTICLE))
      const { stdout } = await work.run(['validate', 'news.ndjson', '-r', reporter])
      expect(stdout.match(DANGEROUS)).toBe(null)
      const said = stdout.trimEnd().split(reporter === 'ndjson' ? '\n' : '\0')
      const strings = JSON.stringify(said.map((each) => JSON.parse(each)))
      expect(strings).toContain(JSON.stringify('::error::owned\n::set-output').slice(1, -1))
    },
  )
})

/** Names of files and folders that the system takes. */
const NAMES = [
  '\u001b[31mred\u0007.ndjson',
  'one\ntwo\r\u0085\u2028three.ndjson',
  '\n::error::owned.ndjson',
  '\u202egnosj\u2066.ndjson',
  'a,b=c::d%0A%25.ndjson',
  ' spaces  .ndjson',
  '##[error]x.ndjson',
  '-r.ndjson',
]

describe.skipIf(process.platform === 'win32')('names of files cannot steer a terminal or a log', () => {
  test.for(READABLE)('through the reporter %s', async (reporter, { work }) => {
    for (const [i, name] of NAMES.entries()) {
      work.write(`corpus/${name}`, lines(line(`a-${i}`).replace('"en"', '"no language"'), '{'))
      work.write(`corpus/${name}.json`, '{]')
    }
    const { code, stdout, stderr } = await work.run(['validate', 'corpus', '-r', reporter, '--max-diagnostics', 'all'])
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    expect(stdout.match(DANGEROUS)).toBe(null)
    const commands = stdout.split('\n').filter((each) => COMMAND.test(each))
    if (reporter === 'github') expect(commands).toHaveLength(3 * NAMES.length + 1)
    else expect(commands).toEqual([])
  })

  test('through messages on standard error', async ({ work }) => {
    mkdirSync(work.path('empty\u001b[31m\n::error::x'))
    for (const args of [
      ['validate', 'none\u001b[31m\u202e\n::error::x'],
      ['validate', 'none\u001b[31m\n::error::x*'],
      ['validate', 'empty\u001b[31m\n::error::x'],
      ['validate', 'x', '--only', '\u001b[31m\n::error::x'],
      ['validate', 'x', '--baseline', '\u001b[31m\n::error::x'],
      ['validate', 'x', '--rules', '\u001b[31m\n::error::x'],
      ['validate', 'x', '-r', '\u001b[31m\n::error::x'],
      ['validate', 'x', '--\u001b[31m\n::error::x'],
      ['explain', '\u001b[31m\n::error::x'],
      ['merge', '\u001b[31m\n::error::x'],
    ]) {
      const { code, stdout, stderr } = await work.run(args)
      expect({ args, code, stdout }).toEqual({ args, code: 2, stdout: '' })
      expect(stderr.match(DANGEROUS)).toBe(null)
      expect(stderr.split('\n').filter((each) => COMMAND.test(each))).toEqual([])
    }
  })

  test('can be read all the same', async ({ work }) => {
    for (const [i, name] of NAMES.entries()) work.write(`corpus/${name}`, lines(line(`a-${i}`)))
    expect(await work.report(['corpus'])).toMatchObject({ code: 0, read: { files: NAMES.length } })
    for (const name of NAMES) expect(await work.report([`corpus/${name}`])).toMatchObject({ code: 0 })
  })
})
