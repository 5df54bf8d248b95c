import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeFiles } from '../../src/cli/atomic-write.js'
import { printableJson } from '../../src/cli/escape.js'
import { wrap } from '../../src/cli/wrap.js'
import { escapeControls } from '../../src/model/unseen.js'
import { COMMAND } from '../support/command.js'
import { skipWithout } from '../support/needs.js'
import { run, Workspace } from './support.js'

const python = spawnSync('python3', ['--version']).status === 0 ? 'python3' : undefined

/** Runs a command whose output goes to a pipe that is full soon, refuses what does not fit, and is read late. */
const HASTY_PIPE = `
import os, subprocess, sys, time
reader, writer = os.pipe()
os.set_blocking(writer, False)
command = subprocess.Popen(sys.argv[1:], stdout=writer)
os.close(writer)
time.sleep(2)
while piece := os.read(reader, 65536):
    sys.stdout.buffer.write(piece)
sys.exit(command.wait())
`

describe('the command line', () => {
  let workspace: Workspace
  beforeEach(() => {
    workspace = new Workspace()
  })
  afterEach(() => workspace.remove())

  it('prints version and help to standard output', async () => {
    expect(await run(['--version'])).toEqual({
      code: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
      stderr: '',
    })
    const help = await run(['coverage', '--help'])
    expect(help).toMatchObject({ code: 0, stderr: '' })
    expect(help.stdout).toContain('REPORTEDLY_TEXT')
  })

  it.each([
    [['anotate'], '(Did you mean annotate?)'],
    [['verify', 'x', '--txt', 'y'], '(Did you mean --text?)'],
    [['verify'], "missing required argument 'path'"],
    [[], 'Usage: reportedly'],
  ])('exits with 2 for %j', async (args, message) => {
    const { code, stdout, stderr } = await run(args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(message)
  })

  it('exits with 2 without the text, and says how to give it', async () => {
    const { code, stderr } = await run(['verify', workspace.folder])
    expect(code).toBe(2)
    expect(stderr).toBe(
      "error: the article's text is missing: give its path with --text or in the environment variable REPORTEDLY_TEXT\nSee: reportedly verify --help\n",
    )
  })

  it('exits with 2 for a file that does not exist', async () => {
    const { code, stderr } = await run(['verify', join(workspace.folder, 'none'), '--text', workspace.text])
    expect(code).toBe(2)
    expect(stderr).toMatch(/^error: .*none: there is no such file$/m)
  })

  it('exits with 1 for broken JSON, and says where', async () => {
    workspace.write('events', '{\n  "events": [,]\n}')
    const { code, stderr } = await workspace.run('coverage')
    expect(code).toBe(1)
    expect(stderr).toMatch(/^error: .*events\.json:2:14: it is not valid JSON: there is "," where/m)
  })

  it('exits with 1 for a text that is not UTF-8', async () => {
    writeFileSync(workspace.text, Buffer.from([0x41, 0xff]))
    expect(await workspace.run('coverage')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('not valid UTF-8'),
    })
  })

  it('exits with 3 where the system refuses', async () => {
    const { code, stderr } = await run(['coverage', workspace.folder, '--text', workspace.folder])
    expect(code).toBe(3)
    expect(stderr).toMatch(/^error: .*: it is a folder, a file was expected\n$/)
  })

  it('exits quietly with 141 when nobody reads its output', async () => {
    const args = ['coverage', workspace.folder, '--text', workspace.text, '--json']
    expect(await run(args, {}, 'closed')).toEqual({
      code: 141,
      stdout: '',
      stderr: expect.not.stringContaining('EPIPE'),
    })
  })

  it.runIf(existsSync('/dev/full'))(
    'exits with 3 where standard output cannot be written, and says so once',
    async () => {
      const full = openSync('/dev/full', 'w')
      const { code, stderr } = await run(['coverage', workspace.folder, '--text', workspace.text], {}, full)
      closeSync(full)
      expect(code).toBe(3)
      expect(stderr.match(/^error: .*/gm)).toEqual([
        expect.stringMatching(/^error: standard output cannot be written: ENOSPC/),
      ])
    },
  )

  it.skipIf(skipWithout(python, 'a pipe that does not wait needs python3'))(
    'loses nothing where a pipe does not wait for its reader',
    () => {
      const args = [process.execPath, ...COMMAND, 'convert', 'data/morocco-isf', '--to', 'n-quads']
      const piped = spawnSync('python3', ['-c', HASTY_PIPE, ...args], { maxBuffer: 2 ** 24 })
      expect(piped).toMatchObject({ status: 0, stderr: Buffer.alloc(0) })
      expect(piped.stdout.length).toBeGreaterThan(1e6)
      const [command = '', ...rest] = args
      expect(piped.stdout.equals(spawnSync(command, rest, { maxBuffer: 2 ** 24 }).stdout)).toBe(true)
    },
  )

  it('colours when FORCE_COLOR asks for it, unless NO_COLOR is set', async () => {
    const args = ['coverage', workspace.folder, '--text', workspace.text]
    const { stdout: colored } = await run(args, { FORCE_COLOR: '1' })
    const { stdout: plain } = await run(args, { FORCE_COLOR: '1', NO_COLOR: '1' })
    const { stdout: piped } = await run(args, { CI: '1' })
    expect(colored).toContain('\u001b[')
    expect(plain).not.toContain('\u001b')
    expect(piped).toBe(plain)
  })
})

describe('writeFiles', () => {
  it('changes no file and leaves nothing behind where one cannot be written', () => {
    const workspace = new Workspace()
    const before = [workspace.readAll(), readdirSync(workspace.folder)]
    const contents = new Map([
      [workspace.file('events'), '{}'],
      [join(workspace.folder, 'missing', 'none.json'), '{}'],
    ])
    expect(() => writeFiles(contents)).toThrow('ENOENT')
    expect([workspace.readAll(), readdirSync(workspace.folder)]).toEqual(before)
    workspace.remove()
  })
})

describe('escapeControls', () => {
  it('shows control and bidi characters and leaves the rest', () => {
    expect(escapeControls('a\n\t\u001b[31m\u009b\u202e\u2066\u061c\u2028')).toBe(
      'a\\n\\t\\u{1b}[31m\\u{9b}\\u{202e}\\u{2066}\\u{61c}\\u{2028}',
    )
    expect(escapeControls('Rabāṭ الرباط 🛳️ 👩‍🚀')).toBe('Rabāṭ الرباط 🛳️ 👩‍🚀')
  })
})

describe('printableJson', () => {
  it('is ordinary JSON without control or bidi characters', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        const printed = printableJson(value)
        expect(JSON.parse(printed)).toEqual(JSON.parse(JSON.stringify(value)))
        expect(printed.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u)
      }),
    )
  })
})

describe('wrap', () => {
  it('keeps the words and the width', () => {
    const word = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => !/\s/.test(text))
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.integer({ min: 20, max: 60 }), (words, width) => {
        const lines = wrap(words.join(' '), width, '  - ').split('\n')
        expect(lines.map((line) => line.slice(4)).join(' ')).toBe(words.join(' '))
        for (const line of lines) expect([...line].length).toBeLessThanOrEqual(width)
      }),
    )
  })

  it('hangs the lines after the first', () => {
    expect(wrap('one two three', 8, '- ')).toBe('- one\n  two\n  three')
  })
})
