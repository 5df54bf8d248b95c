import { readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

const BUILT = resolve('dist/cli/main.cjs')

const writtenAt = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0

/** Whether nothing in `src` was written since the last build. */
function isBuilt(): boolean {
  const built = writtenAt(BUILT)
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  return sources.every((file) => !file.endsWith('.ts') || writtenAt(join('src', file)) <= built)
}

/** What Node is given to run the command from its sources, each module and package in a file of its own. */
export const SOURCES: readonly string[] = ['--import', import.meta.resolve('tsx'), resolve('src/cli/main.ts')]

/** What Node is given to run the command: what was built, or its sources where those are newer. */
export const COMMAND: readonly string[] = isBuilt() ? [BUILT] : SOURCES
