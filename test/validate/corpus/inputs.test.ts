import { symlinkSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findInputs, NoInputError } from '../../../src/validate/corpus/inputs.js'
import { ReadError } from '../../../src/validate/read-file.js'
import { inFolder } from './folder.js'

const FIVE = ['article', 'entities', 'events', 'quotes', 'stances'].map((name) => `${name}.json`)
const article = (folder: string) => Object.fromEntries(FIVE.map((name) => [`${folder}/${name}`, '{}']))
const empty = (...names: string[]) => Object.fromEntries(names.map((name) => [name, '']))

/** The inputs that paths in a folder stand for, without the folder's own name. */
async function find(folder: string, ...paths: string[]): Promise<string[]> {
  const inputs = await findInputs(paths.map((path) => (path === '-' ? path : join(folder, path))))
  return inputs.map(({ file }) => file.replace(`${folder}/`, ''))
}

describe('what paths stand for', () => {
  it('is every file in a folder and below that holds articles by its name, in the order of names', async () => {
    const files = empty(
      'b.ndjson',
      'a.json',
      'B.jsonl',
      'c/d.ndjson.gz',
      'c/a.json.br',
      'x.ndjson.zst',
      'notes.txt',
      'README',
    )
    await inFolder({ ...files, ...empty('.git/a.json', 'node_modules/p/package.json') }, async (folder) => {
      const expected = ['B.jsonl', 'a.json', 'b.ndjson', 'c/a.json.br', 'c/d.ndjson.gz', 'x.ndjson.zst']
      expect(await find(folder, '.')).toEqual(expected)
    })
  })

  it('is a folder with the files of an article as one input', async () => {
    await inFolder({ ...article('one'), ...article('deep/two'), 'deep/three.json': '' }, async (folder) => {
      expect(await find(folder, '.')).toEqual(['deep/three.json', 'deep/two/', 'one/'])
      expect(await find(folder, 'one')).toEqual(['one/'])
      expect(await find(folder, 'one/')).toEqual(['one/'])
      const [input] = await findInputs([join(folder, 'one')])
      expect(input).toMatchObject({ format: 'folder', size: 10 })
    })
  })

  it('is each file once, however often it is named', async () => {
    await inFolder(empty('a.json', 'b/c.json'), async (folder) => {
      expect(await find(folder, 'a.json', '.', 'a.json', '*.json', 'b/**/*.json', 'b')).toEqual(['a.json', 'b/c.json'])
    })
  })

  it('is a file once, however its path is written', async () => {
    await inFolder(empty('a.json'), async (folder) => {
      const here = relative('.', folder)
      const inputs = await findInputs([
        `${here}/a.json`,
        `./${here}/./a.json`,
        `${folder}/a.json`,
        `${folder}/*.json`,
        here,
      ])
      expect(inputs.map(({ file }) => file)).toEqual([`${here}/a.json`])
    })
  })

  it('is a file of any name that is named itself, and what its first line says', async () => {
    await inFolder(empty('notes.txt'), async (folder) => {
      expect(await findInputs([join(folder, 'notes.txt')])).toMatchObject([{ format: 'auto', size: 0 }])
    })
  })

  it('is what a glob matches, folders of articles among them', async () => {
    await inFolder({ ...empty('a.ndjson', 'b.ndjson', 'c.json', 'd/e.ndjson'), ...article('one') }, async (folder) => {
      expect(await find(folder, '*.ndjson')).toEqual(['a.ndjson', 'b.ndjson'])
      expect(await find(folder, '**/*.ndjson')).toEqual(['a.ndjson', 'b.ndjson', 'd/e.ndjson'])
      expect(await find(folder, '{a,c}.*json')).toEqual(['a.ndjson', 'c.json'])
      expect(await find(folder, 'o*')).toEqual(['one/'])
    })
  })

  it('is a file whose name looks like a glob, where there is one', async () => {
    await inFolder(empty('[1].json', '1.json', 'a*b.json'), async (folder) => {
      expect(await find(folder, '[1].json')).toEqual(['[1].json'])
      expect(await find(folder, 'a*b.json')).toEqual(['a*b.json'])
    })
  })

  it('is entered once through links, and loops end', async () => {
    await inFolder(empty('a/one.json', 'b/two.json'), async (folder) => {
      symlinkSync(join(folder, 'a'), join(folder, 'b', 'to-a'))
      symlinkSync(folder, join(folder, 'a', 'up'))
      symlinkSync(join(folder, 'a', 'self'), join(folder, 'a', 'self'))
      symlinkSync('one.json', join(folder, 'a', 'linked.json'))
      expect(await find(folder, '.')).toEqual(['a/linked.json', 'a/one.json', 'a/self', 'b/two.json'])
      expect(await find(folder, 'b')).toEqual(['b/to-a/linked.json', 'b/to-a/one.json', 'b/to-a/self', 'b/two.json'])
    })
  })

  it('is refused where it is a link to itself', async () => {
    await inFolder({}, async (folder) => {
      symlinkSync(join(folder, 'self'), join(folder, 'self'))
      await expect(find(folder, 'self')).rejects.toThrow(ReadError)
    })
  })

  it('is a link that leads nowhere too, so that reading it says so', async () => {
    await inFolder({}, async (folder) => {
      symlinkSync(join(folder, 'gone'), join(folder, 'a.json'))
      symlinkSync(join(folder, 'gone'), join(folder, '2024'))
      symlinkSync(join(folder, 'gone'), join(folder, 'notes.txt'))
      const problem = 'it is a link that leads nowhere'
      expect(await findInputs([folder])).toMatchObject([
        { file: join(folder, '2024'), problem },
        { file: join(folder, 'a.json'), problem },
      ])
      expect(await findInputs([join(folder, '*.json')])).toMatchObject([{ file: join(folder, 'a.json'), problem }])
    })
  })

  it('is a file whose compression is not read, so that reading it says so', async () => {
    await inFolder(empty('a.ndjson.xz', 'b.tar.xz', 'C.NDJSON.GZ'), async (folder) => {
      expect(await findInputs([folder])).toMatchObject([
        { format: 'ndjson', compression: 'gzip' },
        { file: join(folder, 'a.ndjson.xz'), problem: expect.stringContaining('.gz, .br or .zst') },
      ])
    })
  })

  it('is what else is in the folder of an article too', async () => {
    await inFolder({ ...article('one'), 'one/more.ndjson': '', 'one/sub/x.json': '' }, async (folder) => {
      expect(await find(folder, 'one')).toEqual(['one/', 'one/more.ndjson', 'one/sub/x.json'])
      expect(await find(folder, 'one/quotes.json', '**/events.json')).toEqual(['one/'])
    })
  })

  it('is one file where a whole article is in article.json', async () => {
    await inFolder(empty('one/article.json'), async (folder) => {
      expect(await find(folder, '.')).toEqual(['one/article.json'])
    })
  })

  it('follows links to folders under a glob, but never in a circle', async () => {
    await inFolder(empty('real/a.json', 'c/b.json'), async (folder) => {
      symlinkSync(join(folder, 'real'), join(folder, 'c', 'link'))
      symlinkSync(folder, join(folder, 'c', 'up'))
      expect(await find(folder, 'c/**/*.json')).toEqual(['c/b.json', 'c/link/a.json'])
      expect(await find(folder, 'c/*/*.json')).toEqual(['c/link/a.json'])
    })
  })

  it('is standard input for "-"', async () => {
    expect(await findInputs(['-'])).toMatchObject([{ file: '<stdin>' }])
  })

  it('is never nothing', async () => {
    await inFolder(empty('notes.txt', 'sub/notes.txt'), async (folder) => {
      for (const path of ['gone.json', 'sub', '.', '*.ndjson', 'gone/**']) {
        await expect(find(folder, path), path).rejects.toThrow(NoInputError)
      }
    })
  })

  it('has one format where one is asked for, but a folder stays an article', async () => {
    await inFolder({ ...empty('a.json'), ...article('one') }, async (folder) => {
      expect(await findInputs([folder], 'ndjson')).toMatchObject([{ format: 'ndjson' }, { format: 'folder' }])
    })
  })
})
