import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { slug } from '../../src/interop/slug.js'
import { canonicalize, digestText } from '../../src/text/index.js'
import { checkDocument } from '../../src/validate/check-document.js'
import { readArticle } from '../../src/validate/read-article.js'
import { run, SOURCE } from './support.js'

let parent: string
let folder: string
const read = (name: string) => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))
const init = (...options: string[]) => run(['init', folder, ...options])

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'init-'))
  folder = join(parent, 'ferry-news')
})
afterEach(() => rmSync(parent, { recursive: true }))

describe('init', () => {
  it('writes five files that nothing is wrong with, and says what to do next', async () => {
    const { code, stdout, stderr } = await init()
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('reportedly annotate')
    expect(readdirSync(folder).sort()).toEqual(
      ['article', 'entities', 'events', 'quotes', 'stances'].map((name) => `${name}.json`),
    )
    expect(checkDocument(readArticle(folder).article).filter(({ severity }) => severity === 'error')).toEqual([])
    expect(read('article')).toMatchObject({ id: 'ferry-news', title: 'Ferry news', language: 'und' })
  })

  it('takes what is known already', async () => {
    const known = ['--id', 'tide', '--title', 'High tide', '--language', 'en', '--license', 'CC0-1.0']
    await init(...known, '--publisher', 'Café Tide', '--offset-unit', 'utf-8')
    expect(read('article')).toMatchObject({
      id: 'tide',
      title: 'High tide',
      language: 'en',
      publisher: 'cafe-tide',
      rights: { text: { included: false }, annotations: { license: 'CC0-1.0' } },
      text: { offsetUnit: 'utf-8' },
    })
    expect(read('entities').entities).toEqual([expect.objectContaining({ id: 'cafe-tide', name: 'Café Tide' })])
  })

  it('describes the text and does not copy it', async () => {
    const text = join(parent, 'text.txt')
    writeFileSync(text, SOURCE)
    await init('--text', text, '--offset-unit', 'code-point')
    const canonical = canonicalize(SOURCE).text
    expect(read('article').text).toEqual({
      offsetUnit: 'code-point',
      length: [...canonical].length,
      codePoints: [...canonical].length,
      digest: digestText(canonical),
    })
    expect(readdirSync(folder)).toHaveLength(5)
  })

  it('leaves describing the text to annotate where it is not at hand yet', async () => {
    await init()
    const text = join(parent, 'text.txt')
    writeFileSync(text, SOURCE)
    expect(await run(['annotate', folder, '--text', text])).toMatchObject({ code: 0, stderr: expect.any(String) })
    expect(read('article').text.digest).toBe(digestText(canonicalize(SOURCE).text))
    expect(await run(['verify', folder, '--text', text])).toMatchObject({ code: 0 })
  })

  it('leads an editor to the installed schemas, or names them', async () => {
    await init()
    expect(read('article').$schema).toBe('urn:reportedly:schema:1:metadata')
    const schemas = join(parent, 'node_modules/reportedly/dist/schema')
    mkdirSync(schemas, { recursive: true })
    for (const name of ['metadata', 'quotes']) writeFileSync(join(schemas, `${name}.json`), '{}')
    folder = join(parent, 'data/ferry-news')
    await init()
    expect(read('article').$schema).toBe('../../node_modules/reportedly/dist/schema/metadata.json')
    expect(read('quotes').$schema).toBe('../../node_modules/reportedly/dist/schema/quotes.json')
  })

  it('leads an editor to the schemas of this project where the article is one of its own', async () => {
    mkdirSync(join(parent, 'dist/schema'), { recursive: true })
    writeFileSync(join(parent, 'dist/schema/metadata.json'), '{}')
    writeFileSync(join(parent, 'package.json'), '{ "name": "reportedly" }')
    await init()
    expect(read('article').$schema).toBe('../dist/schema/metadata.json')
  })

  it('overwrites nothing', async () => {
    mkdirSync(folder)
    writeFileSync(join(folder, 'events.json'), 'mine')
    const { code, stdout, stderr } = await init()
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(`${join(folder, 'events.json')} exists already`)
    expect(readdirSync(folder)).toEqual(['events.json'])
  })

  it.each([
    [['--id', 'Ferry News'], '--id: '],
    [['--language', 'english'], '--language: '],
    [['--license', 'CC BY'], '--license: '],
    [['--title', ''], '--title: '],
    [['--publisher', 'Published'], '--publisher: '],
  ])('refuses %j and writes nothing', async (options, message) => {
    const { code, stderr } = await init(...options)
    expect(code).toBe(2)
    expect(stderr).toContain(`error: ${message}`)
    expect(readdirSync(parent)).toEqual([])
  })

  it('wants a folder', async () => {
    writeFileSync(folder, '')
    expect(await init()).toMatchObject({ code: 2, stderr: expect.stringContaining('is a file') })
  })
})

it.each([
  ['Daily Tide', 'daily-tide'],
  ['Café Øre — News!', 'cafe-re-news'],
  ['新闻', ''],
])('slug makes an id of %s', (name, id) => expect(slug(name)).toBe(id))
