import { transformSync } from 'esbuild'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { brokenCopies, writeArticles } from './broken-copies.js'
import { framesIn, printFrames } from './frames.js'
import { blockOf, readPage } from './page.js'
import { Workspace } from './workspace.js'

const page = readPage('validate')
let workspace: Workspace

beforeAll(() => {
  workspace = new Workspace()
  writeArticles(workspace)
  for (const { file, content } of brokenCopies) {
    if (file.endsWith('.json'))
      workspace.write(`articles/${file}`, content.replace('"ferry"', `"${file.slice(0, -5)}"`))
  }
})

afterAll(() => workspace.remove())

describe('frames', () => {
  test('the page shows what the command prints; npx tsx test/docs/frames.ts brings it up to date', () => {
    expect(framesIn(page)).toBe(printFrames())
  })

  test('the first one is the one that is explained', () => {
    const [, explained] = /## What a frame says\n\n(```text\n[\s\S]*?)```/.exec(page) ?? []
    expect(framesIn(page)).toContain(explained?.slice('```text\n'.length))
  })

  test('the article that they break is right', () => {
    expect(workspace.bash('reportedly validate ferry.json --text ferry.txt --fail-on warning')).toMatchObject({
      code: 0,
    })
  })
})

describe('continuous integration', () => {
  test('the step of GitHub Actions annotates, writes SARIF and fails', () => {
    const { jobs } = parse(blockOf(page, 'github-actions'))
    const steps: { run?: string }[] = jobs.validate.steps
    const command = steps.find(({ run }) => run?.includes('reportedly'))?.run ?? ''
    const { code, stdout } = workspace.bash(command)
    expect(code).toBe(1)
    expect(stdout).toMatch(/^::error file=articles\/day\.json,line=230,col=17,title=edtf-syntax::/m)
    expect(JSON.parse(workspace.read('findings.sarif')).runs[0].results).toHaveLength(4)
  })

  test('the script of GitLab writes JUnit and fails', () => {
    const { validate } = parse(blockOf(page, 'gitlab'))
    const command = validate.script.find((line: string) => line.includes('reportedly'))
    expect(workspace.bash(command)).toMatchObject({ code: 1 })
    expect(workspace.read(validate.artifacts.reports.junit)).toContain('<testsuites')
  })
})

describe('baseline and rejects', () => {
  test('a baseline accepts what is there', () => {
    const { code, stdout } = workspace.bash(blockOf(page, 'baseline'))
    expect(code).toBe(0)
    expect(stdout).toContain('4 problems accepted by the baseline')
  })

  test('rejects are the articles with errors', () => {
    const { code, stdout } = workspace.bash(blockOf(page, 'rejects'))
    expect(code).toBe(0)
    expect(stdout.trimEnd().split('\n').slice(-4)).toEqual([
      'articles/day.json:1 edtf-syntax',
      'articles/favour.json:1 shape/unknown-value',
      'articles/holder.json:1 unresolved-reference',
      'articles/merge.json:1 json/duplicate-key',
    ])
  })
})

test('rules of your own run besides the others', () => {
  workspace.write('house-rules.mjs', transformSync(blockOf(page, 'house-rules'), { loader: 'ts' }).code)
  const { code, stdout } = workspace.bash(
    'reportedly validate ferry.json --text ferry.txt --rules house-rules.mjs --reporter concise',
  )
  expect(code).toBe(1)
  expect(stdout).toContain('warning[house-person-without-id] "Ada Lind" has no external id')
  expect(stdout).toContain('error[house-long-evidence] 8 words are evidence here, at most 7 were expected')
})
