import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import parse from '@changesets/parse'
import { type Bump, bumpOf } from '../diff/index.js'

/** A changeset is not as it should be. The message says which and what to do. */
export class ChangesetError extends Error {
  override name = 'ChangesetError'
}

/** What the changesets in a folder ask for together for a package; `null` where they ask for nothing. */
export function pendingBump(folder: string, packageName: string): Bump | null {
  const files = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md')
  return bumpOf(files.map((name) => ({ bump: bumpIn(join(folder, name), packageName) })))
}

function bumpIn(file: string, packageName: string): Bump | null {
  try {
    const { releases } = parse(readFileSync(file, 'utf8'))
    const asked = releases.find(({ name }) => name === packageName)?.type ?? 'none'
    return asked === 'none' ? null : asked
  } catch (error) {
    throw new ChangesetError(`${file}: ${(error as Error).message}`)
  }
}

/** What one changeset asks for; `null` where there is none. */
export const bumpOfFile = (file: string, packageName: string): Bump | null =>
  existsSync(file) ? bumpIn(file, packageName) : null

/** Which part of the version number grew; `null` where none did. */
export function bumpBetween(before: string, after: string): Bump | null {
  const [old, now] = [before, after].map((version) => version.split(/[.+-]/, 3).map(Number))
  const grown = [0, 1, 2].find((part) => old?.[part] !== now?.[part])
  return grown === undefined ? null : ((['major', 'minor', 'patch'] as const)[grown] ?? null)
}

/** A changeset as its file has it. */
export const changesetText = (packageName: string, bump: Bump, text: string): string =>
  `---\n'${packageName}': ${bump}\n---\n\n${text}\n`

/** What a person wrote into a changeset, above the line that starts with a word. */
export function ownWords(file: string, word: string): string {
  if (!existsSync(file)) return ''
  const lines = readFileSync(file, 'utf8').split(/\r?\n/)
  const start = lines.indexOf('---', 1) + 1
  const end = lines.findIndex((line, i) => i >= start && line.startsWith(word))
  const words = lines
    .slice(start, end < 0 ? lines.length : end)
    .join('\n')
    .trim()
  return words === '' ? '' : `${words}\n\n`
}
