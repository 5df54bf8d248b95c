import { afterEach, describe, expect, it } from 'vitest'
import { skipWithout } from '../support/needs.js'
import { placedWorkspace } from './annotate-placed.js'
import { pseudoTerminal, runOnTerminal, type Step } from './annotate-terminal.js'
import { run, Workspace } from './support.js'

const ENTER = '\r'
const CTRL_C = '\u0003'
const skips = skipWithout(pseudoTerminal, 'questions on a terminal need the program script of util-linux')

let workspace: Workspace
afterEach(() => workspace.remove())

async function placed() {
  workspace = await placedWorkspace()
  return workspace
}

const ask = (steps: readonly Step[], ...flags: string[]) =>
  runOnTerminal(['annotate', workspace.folder, '--text', workspace.text, ...flags], steps)

describe.skipIf(skips)('annotate on a terminal', () => {
  it('asks for record, field and words, and which of them, and their level', async () => {
    const { json, run } = await placed()
    const { code, screen } = await ask(
      [
        ['Which record?', `company${ENTER}`],
        ['What is to be done?', `1${ENTER}`],
        ['To which field?', `mentions${ENTER}`],
        ['Which words', `ferry${ENTER}`],
        ['Which of them?', `2${ENTER}`],
        ['What are the words?', `2${ENTER}`],
      ],
      '--ask',
    )
    expect(screen).toContain(' 2  The «ferry» line will close')
    expect(screen).toContain('company mentions: added "ferry"')
    expect(code).toBe(0)
    expect(json('entities').entities[2].mentions).toMatchObject([{ start: 34, end: 39, level: 'NOM' }, { start: 57 }])
    expect((await run('verify')).code).toBe(0)
  })

  it('takes answers that are pasted all at once, and is cancelled where they end', async () => {
    const { json } = await placed()
    const answers = ['company', '1', 'mentions', 'ferry', '2', '2'].map((answer) => `${answer}${ENTER}`)
    const part = await ask([['Which record?', `${answers.slice(0, 4).join('')}\u0004`]], '--ask')
    expect(part.code).toBe(130)
    expect(json('entities').entities[2].mentions).toHaveLength(1)
    expect((await ask([['Which record?', answers.join('')]], '--ask')).code).toBe(0)
    expect(json('entities').entities[2].mentions).toMatchObject([{ start: 34, end: 39, level: 'NOM' }, { start: 57 }])
  })

  it('writes nothing where more was pasted than it asked for', async () => {
    const { readAll } = await placed()
    const before = readAll()
    const pasted = await ask(
      [['Which words', `The ferry line${ENTER}will close${ENTER}`]],
      ...['--record', 'company', '--field', 'mentions', '--level', 'NOM'],
    )
    expect(pasted.code).toBe(2)
    expect(pasted.screen).toContain('nothing asked for the line "will close", and nothing was written')
    expect(readAll()).toEqual(before)
  })

  it('asks only for what is missing, and again where an answer makes no sense', async () => {
    const { json } = await placed()
    const { code, screen } = await ask(
      [
        ['Which record?', `clossure${ENTER}`],
        ['did you mean "closure"?', 'clos\t'],
        ['closure', ENTER],
      ],
      ...['--field', 'accounts/0/certainty', '--value', 'possible'],
    )
    expect(screen).toContain('closure accounts/0/certainty: "certain" → "possible"')
    expect(screen).not.toContain('What is to be done?')
    expect(code).toBe(0)
    expect(json('events').events[0].accounts[0].certainty).toBe('possible')
  })

  it('shows the spans of a record by their words', async () => {
    const { json } = await placed()
    const { screen } = await ask(
      [
        ['What is to be done?', `2${ENTER}`],
        ['Move which span', `1${ENTER}`],
        ['Which words', `Mayor Ada Lind${ENTER}`],
      ],
      ...['--ask', '--record', 'ada-lind'],
    )
    expect(screen).toContain(' 1  mentions/0  "Ada Lind"')
    expect(screen).toContain('ada-lind mentions/0: "Ada Lind" → "Mayor Ada Lind"')
    expect(json('entities').entities[1].mentions).toMatchObject([{ start: 99, end: 113, level: 'NAM' }])
  })

  it('asks for no words where the field is none of spans', async () => {
    const { readAll } = await placed()
    const before = readAll()
    const { code, screen } = await ask(
      [['Its new value:', `The line closes.${ENTER}`]],
      ...['--record', 'closure', '--field', 'sumary'],
    )
    expect(screen).toMatch(/unknown-key: the key "sumary"/)
    expect(code).toBe(1)
    expect(readAll()).toEqual(before)
  })

  it.each([
    ['Ctrl+C', CTRL_C],
    ['Ctrl+D', '\u0004'],
  ])('%s ends the questions with 130, and nothing is written', async (_, key) => {
    const { readAll } = await placed()
    const before = readAll()
    const { code, screen } = await ask([['Which record?', key]], '--ask')
    expect(screen).toContain('cancelled; nothing was written')
    expect(code).toBe(130)
    expect(readAll()).toEqual(before)
  })
})

describe('annotate where nobody can be asked', () => {
  it.each([
    [['--ask'], '--record is missing'],
    [['--field', 'mentions', '--words', 'Mayor'], '--record is missing'],
    [['--record', 'ada-lind', '--words', 'Mayor'], '--field is missing'],
    [['--record', 'ada-lind', '--field', 'mentions'], '--words is missing'],
  ])('%j: an error says which flag is missing', async (flags, message) => {
    workspace = new Workspace()
    const { code, stderr } = await run(['annotate', workspace.folder, '--text', workspace.text, ...flags])
    expect(code).toBe(2)
    expect(stderr).toContain(message)
  })
})
