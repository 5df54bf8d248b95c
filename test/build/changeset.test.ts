import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import parse from '@changesets/parse'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

const NOBODY = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' }
const AUTHOR = ['-c', 'user.name=Nobody', '-c', 'user.email=nobody@example.org']

let folder: string

function git(...args: string[]): void {
  const { status, stderr } = spawnSync('git', ['-C', folder, ...AUTHOR, ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...NOBODY },
  })
  if (status !== 0) throw new Error(stderr)
}

function commit(message: string): void {
  git('add', '-A')
  git('commit', '-q', '-m', message)
}

function changeset(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/build/changeset.ts', '--repository', folder, ...args],
    { encoding: 'utf8', env: { ...process.env, ...NOBODY, NO_COLOR: '1' } },
  )
  return { status, stdout, stderr }
}

const path = (name: string) => join(folder, name)
const edit = (name: string, from: string | RegExp, to: string) => {
  const before = readFileSync(path(name), 'utf8')
  const after = before.replace(from, to)
  if (after === before) throw new Error(`nothing to change in ${name}`)
  writeFileSync(path(name), after)
}
const packageVersion = (version: string) =>
  writeFileSync(path('package.json'), JSON.stringify({ name: 'reportedly', version }))
const pend = (name: string, bump: string) =>
  writeFileSync(path(`.changeset/${name}.md`), `---\n'reportedly': ${bump}\n---\n\nSomething else.\n`)

const flip = () => edit('data/ferry/stances.json', '"value": "favor"', '"value": "against"')
const reword = () => edit('data/ferry/stances.json', /"gloss": "[^"]+"/, '"gloss": "In other words."')
const removeStance = () => writeFileSync(path('data/ferry/stances.json'), '{ "stances": [] }')

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reportedly-changeset-'))
  mkdirSync(path('.changeset'))
  packageVersion('1.4.0')
  cpSync('test/fixtures/arabic-wooden-bridge', path('data/ferry'), { recursive: true })
  git('init', '-q')
  commit('the first data')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('npm run changeset', () => {
  test('writes nothing where the data is as in the last release', () => {
    git('tag', 'v1.4.0')
    expect(changeset()).toEqual({ status: 0, stdout: 'the data is as in v1.4.0\n', stderr: '' })
    expect(existsSync(path('.changeset/data.md'))).toBe(false)
  })

  test('offers the bump and the difference as a changeset that changesets reads', () => {
    git('tag', 'v1.4.0')
    flip()
    const { status, stdout } = changeset()
    expect(status).toBe(0)
    expect(stdout).toContain('since v1.4.0 the data asks for minor')
    const { releases, summary } = parse(readFileSync(path('.changeset/data.md'), 'utf8'))
    expect(releases).toEqual([{ name: 'reportedly', type: 'minor' }])
    expect(summary).toMatch(/^Data: 1 change in 1 article: asks for a minor version\.\n/)
    expect(summary).toMatch(/- `stance-flipped` `stance \S+ flipped: favor → against`$/)
  })

  test('keeps what a person raised, and takes its changeset back where the data is as it was', () => {
    git('tag', 'v1.4.0')
    flip()
    changeset()
    edit('.changeset/data.md', 'minor', 'major')
    reword()
    changeset()
    expect(parse(readFileSync(path('.changeset/data.md'), 'utf8')).releases).toMatchObject([{ type: 'major' }])
    git('checkout', '-q', '--', 'data')
    expect(changeset().stdout).toContain('removed')
    expect(existsSync(path('.changeset/data.md'))).toBe(false)
  })

  test('compares with the newest of the tags of the history, uncommitted work included', () => {
    git('tag', 'reportedly@1.3.0')
    flip()
    commit('a correction')
    git('tag', 'reportedly@1.4.0')
    git('tag', 'vendored')
    reword()
    expect(changeset().stdout).toContain('since reportedly@1.4.0 the data asks for patch')
    expect(changeset('--since', 'reportedly@1.3.0').stdout).toContain('since reportedly@1.3.0 the data asks for minor')
  })

  test('compares with the first data where there is no release', () => {
    reword()
    expect(changeset().stdout).toMatch(/^since the first data \([0-9a-f]{7}\) the data asks for patch\n/)
  })

  test('brings its part up to date and keeps what a person wrote above it', () => {
    git('tag', 'v1.4.0')
    reword()
    changeset()
    edit('.changeset/data.md', 'Data:', 'The desk was told of it.\n\nData:')
    flip()
    changeset()
    const text = readFileSync(path('.changeset/data.md'), 'utf8')
    expect(text).toMatch(/^---\n'reportedly': minor\n---\n\nThe desk was told of it\.\n\nData: 2 changes/)
    expect(text.match(/Data:/g)).toHaveLength(1)
  })

  test('asks for minor instead of major before 1.0.0', () => {
    packageVersion('0.4.0')
    removeStance()
    expect(changeset().stdout).toContain('asks for minor, being major before 1.0.0')
    packageVersion('1.0.0')
    expect(changeset().stdout).toMatch(/asks for major\n/)
  })
})

