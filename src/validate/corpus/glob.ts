import { type Dirent, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import picomatch from 'picomatch'

/** What a glob stands for. */
export interface GlobMatches {
  readonly matches: readonly string[]
  /** Folders that might hold more, but cannot be entered. */
  readonly problems: readonly { readonly path: string; readonly reason: string }[]
}

/** Whether a path has a pattern in it. */
export const isGlob = (path: string): boolean => picomatch.scan(path).isGlob

/**
 * The files and folders that a glob matches, with the syntax of picomatch. A folder that cannot be entered is a problem,
 * where a library for globs passes over it; names that start with a dot have to be written out.
 *
 * @param isPassedOver whether a folder of a name is not entered
 */
export function matchGlob(pattern: string, isPassedOver: (name: string) => boolean): GlobMatches {
  const { base, glob } = picomatch.scan(pattern)
  const isMatch = picomatch(glob)
  const depth = glob.includes('**') ? Number.POSITIVE_INFINITY : glob.split('/').length
  const matches: string[] = []
  const problems: { path: string; reason: string }[] = []
  const entered = new Set<string>()
  const walk = (folder: string, below: string, level: number) => {
    let entries: Dirent[]
    try {
      const { dev, ino } = statSync(folder || '.')
      if (entered.has(`${dev}:${ino}`)) return
      entered.add(`${dev}:${ino}`)
      entries = readdirSync(folder || '.', { withFileTypes: true })
    } catch (error) {
      if (level > 1 || (error as NodeJS.ErrnoException).code !== 'ENOENT') {
        problems.push({ path: folder || '.', reason: `the folder cannot be read: ${(error as Error).message}` })
      }
      return
    }
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const name = below === '' ? entry.name : `${below}/${entry.name}`
      const path = folder === '' ? entry.name : join(folder, entry.name)
      if (isMatch(name)) matches.push(path)
      if (level < depth && !isPassedOver(entry.name) && isFolder(entry, path)) walk(path, name, level + 1)
    }
  }
  walk(base, '', 1)
  return { matches: matches.sort(), problems }
}

/** Links to folders are followed; each folder is entered once. */
function isFolder(entry: Dirent, path: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isDirectory()
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}
