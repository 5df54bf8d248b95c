import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { within } from './compared.js'
import { makeConsumer, NEIGHBOURS } from './consumer.js'
import { declarationsOf } from './declarations.js'
import { type Part, pathOf, type Settings } from './part.js'
import { median } from './statistics.js'

const kB = (bytes: number) => `${(bytes / 1000).toFixed(2)} kB`

/** What the package adds to a bundle, and to the work of the compiler. */
export async function benchPackage({ short, folder }: Settings): Promise<Part> {
  const consumer = makeConsumer(folder)
  const bundled = (contents: string) => bundledSize(consumer, contents)
  const require = createRequire(join(consumer, 'package.json'))
  const records = Object.keys(await import(pathToFileURL(pathOf('dist/records.js')).href))
  const icons = Object.keys(require('simple-icons')).slice(0, records.length)
  const each = await Promise.all(records.map((name) => bundled(`export { ${name} } from 'reportedly/records'`)))
  const eachIcon = await Promise.all(icons.map((name) => bundled(`export { ${name} } from 'simple-icons'`)))
  const everything = await bundled("export * from 'reportedly'; export * from 'reportedly/records'")

  const rounds = short ? 1 : 3
  const empty = declarationsOf(consumer, '', rounds)
  const packages = ['reportedly', 'reportedly/records', ...(short ? [] : NEIGHBOURS)]
  const declarations = packages.map((name) => ({ name, ...declarationsOf(consumer, name, rounds) }))
  const own = declarations.slice(0, 2)
  const memory = (bytes: number) => `${((bytes - empty.memory) / 1e6).toFixed(1)} MB`

  return {
    title: 'Size',
    about: 'Bundles are minified and gzipped. Declarations are those that an import makes the compiler read.',
    rows: [
      within('one record, bundled', median(each), 800, kB),
      within('everything, bundled', everything, 40_000, kB),
      ...own.map(({ name, code }) => within(`declarations of ${name}, without comments`, code, 50_000, kB)),
    ],
    tables: [
      {
        title: 'Bundled by a consumer',
        head: ['what', 'size'],
        rows: [
          ['one record, median', kB(median(each))],
          ['one record, largest', kB(Math.max(...each))],
          ['one of simple-icons, median', kB(median(eachIcon))],
          ['everything', kB(everything)],
          ['everything of countries-list', kB(await bundled("export * from 'countries-list'"))],
        ],
      },
      {
        title: 'Declarations',
        head: ['package', 'read', 'without comments', 'memory of the compiler, over an empty file'],
        rows: declarations.map(({ name, bytes, code, memory: taken }) => [name, kB(bytes), kB(code), memory(taken)]),
      },
      {
        title: 'Frozen objects',
        head: ['package', 'frozen'],
        rows: [
          ['reportedly', frozen((await import(pathToFileURL(pathOf('dist/index.js')).href)).article)],
          ...['countries-list', 'simple-icons'].map((name) => [name, frozen(require(name))]),
        ],
      },
    ],
  }
}

async function bundledSize(resolveDir: string, contents: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    write: false,
    logLevel: 'silent',
  })
  return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length
}

/** How many of the objects that a module exports, and of all in them, are frozen. */
function frozen(module: object): string {
  const seen = new Set<object>()
  const queue: unknown[] = Object.values(module)
  for (const value of queue) {
    if (typeof value !== 'object' || value === null || seen.has(value)) continue
    seen.add(value)
    queue.push(...Object.values(value))
  }
  return `${[...seen].filter((object) => Object.isFrozen(object)).length} of ${seen.size}`
}
