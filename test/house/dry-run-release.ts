import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/** What a release would put out. */
export interface DryRun {
  readonly version: string
  readonly tag: string
  readonly changelog: string
  readonly files: readonly { readonly path: string; readonly size: number }[]
  /** Bytes of the tarball. */
  readonly bytes: number
  /** What npm says it would do. */
  readonly publish: string
}

const COPIED = ['.changeset', 'package.json', 'package-lock.json', 'dist', 'src', 'data', 'docs']
const COPIED_TOO = ['README.md', 'LICENSE', 'LICENSE-DATA', 'CHANGELOG.md']

/**
 * Performs a release in a scratch copy of the built repository, up to the point where npm would send it.
 *
 * @throws Error if changesets or npm refuse.
 */
export function dryRunRelease(inspect: (folder: string) => void = () => {}): DryRun {
  const folder = mkdtempSync(join(tmpdir(), 'release-'))
  const run = (command: string, ...args: string[]) =>
    execFileSync(command, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  try {
    for (const name of [...COPIED, ...COPIED_TOO]) {
      if (existsSync(name)) cpSync(name, join(folder, name), { recursive: true })
    }
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
    run('git', 'init', '--quiet', '--initial-branch', 'main')
    run(process.execPath, resolve('node_modules/@changesets/cli/bin.js'), 'version')
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const [packed] = JSON.parse(run('npm', 'pack', '--dry-run', '--json', '--ignore-scripts', '--offline'))
    const publish = run('npm', 'publish', '--dry-run', '--json', '--ignore-scripts', '--offline', '--tag', 'latest')
    inspect(folder)
    const changelog = readFileSync(join(folder, 'CHANGELOG.md'), 'utf8')
    return { version, tag: `v${version}`, changelog, files: packed.files, bytes: packed.size, publish }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { version, tag, changelog, files, bytes } = dryRunRelease()
  console.log(`version ${version}\ntag ${tag}\ntarball ${files.length} files, ${bytes} bytes\n\n${changelog}`)
}
