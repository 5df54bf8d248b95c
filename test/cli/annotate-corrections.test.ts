import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { placedWorkspace } from './annotate-placed.js'
import { run, type Workspace } from './support.js'

let workspace: Workspace

beforeEach(async () => {
  workspace = await placedWorkspace()
})
afterEach(() => workspace.remove())

const correct = (...flags: string[]) => workspace.run('annotate', ...flags)
/** Without the text, which many corrections do not need. */
const correctAlone = (...flags: string[]) => run(['annotate', workspace.folder, ...flags])

const recordsOf = (name: string) => workspace.json(name)[name]

describe('a span', () => {
  it('is moved to other words, and keeps its level and framing', async () => {
    const { code, stdout } = await correct(
      ...['--record', 'ada-lind', '--field', 'mentions/0', '--words', 'Mayor Ada Lind'],
    )
    expect(stdout).toContain('ada-lind mentions/0: "Ada Lind" → "Mayor Ada Lind"\n')
    expect(code).toBe(0)
    expect(recordsOf('entities')[1].mentions).toEqual([
      { start: 99, end: 113, digest: expect.any(String), level: 'NAM', framing: { kind: 'loaded', alternatives: [] } },
    ])
    expect((await workspace.run('verify')).code).toBe(0)
  })

  it('is removed', async () => {
    const { code, stdout } = await correct('--record', 'ferry-line', '--field', 'mentions/1', '--remove')
    expect(stdout).toContain('ferry-line mentions/1: removed "The ferry"\n')
    expect(code).toBe(0)
    expect(recordsOf('entities')[3].mentions).toHaveLength(1)
  })
})

describe('a value', () => {
  it('is changed without the text, and no other line of the file', async () => {
    const before = workspace.read('events')
    const flags = ['--record', 'closure', '--field', 'accounts/0/certainty', '--value', 'possible']
    const { code, stdout, stderr } = await correctAlone(...flags)
    expect(stdout).toBe(`closure accounts/0/certainty: "certain" → "possible"\n${workspace.file('events')}: written\n`)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(workspace.read('events')).toBe(before.replace('"certainty":"certain"', '"certainty":"possible"'))
  })

  it('of a read-only file stays what it is', async () => {
    chmodSync(workspace.file('events'), 0o444)
    const before = workspace.readAll()
    const { code, stderr } = await correctAlone(
      ...['--record', 'closure', '--field', 'accounts/0/certainty', '--value', 'possible'],
    )
    expect({ code, stderr }).toEqual({
      code: 3,
      stderr: expect.stringMatching(/events\.json cannot be written: it is read-only/),
    })
    expect(workspace.readAll()).toEqual(before)
    const page = `${workspace.folder}/page.html`
    writeFileSync(page, 'kept', { mode: 0o444 })
    const report = await run(['report', workspace.folder, '-o', page])
    expect(report).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('page.html cannot be written: it is read-only'),
    })
    expect(readFileSync(page, 'utf8')).toBe('kept')
  })

  it('may be of the article itself, may be JSON, and stays text where it was text', async () => {
    expect((await correctAlone('--record', 'ferry-news', '--field', 'title', '--value', '2026')).code).toBe(0)
    expect((await correctAlone('--record', 'ferry-news', '--field', 'revision', '--value', '2')).code).toBe(0)
    expect(workspace.json('article')).toMatchObject({ title: '2026', revision: 2 })
  })

  it('may bring spans by their words', async () => {
    const account = {
      ...recordsOf('events')[0].accounts[0],
      quote: 'q-mayor',
      evidence: [{ words: 'It is over' }],
    }
    const flags = ['--record', 'closure', '--field', 'accounts/-', '--value', JSON.stringify(account)]
    expect(await correctAlone(...flags)).toMatchObject({ code: 2, stderr: expect.stringContaining('text is missing') })
    expect((await correct(...flags)).code).toBe(0)
    expect(recordsOf('events')[0].accounts[1].evidence).toMatchObject([{ start: 86, end: 96 }])
  })

  it('that makes the article wrong is not written, unless that is forced', async () => {
    const before = workspace.readAll()
    const flags = ['--record', 'mayor-on-closure', '--field', 'value', '--value', 'agaist']
    const refused = await correctAlone(...flags)
    expect(refused.stdout).toContain('stances.json#/stances/0/value\n    error shape/unknown-value: ')
    expect(refused.stdout).toContain('did you mean "against"?')
    expect(refused.stdout).toContain('nothing was written')
    expect(refused.code).toBe(1)
    expect(workspace.readAll()).toEqual(before)
    expect((await correctAlone(...flags, '--force')).code).toBe(0)
    expect(recordsOf('stances')[0].value).toBe('agaist')
    expect((await correctAlone(...flags.slice(0, -1), 'favor')).code).toBe(0)
  })
})

