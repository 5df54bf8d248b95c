import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/** The outcome of a child process, its two streams apart. */
export interface Run {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export function run(command: string, args: readonly string[], cwd: string): Run {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' })
  return { code: status, stdout, stderr }
}

/** Every file that `entry` reaches through relative specifiers, and every package that they name. */
export function reach(entry: string, read: (path: string) => string): { files: string[]; packages: string[] } {
  const files = new Set<string>()
  const packages = new Set<string>()
  const visit = (file: string) => {
    if (files.has(file)) return
    files.add(file)
    for (const [, specifier = ''] of withoutComments(read(file)).matchAll(
      /(?:\bfrom|\bimport|\brequire\()\s*\(?['"]([^'"\n]+)['"]/g,
    )) {
      if (specifier.startsWith('.')) visit(existing(join(dirname(file), specifier)))
      else packages.add(specifier)
    }
  }
  visit(entry)
  return { files: [...files], packages: [...packages] }
}

/** Code as the compiler sees it: block comments and the white space around them left out. */
export const withoutComments = (code: string) => code.replaceAll(/^\s*\/\*[\s\S]*?\*\/\n?|\/\*[\s\S]*?\*\//gm, '')

function existing(path: string): string {
  const declarations = path.replace(/\.(c?)js$/, '.d.$1ts')
  return existsSync(declarations) && !existsSync(path) ? declarations : path
}

/** A Node of another major version from the benchmark's dependencies, where those are installed. */
export function nodeOf(major: number): string | undefined {
  const path = resolve(`test/bench/node_modules/node${major}/bin/node`)
  return existsSync(path) ? path : undefined
}

export const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', process.env.CHROMIUM ?? ''].find((path) =>
  existsSync(path),
)

/** Every file in a folder and below it. */
export const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
