import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ReadError } from '../validate/read-file.js'

/** The folder that the package is built into: the commands stand in it, or in `src/` where they run from their sources. */
const DIST = new URL(import.meta.url.endsWith('.ts') ? '../../dist/' : '../', import.meta.url)

/**
 * The path of something that is built beside the commands.
 *
 * @throws ReadError where it is missing
 */
export function distPath(name: string): string {
  const path = fileURLToPath(new URL(name, DIST))
  if (!existsSync(path)) throw new ReadError('unreadable', path, 'it is missing; run npm run build, or install again')
  return path
}