describe('a record', () => {
  it('is renamed with all that refers to it', async () => {
    const { code, stdout } = await correctAlone('--record', 'ada-lind', '--rename', 'mayor-lind')
    expect(stdout).toContain('ada-lind: renamed to mayor-lind, with 2 references to it\n')
    expect(code).toBe(0)
    expect(workspace.readAll().join('')).not.toContain('ada-lind')
    expect(recordsOf('quotes')[1].source).toBe('mayor-lind')
    expect(recordsOf('stances')[0].holder).toBe('mayor-lind')
    expect((await correctAlone('--record', 'harbour-gazette', '--rename', 'gazette')).code).toBe(0)
    expect(workspace.json('article').publisher).toBe('gazette')
    expect((await correctAlone('--record', 'desk', '--rename', 'editors')).code).toBe(0)
    expect(workspace.readAll().join('')).not.toContain('"desk"')
    expect(await run(['validate', workspace.folder])).toMatchObject({ code: 0 })
  })

  it('is removed, but not while something refers to it', async () => {
    const before = workspace.readAll()
    const refused = await correctAlone('--record', 'q-mayor', '--remove')
    expect(refused.stdout).toContain('stances.json#/stances/0/quotes/0\n    "mayor-on-closure" refers to "q-mayor"')
    expect(refused.code).toBe(1)
    expect(workspace.readAll()).toEqual(before)
    const removed = await correctAlone('--record', 'mayor-on-closure', '--remove')
    expect(removed.stdout).toContain('mayor-on-closure: removed from stances\n')
    expect(workspace.json('stances')).toEqual({ stances: [] })
    expect((await correctAlone('--record', 'q-mayor', '--remove')).code).toBe(0)
    expect(recordsOf('quotes')).toHaveLength(1)
  })
})

it('--check writes no correction', async () => {
  const before = workspace.readAll()
  const { code, stdout } = await correctAlone('--record', 'closure', '--rename', 'end', '--check')
  expect(stdout).toContain('stances.json: would be written')
  expect(code).toBe(1)
  expect(workspace.readAll()).toEqual(before)
})

it.each([
  [['--record', 'clossure', '--remove'], 'no record has the id "clossure"; did you mean "closure"?'],
  [['--record', 'closure', '--rename', 'company'], '"company" is already the id of an entity'],
  [['--record', 'closure', '--field', 'id', '--value', 'end'], 'an id is changed by --rename'],
  [['--record', 'closure', '--field', 'accounts/4/certainty', '--value', 'possible'], 'has no accounts/4'],
  [['--record', 'closure', '--field', 'nothing', '--remove'], 'has no nothing'],
  [['--record', 'closure', '--field', 'mentions/3', '--remove'], 'has no mentions/3'],
  [['--record', 'closure', '--field', 'mentions/length', '--remove'], 'mentions is a list: give a number from 0'],
  [['--record', 'closure', '--field', 'mentions/length', '--value', '5'], 'mentions is a list: give a number from 0'],
  [['--record', 'closure', '--field', '__proto__', '--value', '{"a":1}'], '__proto__ is no key'],
  [['--record', 'closure', '--field', 'mentions', '--words', 'close'], "the article's text is missing"],
  [['--record', 'closure', '--value', 'x', '--remove'], '--value and --remove: give one of them'],
  [['--record', 'closure', '--field', 'aspect', '--value', 'x', '--in', 'y'], '--in says more of --words'],
  [['--force'], '--force goes with a correction'],
])('refuses %j', async (flags, message) => {
  const before = workspace.readAll()
  const { code, stderr } = await correctAlone(...flags)
  expect(stderr).toContain(message)
  expect(code).toBe(2)
  expect(workspace.readAll()).toEqual(before)
})