describe('npm run changeset -- --check', () => {
  beforeEach(() => {
    git('tag', 'v1.4.0')
    flip()
  })

  test.each([
    ['nothing', undefined],
    ['less', 'patch'],
  ])('fails where the changesets ask for %s, tells the changes and what to do', (_, bump) => {
    if (bump) pend('code', bump)
    const { status, stdout } = changeset('--check')
    expect(status).toBe(1)
    expect(stdout).toContain(
      `asks for minor, but ${bump ? 'the changesets ask for patch' : 'no changeset asks for anything'}`,
    )
    expect(stdout).toContain('run: npm run changeset\n')
    expect(stdout).toContain('flipped: favor → against')
    expect(existsSync(path('.changeset/data.md'))).toBe(false)
  })

  test.each(['minor', 'major'])('passes where one asks for %s', (bump) => {
    pend('small', 'patch')
    pend('code', bump)
    expect(changeset('--check')).toMatchObject({ status: 0, stderr: '' })
  })

  test('passes after npm run changeset, and without a changeset where no data changed', () => {
    changeset()
    expect(changeset('--check').status).toBe(0)
    edit('data/ferry/stances.json', '"value": "against"', '"value": "favor"')
    rmSync(path('.changeset/data.md'))
    expect(changeset('--check')).toEqual({ status: 0, stdout: 'the data is as in v1.4.0\n', stderr: '' })
  })

  test('passes once the version has grown by as much, and not by less', () => {
    packageVersion('1.4.1')
    expect(changeset('--check')).toMatchObject({ status: 1 })
    packageVersion('1.5.0')
    expect(changeset('--check')).toMatchObject({ status: 0, stdout: expect.stringContaining('version 1.5.0 is that') })
  })

  test('asks for major where the old data has another shape', () => {
    edit('data/ferry/stances.json', /"gloss": "[^"]+",/, '')
    commit('an older shape')
    git('tag', 'v1.4.1')
    cpSync('test/fixtures/arabic-wooden-bridge', path('data/ferry'), { recursive: true })
    expect(changeset('--check').stdout).toContain('since v1.4.1 the data asks for major')
  })
})

describe('says what is wrong', () => {
  test('a tag that is not there', () => {
    const { status, stdout, stderr } = changeset('--since', 'v9')
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toBe('there is no tag, branch or commit "v9": see git tag --list\n')
  })

  test('data of a wrong shape', () => {
    edit('data/ferry/stances.json', '"value": "favor"', '"value": "favour"')
    const { status, stderr } = changeset()
    expect(status).toBe(1)
    expect(stderr).toMatch(/stances\.json#\/stances\/\d+\/value/)
  })

  test('a changeset that is none', () => {
    flip()
    writeFileSync(path('.changeset/odd.md'), 'words')
    const { status, stderr } = changeset('--check')
    expect(status).toBe(1)
    expect(stderr).toMatch(/odd\.md: .*frontmatter/)
    pend('odd', 'huge')
    expect(changeset('--check').stderr).toMatch(/odd\.md: .*"huge"/)
  })

  test('a clone without history', () => {
    flip()
    commit('more')
    const clone = join(folder, 'clone')
    git('clone', '-q', '--depth', '1', pathToFileURL(folder).href, clone)
    const { status, stderr } = changeset('--repository', clone)
    expect(status).toBe(1)
    expect(stderr).toContain('git fetch --unshallow --tags')
  })
})

test('an option that it does not know is refused with those that it knows', () => {
  const { status, stderr } = changeset('--chek')
  expect(status).toBe(2)
  expect(stderr).toMatch(/^Unknown option '--chek'.*\nusage: npm run changeset -- \[--check\] \[--since <tag>\]\n$/s)
})
