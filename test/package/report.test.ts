import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect } from 'vitest'
import { skipWithoutText, textPath } from '../support/needs.js'
import { test } from './validate/support.js'

const DATA = resolve('data/morocco-isf')
const KITES = resolve('test/fixtures/emoji-kite-day')

describe('reportedly report', () => {
  test('writes one file, named after the article, without its text', async ({ work }) => {
    const env = { REPORTEDLY_TEXT: join(KITES, 'text.txt') }
    const { code, stdout, stderr } = await work.run(['report', KITES], { env })
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: 'wrote emoji-kite-day.html\n' })
    const page = readFileSync(work.path('emoji-kite-day.html'), 'utf8')
    expect(page).toMatch(/^<!doctype html>/)
    expect(page).toContain('Shown without the text')
  })

  test('has the text where it is given, and says so', async ({ work }) => {
    const text = join(KITES, 'text.txt')
    const { code, stderr } = await work.run(['report', KITES, '--text', text, '-o', 'k.html'])
    expect(code).toBe(0)
    expect(stderr).toContain("wrote k.html, which contains the article's text\n")
    expect(readFileSync(work.path('k.html'), 'utf8')).toContain("This file contains the article's text")
  })

  test('writes the bundled article with its text', async ({ work }) => {
    if (skipWithoutText('the report with the text')) return
    const { code } = await work.run(['report', DATA, '--text', textPath as string, '-o', 'm.html'])
    expect(code).toBe(0)
    expect(readFileSync(work.path('m.html'), 'utf8')).toContain('461 of 461 spans fit it')
  })

  test('prints to standard output', async ({ work }) => {
    const { code, stdout, stderr } = await work.run(['report', DATA, '-o', '-'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout.trimEnd()).toMatch(/^<!doctype html>[\s\S]*<\/html>$/)
  })

  test('refuses another text, and an article whose shape is wrong', async ({ work }) => {
    work.write('other.txt', 'Something else.\n')
    const other = await work.run(['report', KITES, '--text', 'other.txt', '-o', 'k.html'])
    expect(other.code).toBe(2)
    expect(other.stderr).toContain('not the text that was annotated')
    work.write('wrong.json', '{ "id": "wrong" }')
    const wrong = await work.run(['report', 'wrong.json'])
    expect(wrong.code).toBe(1)
    expect(wrong.stdout).toContain('/schemaVersion')
    expect(existsSync(work.path('k.html')) || existsSync(work.path('wrong.html'))).toBe(false)
  })

  test('shows what is wrong, and exits with 1', async ({ work }) => {
    const article = JSON.parse(readFileSync(resolve('test/fixtures/export-ferry/article.json'), 'utf8'))
    work.write('ferry.json', JSON.stringify({ ...article, publisher: 'nobody' }))
    const { code } = await work.run(['report', 'ferry.json', '-o', 'ferry.html'])
    expect(code).toBe(1)
    expect(readFileSync(work.path('ferry.html'), 'utf8')).toContain('unresolved-reference')
  })

  test.for([
    [['report'], 'missing required argument'],
    [['report', KITES, DATA], 'for several use --index'],
    [['report', '--index', KITES], 'name it with --output'],
    [['report', '--index', KITES, '-o', 'x', '--text', 'y'], 'without --index'],
    [['report', KITES, '--no-articles'], 'goes with --index'],
  ] as const)('says what to do for %s', async ([args, words], { work }) => {
    const { code, stdout, stderr } = await work.run([...args])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(words)
  })

  test('does not overwrite what it reads', async ({ work }) => {
    work.write('ferry.json', readFileSync(resolve('test/fixtures/export-ferry/article.json')))
    const { code, stderr } = await work.run(['report', 'ferry.json', '-o', 'ferry.json'])
    expect(code).toBe(2)
    expect(stderr).toContain('would be overwritten')
  })

  test('writes an index with a page for each article', async ({ work }) => {
    const { code, stderr } = await work.run(['report', '--index', KITES, DATA, '-o', 'pages'])
    expect(code).toBe(0)
    expect(stderr).toContain('wrote pages: 2 articles')
    const index = readFileSync(work.path('pages/index.html'), 'utf8')
    for (const id of ['emoji-kite-day', 'morocco-isf']) {
      expect(index).toContain(`href="articles/${id}.html"`)
      expect(readFileSync(work.path(`pages/articles/${id}.html`), 'utf8')).toContain('All articles')
    }
  })
})

test('validate --reporter html writes what is wrong as a page', async ({ work }) => {
  work.write('wrong.json', '{ "id": "wrong" }')
  const { code, stdout } = await work.run(['validate', 'wrong.json', '--reporter', 'html', '-o', 'f.html'])
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(readFileSync(work.path('f.html'), 'utf8')).toContain('shape/missing-key')
})
