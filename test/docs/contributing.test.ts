import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { COMMAND } from '../support/command.js'
import { skipWithoutText, textPath } from '../support/needs.js'

const page = readFileSync('CONTRIBUTING.md', 'utf8')
const blocks = [...page.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block.trimEnd())
const lacksText = skipWithoutText('part of the walk through CONTRIBUTING.md')

/** A copy of the project's data in which `npx reportedly` is the command as its source is now. */
const scratch = mkdtempSync(join(tmpdir(), 'reportedly-contributing-'))
const bin = join(scratch, 'node_modules/.bin')
const { FORCE_COLOR: _, REPORTEDLY_TEXT: __, ...environment } = process.env

const readScratch = (name: string): string => readFileSync(join(scratch, name), 'utf8')

/** Runs commands as they stand, until one fails. */
function bash(script: string) {
  const PATH = [bin, process.env.PATH, dirname(process.execPath)].join(delimiter)
  const env = { ...environment, NO_COLOR: '1', PATH }
  return spawnSync('bash', ['-euo', 'pipefail', '-c', script], { cwd: scratch, encoding: 'utf8', env })
}

beforeAll(() => {
  cpSync('data/morocco-isf', join(scratch, 'data/morocco-isf'), { recursive: true })
  mkdirSync(bin, { recursive: true })
  const command = `#!/bin/sh\nexec ${[process.execPath, ...COMMAND].map((word) => `"${word}"`).join(' ')} "$@"\n`
  writeFileSync(join(bin, 'reportedly'), command)
  chmodSync(join(bin, 'reportedly'), 0o755)
  if (!lacksText && textPath) cpSync(textPath, join(scratch, 'article.txt'))
})

afterAll(() => rmSync(scratch, { recursive: true }))

describe('the walk through CONTRIBUTING.md', () => {
  const before = readFileSync('data/morocco-isf/stances.json', 'utf8')

  for (const block of blocks) {
    test.skipIf(lacksText && block.includes('article.txt'))(block, () => {
      const { status, stdout, stderr } = bash(block)
      expect({ status, said: stdout + stderr }).toMatchObject({ status: 0 })
    })
  }

  test('corrects the stance and nothing else', () => {
    const after = readScratch('data/morocco-isf/stances.json')
    const [old, now] = [before, after].map((text) => text.split('\n')) as [string[], string[]]
    expect(now).toHaveLength(old.length)
    const changed = now.filter((line, i) => line !== old[i]).map((line) => line.trim().split(':')[0])
    expect(changed).toEqual(['"gloss"', ...(lacksText ? [] : ['"start"', '"digest"']), '"confidence"'])
    for (const name of ['article', 'entities', 'events', 'quotes']) {
      const file = `data/morocco-isf/${name}.json`
      expect(readScratch(file)).toBe(readFileSync(file, 'utf8'))
    }
    expect(existsSync(join(scratch, 'before'))).toBe(false)
  })

  test('starts an article that holds no word of its text', () => {
    const article = JSON.parse(readScratch('data/ferry-news/article.json'))
    expect(article).toMatchObject({ title: 'Ferry line closes', language: 'en', publisher: 'harbour-gazette' })
    expect(article.text).toMatchObject({ offsetUnit: 'utf-16', length: readScratch('ferry.txt').length })
    expect(JSON.stringify(article)).not.toContain('the company said')
  })
})
