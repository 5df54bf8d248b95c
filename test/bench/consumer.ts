import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathOf } from './part.js'

/** Packages beside which sizes and imports are shown. */
export const NEIGHBOURS = ['countries-list', 'simple-icons', 'web-features', 'zod'] as const

/** Makes a project that has this package and its neighbours installed. */
export function makeConsumer(parent: string): string {
  const folder = join(parent, 'consumer')
  if (existsSync(folder)) return folder
  for (const name of ['reportedly', ...NEIGHBOURS]) {
    const link = join(folder, 'node_modules', name)
    mkdirSync(dirname(link), { recursive: true })
    symlinkSync(name === 'reportedly' ? pathOf('.') : installed(name), link)
  }
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  return folder
}

/** Where a package is that only the benchmark, or all of the project, depends on. */
export function installed(name: string): string {
  const paths = [pathOf(`test/bench/node_modules/${name}`), pathOf(`node_modules/${name}`)]
  const found = paths.find((path) => existsSync(path))
  if (found === undefined) throw new Error(`${name} is not installed; run \`npm ci --prefix test/bench\` first`)
  return found
}
