import { execFile, execFileSync, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, lstatSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { SOURCES, type Source, TARGETS, type Target } from '../../src/cli/commands/convert.js'
import { emoji, machine } from '../fixtures/load.js'
import { COMMAND } from '../support/command.js'
import { inFolder } from '../validate/corpus/folder.js'
import { run } from './support.js'

const line = (id: string, change: object = {}) => `${JSON.stringify({ ...machine.article, id, ...change })}\n`
const FOLDERS: readonly Target[] = ['csv', 'parquet', 'brat']
const files = (Object.keys(TARGETS) as Target[]).filter((target) => !FOLDERS.includes(target))

const leftovers = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.tmp'))

describe('a format that is one file', () => {
  test.each(files)('%s goes to standard output or to a file, the same', (to) =>
    inFolder({ 'a.json': line('a') }, async (folder) => {
      const output = join(folder, 'out')
      const printed = await run(['convert', join(folder, 'a.json'), '--to', to])
      const written = await run(['convert', join(folder, 'a.json'), '--to', to, '-o', output])
      expect([printed.code, written.code, written.stdout]).toEqual([0, 0, ''])
      expect(readFileSync(output, 'utf8')).toBe(printed.stdout)
      expect(printed.stdout.length).toBeGreaterThan(20)
      expect(leftovers(folder)).toEqual([])
    }),
  )

  test.each(['json-ld', 'web-annotation'])('%s is a document for one article, and a line for each of several', (to) =>
    inFolder({ 'a.json': line('a'), 'b.ndjson.gz': gzipSync(line('b') + line('c')) }, async (folder) => {
      const one = await run(['convert', join(folder, 'a.json'), '--to', to])
      const three = await run(['convert', folder, '--to', to])
      const lines = three.stdout.trimEnd().split('\n')
      expect(lines).toHaveLength(3)
      expect(JSON.parse(lines[0] ?? '')).toEqual(JSON.parse(one.stdout))
      expect(one.stdout.split('\n').length).toBeGreaterThan(3)
    }),
  )
})

describe('a format that is a folder', () => {
  test.each(FOLDERS)('%s is written whole, and needs a name', (to) =>
    inFolder({ 'in.json': JSON.stringify(emoji.article), 'text.txt': emoji.source }, async (folder) => {
      const output = join(folder, 'out')
      const args = ['convert', join(folder, 'in.json'), '--to', to, '--text', join(folder, 'text.txt')]
      expect(await run(args)).toMatchObject({ code: 2, stderr: expect.stringContaining('--output') })
      expect((await run([...args, '-o', output])).code).toBe(0)
      expect(readdirSync(output).length).toBeGreaterThan(1)
      expect(leftovers(folder)).toEqual([])
    }),
  )

  test('takes the place of an earlier one of its own, and of nothing else', () =>
    inFolder({ 'a.ndjson': line('a'), 'b.ndjson': line('b') }, async (folder) => {
      const output = join(folder, 'out')
      const convert = (name: string) => run(['convert', join(folder, name), '--to', 'csv', '-o', output])
      expect((await convert('a.ndjson')).code).toBe(0)
      expect((await convert('b.ndjson')).code).toBe(0)
      expect(readFileSync(join(output, 'articles.csv'), 'utf8')).toMatch(/\bb\b/)
      expect(readFileSync(join(output, 'articles.csv'), 'utf8')).not.toMatch(/^"?a\b/m)
      writeFileSync(join(output, 'mine.txt'), 'x')
      expect(await convert('a.ndjson')).toMatchObject({ code: 2, stderr: expect.stringContaining('mine.txt') })
      expect(readFileSync(join(output, 'mine.txt'), 'utf8')).toBe('x')
      expect(leftovers(folder)).toEqual([])
    }))

  test('brat wants the text, of which the spans must be', () =>
    inFolder({ 'a.json': line('a'), 'wrong.txt': 'Another text.' }, async (folder) => {
      const args = ['convert', join(folder, 'a.json'), '--to', 'brat', '-o', join(folder, 'out')]
      expect(await run(args)).toMatchObject({ code: 2, stderr: expect.stringContaining('--text') })
      const wrong = await run([...args, '--text', join(folder, 'wrong.txt')])
      expect(wrong).toMatchObject({ code: 1, stderr: expect.stringContaining('text-mismatch') })
      expect(existsSync(join(folder, 'out'))).toBe(false)
    }))
})

test('a link stays one, and a pipe is written to', () =>
  inFolder({ 'a.json': line('a'), 'real.tsv': 'old' }, async (folder) => {
    const [input, link, real, pipe] = [
      join(folder, 'a.json'),
      join(folder, 'link.tsv'),
      join(folder, 'real.tsv'),
      join(folder, 'pipe'),
    ]
    symlinkSync(real, link)
    expect(await run(['convert', input, '--to', 'plover', '-o', link])).toMatchObject({ code: 0 })
    expect(lstatSync(link).isSymbolicLink()).toBe(true)
    expect(readFileSync(real, 'utf8')).toMatch(/^Event ID\t/)
    execFileSync('mkfifo', [pipe])
    const reader = promisify(execFile)('cat', [pipe])
    expect(await run(['convert', input, '--to', 'plover', '-o', pipe])).toMatchObject({ code: 0 })
    expect((await reader).stdout).toBe(readFileSync(real, 'utf8'))
    expect(lstatSync(pipe).isFIFO()).toBe(true)
    expect(leftovers(folder)).toEqual([])
  }))

test('a signal ends it while it writes, and nothing is left', () =>
  inFolder({ 'in.ndjson': Array.from({ length: 20_000 }, (_, i) => line(`a-${i}`)).join('') }, async (folder) => {
    const args = ['convert', join(folder, 'in.ndjson'), '--to', 'turtle', '-o', join(folder, 'out.ttl')]
    const child = spawn(process.execPath, [...COMMAND, ...args], { stdio: 'ignore' })
    const ended = once(child, 'exit')
    while (leftovers(folder).length === 0 && child.exitCode === null)
      await new Promise((resolve) => setTimeout(resolve, 5))
    child.kill('SIGTERM')
    expect((await ended)[0]).toBe(143)
    expect(readdirSync(folder)).toEqual(['in.ndjson'])
  }))

test('--notes has every note, of which 100 are shown', () => {
  const events = machine.article.events.map(({ time: _, ...event }) => event)
  const corpus = Array.from({ length: 120 }, (_, i) => line(`a-${i}`, { events })).join('')
  return inFolder({ 'in.ndjson': corpus }, async (folder) => {
    const [input, output, notes] = [join(folder, 'in.ndjson'), join(folder, 'out.ics'), join(folder, 'notes.ndjson')]
    const { code, stderr } = await run(['convert', input, '--to', 'icalendar', '-o', output, '--notes', notes])
    expect(code).toBe(0)
    const all = readFileSync(notes, 'utf8').trimEnd().split('\n')
    const sources = new Set(all.map((one) => JSON.parse(one).source))
    expect([...sources]).toEqual(Array.from({ length: 120 }, (_, i) => `a-${i}`))
    expect(stderr.match(/: left out: /g)).toHaveLength(100)
    expect(stderr).toContain(`and ${all.length - 100} more notes`)
    expect(leftovers(folder)).toEqual([])
  })
})

test.each(['http://x y/<z>', 'a>b', 'news/', 'https://x.example/#'])('refuses the base %s', (base) =>
  inFolder({ 'a.json': line('a') }, async (folder) => {
    const { code, stderr } = await run(['convert', join(folder, 'a.json'), '--to', 'n-quads', '--base', base])
    expect(code).toBe(2)
    expect(stderr).toContain(base)
  }),
)

test('with --keep-going what can be read of a cut file is converted', () =>
  inFolder({}, async (folder) => {
    const lines = Array.from({ length: 400 }, (_, i) => line(`a-${i}`, { title: randomUUID() })).join('')
    const whole = gzipSync(lines)
    writeFileSync(join(folder, 'in.ndjson.gz'), whole.subarray(0, whole.length / 2))
    const output = join(folder, 'out')
    const args = ['convert', join(folder, 'in.ndjson.gz'), '--to', 'json-ld', '--keep-going', '-o', output]
    expect(await run(args)).toMatchObject({ code: 3 })
    const written = readFileSync(output, 'utf8').trimEnd().split('\n')
    expect(written.length).toBeGreaterThan(10)
    expect(written.length).toBeLessThan(400)
  }))

test('brat gets names that a file system takes', () =>
  inFolder(
    { 'a.json': JSON.stringify({ ...emoji.article, id: 'a'.repeat(300) }), 'text.txt': emoji.source },
    async (folder) => {
      const output = join(folder, 'out')
      const args = ['convert', join(folder, 'a.json'), '--to', 'brat', '--text', join(folder, 'text.txt'), '-o', output]
      expect(await run(args)).toMatchObject({ code: 0 })
      expect(readdirSync(output).filter((name) => /^a+-[\w-]{43}\.(ann|txt)$/.test(name))).toHaveLength(2)
    },
  ))

describe('articles with errors', () => {
  const corpus = [line('a'), line('b', { publisher: 'nobody' }), line('c'), line('a'), '{"id":\n'].join('')

  test('are told, and nothing is written', () =>
    inFolder({ 'in.ndjson': corpus }, async (folder) => {
      const output = join(folder, 'out.jsonld')
      const { code, stderr } = await run(['convert', join(folder, 'in.ndjson'), '--to', 'json-ld', '-o', output])
      expect(code).toBe(1)
      expect(stderr).toMatch(/unresolved-reference/)
      expect(stderr).toMatch(/--keep-going/)
      expect(readdirSync(folder)).toEqual(['in.ndjson'])
    }))

  test('are listed and left out with --keep-going', () =>
    inFolder({ 'in.ndjson': corpus, 'b.json': JSON.stringify({ id: 'x' }), 'd.json': line('d') }, async (folder) => {
      const output = join(folder, 'out')
      const args = ['convert', folder, '--to', 'plover', '--keep-going']
      const { code, stderr } = await run([...args, '-o', output])
      expect(code).toBe(1)
      for (const place of [/in\.ndjson:2:/, /in\.ndjson:4:/, /in\.ndjson:5:/, /b\.json:1:/])
        expect(stderr).toMatch(place)
      const ids = new Set(readFileSync(output, 'utf8').match(/\b[acdx]#|article:[a-z]\b/g))
      expect([...ids].join()).not.toMatch(/x/)
      expect(stderr).toMatch(/3 articles/)
    }))
})

test.each([
  [['--to', 'json-ld', '--from', 'brat'], /--to|--from/],
  [[], /--to/],
  [['--to', 'jsonld'], /Did you mean json-ld/],
  [['--to', 'json-ld', '-o', '.'], /folder/],
])('refuses %j', (args, message) =>
  inFolder({ 'a.json': line('a') }, async (folder) => {
    const { code, stderr } = await run(['convert', join(folder, 'a.json'), ...args])
    expect(code).toBe(2)
    expect(stderr).toMatch(message)
  }),
)

test('refuses to read standard input, which can be read only once, and to write over what it reads', () =>
  inFolder({ 'a.json': line('a') }, async (folder) => {
    const file = join(folder, 'a.json')
    expect(await run(['convert', '-', '--to', 'json-ld'])).toMatchObject({ code: 2 })
    expect(await run(['convert', file, '--to', 'json-ld', '-o', file])).toMatchObject({ code: 2 })
    expect(readFileSync(file, 'utf8')).toBe(line('a'))
  }))

describe('a draft', () => {
  test('of what cannot be read is not written', () =>
    inFolder({ 'mentions.csv': 'entity,type,words\nAda,person,"Ada\n', 'text.txt': 'Ada\n' }, async (folder) => {
      const args = ['convert', join(folder, 'mentions.csv'), '--from', 'csv', '--text', join(folder, 'text.txt')]
      const { code, stderr } = await run([...args, '-o', join(folder, 'draft')])
      expect(code).toBe(1)
      expect(stderr).toMatch(/mentions\.csv/)
      expect(existsSync(join(folder, 'draft'))).toBe(false)
    }))

  const text = 'Mayor Ada Lind 🚢 said the ferry will stop.\n'
  const inputs: Record<Source, { files: Record<string, string>; paths: readonly string[] }> = {
    brat: {
      files: { 'doc.ann': 'T1\tPerson 6 14\tAda Lind\nT2\tPlanet 27 32\tferry\n', 'doc.txt': text },
      paths: ['doc.ann'],
    },
    csv: {
      files: { 'mentions.csv': 'entity,type,words,level\nAda Lind,person,Ada Lind,NAM\nFerry,boat,ferry,NOM\n' },
      paths: ['mentions.csv'],
    },
    'web-annotation': {
      files: {
        'notes.json': JSON.stringify([
          {
            id: 'urn:x:1',
            type: 'Annotation',
            body: { type: 'TextualBody', purpose: 'tagging', value: 'Ada Lind' },
            target: { source: 'urn:x', selector: { type: 'TextQuoteSelector', exact: 'Ada Lind' } },
          },
          { id: 'urn:x:2', type: 'Annotation', motivation: 'commenting', bodyValue: 'Hm', target: 'urn:x' },
        ]),
      },
      paths: ['notes.json'],
    },
  }

  test.each(Object.keys(SOURCES) as Source[])(
    'of %s is an article without errors, and tells what it left out',
    (from) =>
      inFolder({ ...inputs[from].files, 'text.txt': text }, async (folder) => {
        const output = join(folder, 'draft')
        const paths = inputs[from].paths.map((name) => join(folder, name))
        const args = ['--from', from, '--publisher', 'The Gazette', '--language', 'en', '-o', output]
        const made = await run(['convert', ...paths, ...args, '--text', join(folder, 'text.txt')])
        expect(made).toMatchObject({ code: 0, stderr: expect.stringMatching(/left out/) })
        const checked = await run(['validate', output, '--text', join(folder, 'text.txt')])
        expect(checked.code, checked.stdout).toBe(0)
        const { entities } = JSON.parse(readFileSync(join(output, 'entities.json'), 'utf8'))
        expect(entities.map(({ name }: { name: string }) => name)).toContain('Ada Lind')
        expect((await run(['convert', ...paths, ...args, '--text', join(folder, 'text.txt')])).code).toBe(2)
      }),
  )
})
