import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { cpus, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { withoutComments } from '../package/support.js'

const ROUNDS = Number(process.env.ROUNDS ?? 25)
const PEERS = ['countries-list', 'simple-icons', 'web-features', 'zod'] as const

const folder = mkdtempSync(join(tmpdir(), 'reportedly-bench-'))
mkdirSync(join(folder, 'node_modules'))
symlinkSync(resolve('.'), join(folder, 'node_modules/reportedly'))
for (const peer of PEERS) {
  const installed = [`test/bench/node_modules/${peer}`, `node_modules/${peer}`].map((path) => resolve(path))
  const found = installed.find((path) => existsSync(path))
  if (found === undefined) throw new Error(`${peer} is not installed; run \`npm ci --prefix test/bench\` first`)
  symlinkSync(found, join(folder, 'node_modules', peer))
}
writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
const quartiles = (values: readonly number[]) => {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN
  return `${at(0.25).toFixed(1)}–${at(0.75).toFixed(1)}`
}

/** Milliseconds that a Node process takes to start, import and end. */
function wall(source: string): number {
  const start = performance.now()
  execFileSync(process.execPath, ['--input-type=module', '-e', source], { cwd: folder })
  return performance.now() - start
}

function coldImports(): string[][] {
  const programs = new Map<string, string>([['(bare Node)', '']])
  for (const name of ['reportedly', 'reportedly/records', ...PEERS]) programs.set(name, `import '${name}'`)
  const samples = new Map([...programs.keys()].map((name) => [name, [] as number[]]))
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, source] of programs) samples.get(name)?.push(wall(source))
  }
  const bare = median(samples.get('(bare Node)') ?? [])
  return [...samples].map(([name, values]) => [
    name,
    `${median(values).toFixed(1)} ms`,
    `${quartiles(values)} ms`,
    `${(median(values) - bare).toFixed(1)} ms`,
    name === 'reportedly' ? '≤ 10 ms' : '',
  ])
}

async function bundled(contents: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    write: false,
    logLevel: 'silent',
  })
  return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length
}

const kB = (bytes: number) => `${(bytes / 1000).toFixed(2)} kB`

async function sizes(): Promise<string[][]> {
  const records = Object.keys(await import(pathToFileURL(resolve('dist/records.js')).href))
  const each = await Promise.all(records.map((name) => bundled(`export { ${name} } from 'reportedly/records'`)))
  const icons = Object.keys(createRequire(join(folder, 'x.js'))('simple-icons')).slice(0, 99)
  const eachIcon = await Promise.all(icons.map((name) => bundled(`export { ${name} } from 'simple-icons'`)))
  const everything = await bundled("export * from 'reportedly'; export * from 'reportedly/records'")
  return [
    ['one record, median', kB(median(each)), '≤ 0.8 kB', `simple-icons: ${kB(median(eachIcon))}`],
    ['one record, largest', kB(Math.max(...each)), '', `simple-icons: ${kB(Math.max(...eachIcon))}`],
    ['everything', kB(everything), '≤ 40 kB', `countries-list: ${kB(await bundled("export * from 'countries-list'"))}`],
  ]
}

/** Bytes of declarations that an import of `name` makes the compiler read, and the memory that the check takes. */
function declarations(name: string): { bytes: number; code: number; memory: number } {
  const file = join(folder, 'check.ts')
  writeFileSync(file, name === '' ? 'export {}\n' : `import * as all from '${name}'\nexport { all }\n`)
  const options = '--noEmit --strict --target es2022 --module esnext --moduleResolution bundler'.split(' ')
  const { stdout } = spawnSync(
    process.execPath,
    [resolve('node_modules/typescript/bin/tsc'), ...options, '--extendedDiagnostics', '--listFiles', file],
    { cwd: folder, encoding: 'utf8' },
  )
  const own = stdout.split('\n').filter((line) => /\.d\.[cm]?ts$/.test(line) && !line.includes('/typescript/lib/'))
  const memory = /Memory used:\s+(\d+)K/.exec(stdout)
  const texts = own.map((path) => readFileSync(path, 'utf8'))
  const total = (files: readonly string[]) => files.reduce((sum, file) => sum + Buffer.byteLength(file), 0)
  return { bytes: total(texts), code: total(texts.map(withoutComments)), memory: Number(memory?.[1]) / 1000 }
}

function typeCosts(): string[][] {
  const memories = (name: string) => median([0, 1, 2].map(() => declarations(name).memory))
  const empty = memories('')
  return ['reportedly', 'reportedly/records', ...PEERS].map((name) => [
    name,
    kB(declarations(name).bytes),
    kB(declarations(name).code),
    name.startsWith('reportedly') ? '≤ 50 kB' : '',
    `${(memories(name) - empty).toFixed(1)} MB`,
    name.startsWith('reportedly') ? '≤ 5 MB' : '',
  ])
}

async function frozen(name: string): Promise<string> {
  const require = createRequire(join(folder, 'x.js'))
  const module =
    name === 'reportedly' ? (await import(pathToFileURL(resolve('dist/index.js')).href)).article : require(name)
  const seen = new Set<object>()
  const queue: unknown[] = Object.values(module)
  for (const value of queue) {
    if (typeof value !== 'object' || value === null || seen.has(value)) continue
    seen.add(value)
    queue.push(...Object.values(value))
  }
  const count = [...seen].filter((object) => Object.isFrozen(object)).length
  return `${count} of ${seen.size}`
}

function table(title: string, head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = head.map((cell, i) => Math.max(cell.length, ...rows.map((row) => (row[i] ?? '').length)))
  const line = (row: readonly string[]) =>
    `| ${head.map((_, i) => (row[i] ?? '').padEnd(widths[i] ?? 0)).join(' | ')} |`
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`
  console.log(`\n${title}\n\n${[line(head), rule, ...rows.map(line)].join('\n')}`)
}

try {
  console.log(
    `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model}, ${ROUNDS} interleaved rounds, medians`,
  )
  table('Cold import, whole process', ['package', 'median', 'quartiles', 'over bare Node', 'target'], coldImports())
  table('Bundled by a consumer, minified and gzipped', ['what', 'size', 'target', 'beside'], await sizes())
  table(
    'Declarations',
    ['package', 'read', 'without documentation', 'target', 'check over an empty file', 'target'],
    typeCosts(),
  )
  const names = ['reportedly', 'countries-list', 'simple-icons']
  table(
    'Frozen objects',
    ['package', 'frozen'],
    await Promise.all(names.map(async (name) => [name, await frozen(name)])),
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}
