import { resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { makeCorpus } from '../support/corpus/generate.js'
import { skipWithout } from '../support/needs.js'
import { blockOf, readPage } from './page.js'
import { installed, type Outcome, Workspace } from './workspace.js'

const page = readPage('corpora')
/** Small shards for a small corpus. */
const SMALL = { '256M': '100K' }
const PATHS = "'corpus/*.ndjson*'"

let workspace: Workspace
let wrong: number
let whole: string

beforeAll(() => {
  workspace = new Workspace()
  const plain = makeCorpus({ bytes: 300_000, seed: 1, invalid: 0.05 })
  workspace.write('corpus/a.ndjson', plain.data)
  workspace.write('corpus/b.ndjson', makeCorpus({ bytes: 80_000, seed: 2, invalid: 0 }).data)
  workspace.write('corpus/c.ndjson.gz', gzipSync(makeCorpus({ bytes: 80_000, seed: 1, invalid: 0 }).data))
  wrong = Object.values(plain.manifest.expected).flat().length
  workspace.bash(`reportedly validate ${PATHS} --reporter json --reporter-file whole.json --exit-zero`)
  whole = workspace.read('whole.json')
})

beforeEach(() => {
  workspace.bash('rm -rf parts plan.json report.json shards.mk')
})

afterAll(() => workspace.remove())

const shardsOf = (plan: string): number => JSON.parse(workspace.read(plan)).jobs.length

/** Several shards were done, something was found, and the report is that of the run over everything. */
function expectSameReport({ code, stderr }: Outcome, expected = 1): void {
  expect(code, stderr).toBe(expected)
  expect(shardsOf('plan.json')).toBeGreaterThan(3)
  expect(workspace.read('report.json')).toBe(whole)
}

test('the corpus has problems in articles and between them', () => {
  const { counts, complete } = JSON.parse(whole)
  expect(complete).toBe(true)
  expect(counts.byCode).toHaveProperty('article-id-reused')
  expect(counts.error).toBeGreaterThan(wrong)
})

describe('on one machine', () => {
  test('rejects', () => {
    const { code, stdout } = workspace.bash(blockOf(page, 'rejects'))
    expect(code).toBe(0)
    const rejected = workspace.read('rejects.ndjson').trimEnd().split('\n').length
    expect(stdout).toBe(`${rejected} articles rejected\n`)
    expect(rejected).toBe(JSON.parse(whole).read.invalid)
  })

  test('a nightly job finds only what is new', () => {
    const nightly = blockOf(page, 'nightly')
    workspace.bash(`reportedly validate ${PATHS} --baseline known.json --update-baseline`)
    expect(workspace.bash(nightly)).toMatchObject({ code: 0 })
    workspace.write('corpus/d.ndjson', '{"id":"new"}\n')
    expect(workspace.bash(nightly)).toMatchObject({ code: 1 })
    expect(workspace.read('findings.xml')).toContain('corpus/d.ndjson')
    workspace.bash('rm corpus/d.ndjson')
  })
})

describe.skipIf(skipWithout(installed('python3'), 'the examples in Python need python3'))('from Python', () => {
  const python = (...args: string[]) =>
    workspace.run('python3', args, { PYTHONPATH: resolve('test/docs/stand-in'), PYTHONDONTWRITEBYTECODE: '1' })

  test('a script reads report and exit code', () => {
    workspace.write('check_corpus.py', blockOf(page, 'python'))
    const { code, stdout } = python('check_corpus.py', 'corpus/*.ndjson*')
    expect(code).toBe(1)
    expect(stdout).toMatch(/^ +\d+ error {3}article-id-reused$/m)
    expect(python('check_corpus.py', 'corpus/b.ndjson')).toMatchObject({ code: 0, stdout: '' })
  })

  test('it tells a run that is not complete, and one that never began', () => {
    workspace.write('check_corpus.py', blockOf(page, 'python'))
    workspace.write('cut.ndjson.gz', gzipSync('{}\n'.repeat(1000)).subarray(0, 30))
    const cut = python('check_corpus.py', 'cut.ndjson.gz')
    expect(cut.code).toBe(3)
    expect(cut.stderr).toContain('cut.ndjson.gz: it is cut')
    expect(python('check_corpus.py', 'nothing.ndjson').stderr).toContain('reportedly ended with exit code 2')
  })

  const jsonschema = installed('python3', '-c', 'import jsonschema')
  test.skipIf(skipWithout(jsonschema, 'the JSON Schema in Python needs pip install jsonschema'))(
    'a script checks the shape',
    () => {
      workspace.write('check_shape.py', blockOf(page, 'jsonschema'))
      workspace.bash('reportedly schema article > article.schema.json')
      expect(python('check_shape.py', 'corpus/b.ndjson')).toMatchObject({ code: 0, stdout: '' })
      workspace.write('wrong.ndjson', '{"id":"new"}\n')
      const { code, stdout } = python('check_shape.py', 'wrong.ndjson')
      expect(code).toBe(1)
      expect(stdout).toContain("wrong.ndjson:1: $: 'title' is a required property")
    },
  )

  test('a pipe of Spark finds what is wrong in each partition', () => {
    workspace.write('pipe.py', blockOf(page, 'spark-pipe'))
    const { code, stdout, stderr } = python('pipe.py')
    expect(code, stderr).toBe(0)
    const invalid = JSON.parse(workspace.bash("reportedly validate 'corpus/*.ndjson' -r json --exit-zero").stdout).read
    expect(stdout.trimEnd().split('\n').at(-1)).toBe(`${invalid.invalid} articles are wrong`)
  })

  test('a task of Spark does a shard of a plan', () => {
    workspace.write('shards.py', blockOf(page, 'spark-plan'))
    workspace.bash(`mkdir parts; reportedly plan ${PATHS} --target-bytes 100K -o plan.json`)
    const { code, stderr } = python('shards.py')
    expect(code, stderr).toBe(0)
    expectSameReport(workspace.bash('reportedly merge --plan plan.json parts/*.part -r json -o report.json'))
  })
})

describe('shards', () => {
  test('a loop', () => {
    expectSameReport(workspace.bash(blockOf(page, 'loop', SMALL)))
  })

  test.skipIf(skipWithout(installed('parallel'), 'the example with GNU parallel needs it: apt-get install parallel'))(
    'GNU parallel',
    () => {
      expectSameReport(workspace.bash(blockOf(page, 'parallel', SMALL)))
    },
  )

  test.skipIf(skipWithout(installed('make'), 'the example with make needs it: apt-get install make'))('make', () => {
    workspace.write('Makefile', blockOf(page, 'make', SMALL))
    expectSameReport(workspace.run('make', ['-j2']), 2)
    expect(workspace.run('make', ['--dry-run']).stdout).not.toContain('--shard')
  })
})

describe('Kubernetes', () => {
  const jobOf = (name: string) => parse(blockOf(page, name, name.endsWith('plan') ? SMALL : {}))
  const run = (name: string, environment: NodeJS.ProcessEnv = {}) => {
    const [{ command, args }] = jobOf(name).spec.template.spec.containers
    return workspace.run(command[0], [...command.slice(1), ...args], environment)
  }

  test('the jobs do all shards and merge them', () => {
    expect(run('kubernetes-plan').stderr).toMatch(/^\d+ shards, 0 to \d+\n$/)
    for (let index = 0; index < shardsOf('plan.json'); index++) {
      expect(run('kubernetes-validate', { JOB_COMPLETION_INDEX: String(index) })).toMatchObject({ code: 0 })
    }
    expectSameReport(run('kubernetes-merge'))
  })

  test('every pod has an index, and all of them share a volume', () => {
    const { kind, spec } = jobOf('kubernetes-validate')
    expect(kind).toBe('Job')
    expect(spec).toMatchObject({ completionMode: 'Indexed', template: { spec: { restartPolicy: 'Never' } } })
    const volumes = ['plan', 'validate', 'merge'].map((name) => jobOf(`kubernetes-${name}`).spec.template.spec.volumes)
    expect(new Set(volumes.map((volume) => JSON.stringify(volume))).size).toBe(1)
  })
})
