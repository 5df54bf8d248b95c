import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { build } from 'esbuild'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { describe, expect, inject, test } from 'vitest'
import { filesBelow, reach, run, withoutComments } from './support.js'

const root = join(inject('consumer'), 'node_modules/reportedly')
const read = (path: string) => readFileSync(path, 'utf8')

describe('the data path and the report', () => {
  test.each(['index', 'records', 'time', 'text', 'report', 'diff'])(
    '%s reaches no package and no node: module, in code',
    (name) => {
      for (const extension of ['js', 'cjs']) {
        expect(reach(join(root, `dist/${name}.${extension}`), read).packages).toEqual([])
      }
    },
  )

  test.each(['index', 'records', 'time/index', 'text/index', 'report/index', 'diff/index'])(
    '%s reaches none in its declarations',
    (name) => {
      for (const extension of ['d.ts', 'd.cts']) {
        expect(reach(join(root, `dist/types/${name}.${extension}`), read).packages).toEqual([])
      }
    },
  )

  test('the schemas reach zod and nothing else', () => {
    expect(reach(join(root, 'dist/schema.js'), read).packages).toEqual(['zod'])
  })

  test('the declarations of the validator reach zod and nothing else', () => {
    expect(reach(join(root, 'dist/types/validate/index.d.ts'), read).packages).toEqual(['zod'])
  })

  test('its declarations stay within 50 kB, not counting the documentation in them', () => {
    const { files } = reach(join(root, 'dist/types/index.d.ts'), read)
    const more = reach(join(root, 'dist/types/records.d.ts'), read).files
    const bytes = [...new Set([...files, ...more])].reduce(
      (sum, file) => sum + Buffer.byteLength(withoutComments(read(file))),
      0,
    )
    expect(bytes).toBeLessThanOrEqual(50_000)
  })
})

describe('bundled by a consumer', () => {
  const size = async (contents: string) => {
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: inject('consumer') },
      bundle: true,
      minify: true,
      format: 'esm',
      write: false,
    })
    return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length
  }

  test('one record costs at most 0.8 kB, the median record', async () => {
    const names = Object.keys(await import(join(root, 'dist/records.js')))
    const sizes = await Promise.all(names.map((name) => size(`export { ${name} } from 'reportedly/records'`)))
    expect(sizes.sort((a, b) => a - b)[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(800)
  })

  test('everything costs at most 40 kB', async () => {
    expect(await size("export * from 'reportedly'; export * from 'reportedly/records'")).toBeLessThanOrEqual(40_000)
  })
})

describe('the formats', () => {
  test.each(['js', 'cjs'])(
    'are loaded by .%s without any package: two are asked for when they are needed',
    (extension) => {
      const named = reach(join(root, `dist/interop.${extension}`), read).packages
      // What else stands behind "from" there are characters in the code of libraries.
      expect(named.filter((name) => /^[a-z@]/.test(name)).sort()).toEqual(['hyparquet-writer', 'n3'])
    },
  )

  test.each(['d.ts', 'd.cts'])('reach no package in their declarations, .%s', (extension) => {
    expect(reach(join(root, `dist/types/interop/index.${extension}`), read).packages).toEqual([])
  })

  test.each(['morocco-isf.json', 'morocco-isf.jsonld', 'morocco-isf/datapackage.json', 'morocco-isf/mentions.csv'])(
    'ship with the article as %s',
    (file) => {
      expect(read(join(root, 'dist/data', file)).length).toBeGreaterThan(1000)
    },
  )

  test.each(['vocabulary', 'shapes'])('ship with the RDF %s', (name) => {
    expect(read(join(root, `dist/rdf/${name}.ttl`))).toContain('@prefix')
  })
})

describe('runs over many hosts', () => {
  test.each(['js', 'cjs'])('are loaded by .%s without a queue or a bucket: these are asked for when needed', (kind) => {
    const entry = join(root, `dist/validate/distributed.${kind}`)
    const named = reach(entry, read).packages.filter((name) => /^[a-z@]/.test(name) && !name.startsWith('node:'))
    expect(named.sort()).toEqual(['aws4fetch', 'bullmq', 'hyparquet-writer', 'ioredis', 'zod'])
    const load =
      kind === 'js' ? `import(${JSON.stringify(entry)})` : `Promise.resolve(require(${JSON.stringify(entry)}))`
    const script = `${load}.then(({ planShards }) => console.log(typeof planShards))`
    expect(run(process.execPath, ['-e', script], inject('consumer'))).toEqual({
      code: 0,
      stdout: 'function\n',
      stderr: '',
    })
  })
})

describe('the tarball', () => {
  test('stays within 2.3 MB', () => {
    expect(readFileSync(inject('tarball')).length).toBeLessThanOrEqual(2_300_000)
  })

  test('declaration maps lead to shipped sources', () => {
    const maps = filesBelow(join(root, 'dist/types')).filter((file) => file.endsWith('.map'))
    expect(maps.length).toBeGreaterThan(0)
    for (const map of maps) {
      for (const source of JSON.parse(read(map)).sources)
        expect(existsSync(join(dirname(map), source)), source).toBe(true)
    }
  })

  test('installs nothing but itself and zod, and runs no script', () => {
    const manifest = JSON.parse(read(join(root, 'package.json')))
    expect(Object.keys(manifest.dependencies ?? {})).toEqual([])
    const optional = Object.keys(manifest.peerDependenciesMeta)
    expect(optional).toEqual(['aws4fetch', 'bullmq', 'hyparquet-writer', 'ioredis', 'n3'])
    expect(Object.keys(manifest.peerDependencies).filter((name) => !optional.includes(name))).toEqual(['zod'])
    for (const script of ['preinstall', 'install', 'postinstall']) expect(manifest.scripts).not.toHaveProperty(script)
  })

  test('publint finds nothing', async () => {
    const { messages, pkg } = await publint({ pkgDir: root, strict: true })
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([])
  })

  test('arethetypeswrong finds nothing, in node10, node16 and bundler resolution', async () => {
    const result = await checkPackage(createPackageFromTarballData(new Uint8Array(readFileSync(inject('tarball')))))
    expect(result.types).not.toBe(false)
    if (result.types) expect(result.problems).toEqual([])
  })
})
