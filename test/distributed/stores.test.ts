import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { type BlobStore, memoryStore, openStore } from '../../src/distributed/index.js'

const root = mkdtempSync(join(tmpdir(), 'stores-'))
afterAll(() => rmSync(root, { recursive: true }))

const newFolder = () => mkdtempSync(join(root, 'store-'))
const bytes = (text: string) => new TextEncoder().encode(text)
const text = async (blob: Promise<Uint8Array>) => new TextDecoder().decode(await blob)

const STORES: readonly (readonly [string, () => BlobStore])[] = [
  ['in memory', memoryStore],
  ['in a folder', () => openStore(newFolder())],
  ['in the folder of a URL', () => openStore(pathToFileURL(newFolder()).href)],
]

describe.each(STORES)('a store %s', (_, make) => {
  it('gives what was put last, and ranges of it', async () => {
    const store = make()
    await store.put('a/b/c', bytes('first'))
    await store.put('a/b/c', bytes('second'))
    expect(await text(store.get('a/b/c'))).toBe('second')
    expect(await text(store.get('a/b/c', { start: 2, end: 4 }))).toBe('co')
    await store.put('empty', bytes(''))
    expect(await store.get('empty')).toHaveLength(0)
  })

  it('says what is missing', async () => {
    await expect(make().get('a/b')).rejects.toMatchObject({ name: 'BlobError', problem: 'missing', blob: 'a/b' })
  })

  it('keeps nothing of what is done with bytes afterwards', async () => {
    const store = make()
    const mine = bytes('mine')
    await store.put('a', mine)
    mine.fill(0)
    const given = await store.get('a')
    given.fill(0)
    expect(await text(store.get('a'))).toBe('mine')
  })
})

describe('a store in a folder', () => {
  it('never shows a part of a blob, however many write it at once', async () => {
    const folder = newFolder()
    const store = openStore(folder)
    const contents = Array.from({ length: 20 }, (_, i) => String(i).repeat(500_000))
    await store.put('a', bytes(contents[0] as string))
    const writing = Promise.all(contents.map((content) => store.put('a', bytes(content))))
    let done = false
    void writing.then(() => {
      done = true
    })
    let reads = 0
    while (!done) {
      expect(contents).toContain(await text(store.get('a')))
      reads++
    }
    expect(reads).toBeGreaterThan(0)
    expect(readdirSync(folder)).toEqual(['a'])
  })

  it('says where it cannot be written', async () => {
    const folder = newFolder()
    writeFileSync(join(folder, 'a'), 'a file')
    await expect(openStore(folder).put('a/b', bytes('x'))).rejects.toMatchObject({ name: 'WriteError' })
  })
})

describe('a place for results', () => {
  it('is a path or a URL of a kind that can be written', () => {
    expect(() => openStore('https://example.org/runs')).toThrow('use a path, file: or s3:')
  })
})
