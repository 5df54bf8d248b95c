import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Article } from '../../src/model/index.js'
import { FERRY, ferry } from '../diff/ferry.js'
import { run } from './support.js'

const corrected = ferry((a) => {
  a.stances[0].value = 'favor'
  a.events[0].accounts[0].certainty = 'probable'
  a.events[0].accounts[0].evidence[0] = { start: 9, end: 20, digest: 'corrected__' }
  a.entities[3].id = 'port'
  a.dateline = 'port'
  a.entities[1].roles[0].of = 'port'
  a.events[0].arguments[1].filler = 'port'
})

/** What the command prints for it, as docs/versions.md shows it. */
const PRINTED = `\
major: 1 change
  [record-renamed] entity port was renamed: harbour → port #/entities/3

minor: 2 changes
  [certainty-changed] event closure has another certainty: certain → probable #/events/0/accounts/0/certainty
  [stance-flipped] stance mayor-toward-closure flipped: against → favor #/stances/0/value

patch: 1 change
  [span-corrected] event closure has a span with other words (accounts evidence): start 10 → start 9 #/events/0/accounts/0/evidence/0

4 changes in 1 article: asks for a major version
`

let folder: string
const path = (name: string) => join(folder, name)
const diff = (before: string, after: string, ...more: string[]) => run(['diff', path(before), path(after), ...more])
const write = (name: string, content: unknown) => writeFileSync(path(name), JSON.stringify(content))

/** The five files of an article. */
function writeFolder(name: string, { entities, events, quotes, stances, ...metadata }: Article): void {
  mkdirSync(path(name), { recursive: true })
  write(`${name}/article.json`, metadata)
  for (const [list, records] of Object.entries({ entities, events, quotes, stances }))
    write(`${name}/${list}.json`, { [list]: records })
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'reportedly-diff-'))
  const other = ferry((a) => Object.assign(a, { id: 'other-news' }))
  write('before.json', FERRY)
  write('after.json', corrected)
  write(
    'reworded.json',
    ferry((a) => (a.quotes[0].gloss = 'It `shuts`.\u202e <b>\n@here')),
  )
  write(
    'renamed.json',
    ferry((a) => (a.id = 'ferry')),
  )
  write(
    'wrong.json',
    ferry((a) => (a.stances[0].value = 'favour')),
  )
  write(
    'with-text.json',
    ferry((a) => (a.text.content = 'words of nobody')),
  )
  writeFileSync(path('broken.json'), '{')
  writeFolder('old/ferry', FERRY)
  writeFolder('new/ferry', corrected)
  write('new/other.json', other)
  writeFolder('twice/ferry', FERRY)
  write('twice/copy.json', FERRY)
  mkdirSync(path('empty'))
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('diff', () => {
  it('tells the changes by what they ask for, with ids, both values and places', async () => {
    expect(await diff('before.json', 'after.json')).toEqual({ code: 0, stdout: PRINTED, stderr: '' })
  })

  it('prints what docs/versions.md shows', () => {
    expect(readFileSync('docs/versions.md', 'utf8')).toContain(PRINTED)
  })

  it('says so where nothing differs, whatever the files', async () => {
    expect(await diff('before.json', 'old/ferry')).toEqual({ code: 0, stdout: 'no difference\n', stderr: '' })
  })

  it('compares folders of articles, and says of which a change is', async () => {
    const { code, stdout } = await diff('old', 'new')
    expect(code).toBe(0)
    expect(stdout).toContain('[article-added] article other-news was added: "Ferry line to close"\n')
    expect(stdout).toContain('[stance-flipped] ferry-news: stance mayor-toward-closure flipped: against → favor')
    expect(stdout).toMatch(/\n5 changes in 2 articles: asks for a major version\n$/)
  })

  it('takes two single articles for versions of one, whatever their ids', async () => {
    const { stdout } = await diff('before.json', 'renamed.json')
    expect(stdout).toContain('[article-renamed] article ferry was renamed: ferry-news → ferry #/id\n')
  })

  it('uses colours where they are wanted', async () => {
    const { stdout } = await run(['diff', path('before.json'), path('after.json')], { FORCE_COLOR: '1' })
    expect(stdout).toContain('\u001b[31mmajor: 1 change')
  })

  it('never shows the text of an article', async () => {
    for (const format of ['text', 'json', 'markdown']) {
      const { stdout } = await diff('before.json', 'with-text.json', '--format', format)
      expect(stdout).toContain('text-included')
      expect(stdout).not.toContain('words of nobody')
    }
  })
})

describe('diff --format', () => {
  it('json has everything', async () => {
    const { stdout } = await diff('before.json', 'after.json', '--format', 'json')
    const { bump, articles } = JSON.parse(stdout)
    expect(bump).toBe('major')
    expect(articles[0].changes).toHaveLength(4)
    expect(articles[0].changes).toContainEqual({
      code: 'stance-flipped',
      bump: 'minor',
      article: 'ferry-news',
      record: { kind: 'stance', id: 'mayor-toward-closure' },
      pointers: { before: '/stances/0/value', after: '/stances/0/value' },
      before: 'against',
      after: 'favor',
      summary: 'stance mayor-toward-closure flipped: against → favor',
    })
  })

  it('markdown is a list that nothing in the data breaks out of', async () => {
    const { stdout } = await diff('before.json', 'reworded.json', '--format', 'markdown')
    expect(stdout).toBe(`\
Data: 1 change in 1 article: asks for a patch version.

**patch**

- \`wording-changed\` \`\` quote q-company was reworded (gloss): "The line shuts." → "It \`shuts\`.\\u{202e} <b>\\n@here" \`\`
`)
  })

  it('text shows control characters as escapes', async () => {
    const { stdout } = await diff('before.json', 'reworded.json')
    expect(stdout).toContain('\\u{202e} <b>\\n@here')
  })
})

describe('diff --fail-on', () => {
  it.each([
    ['after.json', 'major', 1],
    ['after.json', 'patch', 1],
    ['reworded.json', 'patch', 1],
    ['reworded.json', 'minor', 0],
    ['before.json', 'patch', 0],
  ])('%s, %s: exits with %i', async (after, bump, code) => {
    expect(await diff('before.json', after, '--fail-on', bump)).toMatchObject({ code, stderr: '' })
  })
})

describe('diff refuses', () => {
  it('an article of the wrong shape, with its problems', async () => {
    const { code, stdout, stderr } = await diff('before.json', 'wrong.json', '--format', 'json')
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain(`${path('wrong.json')}#/stances/0/value\n    "favour" is none of the values`)
    expect(stderr).toMatch(/\n1 problem\n$/)
  })

  it.each([
    [['before.json', 'missing.json'], 'there is no such file'],
    [['before.json', 'empty'], 'holds no article: name the folder of one, a JSON file, or a folder of such'],
    [['twice', 'old'], 'both have the id "ferry-news": name only one of them'],
    [['before.json', 'after.json', '--fail-on', 'mayor'], '(Did you mean major?)'],
    [['before.json', 'after.json', '--format', 'html'], 'Allowed choices are text, json, markdown.'],
  ])('%j with 2', async ([before = '', after = '', ...more], message) => {
    const { code, stdout, stderr } = await diff(before, after, ...more)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(message)
  })

  it('what is no JSON, with 1', async () => {
    const { code, stderr } = await diff('broken.json', 'before.json')
    expect(code).toBe(1)
    expect(stderr).toContain('it is not valid JSON')
  })
})
