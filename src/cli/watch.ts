import { readdirSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { counted } from '../model/numbers.js'
import { findInputs, NoInputError } from '../validate/corpus/inputs.js'
import { ReadError } from '../validate/read-file.js'
import type { ValidateOptions } from './commands/validate.js'
import { UsageError } from './errors.js'
import { inputFiles } from './keep-apart.js'
import { watchFiles } from './serve/watch.js'
import { untilSignal } from './signals.js'
import { complain, note, output } from './terminal.js'

/** Clears the screen and what was scrolled away, and goes to its first line. */
const CLEAR = '\u001b[2J\u001b[3J\u001b[H'

type Watched = Pick<ValidateOptions, 'format' | 'text' | 'baseline'>

/** When each file was last written, in milliseconds, with its size. */
type State = ReadonlyMap<string, { readonly time: number; readonly size: number }>

/**
 * Checks, and checks again whenever one of the files changes, until a signal ends it.
 *
 * @param check validates once; it may set the exit code
 * @throws UsageError where standard input is to be watched
 */
export async function watch(paths: readonly string[], options: Watched, check: () => Promise<void>): Promise<void> {
  if (paths.includes('-')) throw new UsageError('--watch needs files: standard input is read only once')
  await untilSignal(async (signal) => {
    let known = await stateOf(paths, options)
    let changed = false
    let wake = () => {}
    let events = 0
    const watcher = watchFiles(
      { folders: () => foldersOf(paths, known, options), state: () => String(events++) },
      () => {
        changed = true
        wake()
      },
    )
    const stop = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
    const keepAlive = setInterval(() => {}, 2 ** 30)
    try {
      await checkOnce(check, signal)
      while (!signal.aborted) {
        await Promise.race([stop, changed || new Promise<void>((resolve) => (wake = resolve))])
        if (signal.aborted) break
        changed = false
        const now = await stateOf(paths, options)
        const news = newsOf(known, now)
        known = now
        if (news.length === 0) continue
        if (output.isTerminal && process.env.TERM !== 'dumb') output.write(CLEAR)
        note(`${news.join(', ')}; checking again`)
        await checkOnce(check, signal)
      }
    } finally {
      clearInterval(keepAlive)
      watcher.stop()
    }
  })
}

/** What cannot be read now may be readable soon: that is said, and no reason to end. */
async function checkOnce(check: () => Promise<void>, signal: AbortSignal): Promise<void> {
  try {
    await check()
  } catch (error) {
    if (signal.aborted) return
    if (!(error instanceof ReadError) && !(error instanceof NoInputError)) throw error
    complain(error)
  }
  if (signal.aborted) return
  process.exitCode = undefined
  note('watching; Ctrl+C ends it')
}

/** The files as they are; those that are not there are left out. */
async function stateOf(paths: readonly string[], { format, text, baseline }: Watched): Promise<State> {
  const others = [text, baseline].flatMap((file) => file ?? [])
  const found = await Promise.all(paths.map((path) => filesAt(path, format)))
  const state = new Map<string, { time: number; size: number }>()
  for (const file of [...found.flat(), ...others]) {
    const stats = statsOf(file)
    if (stats) state.set(file, { time: stats.mtimeMs, size: stats.size })
  }
  return state
}

async function filesAt(path: string, format: Watched['format']): Promise<readonly string[]> {
  try {
    return inputFiles(await findInputs([path], format, true)).map(({ file }) => file)
  } catch (error) {
    if (error instanceof ReadError || error instanceof NoInputError) return []
    throw error
  }
}

const statsOf = (path: string) => {
  try {
    return statSync(path)
  } catch {
    return undefined
  }
}

/** The folders in which something may happen that counts. */
function foldersOf(paths: readonly string[], known: State, { text, baseline }: Watched): readonly string[] {
  const others = [text, baseline].flatMap((file) => file ?? [])
  const folders = new Set([...known.keys(), ...others].map(dirname))
  for (const path of paths) {
    const base = baseOf(path)
    folders.add(dirname(base))
    if (statsOf(base)?.isDirectory()) for (const folder of foldersIn(base)) folders.add(folder)
  }
  return [...folders]
}

/** What stands before the first pattern of a glob; the path itself where it is none. */
function baseOf(path: string): string {
  if (statsOf(path)) return path
  const steps = path.split('/')
  const pattern = steps.findIndex((step) => /[*?[\]{}()!]/.test(step))
  return pattern === -1 ? path : steps.slice(0, pattern).join('/') || (path.startsWith('/') ? '/' : '.')
}

/** A folder and those below it, but for those that validation passes over. */
function foldersIn(folder: string): readonly string[] {
  try {
    const inner = readdirSync(folder, { withFileTypes: true }).filter(
      (entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules',
    )
    return [folder, ...inner.flatMap(({ name }) => foldersIn(join(folder, name)))]
  } catch {
    return []
  }
}

const MOST_NAMED = 3

/** What changed between two states, and how long ago. */
function newsOf(before: State, after: State): readonly string[] {
  const gone = [...before.keys()].filter((file) => !after.has(file)).map((file) => `${nameOf(file)} is gone`)
  const written = [...after].flatMap(([file, { time, size }]) => {
    const old = before.get(file)
    if (old?.time === time && old.size === size) return []
    return `${nameOf(file)} ${old ? 'changed' : 'came'} ${agoOf(time)}`
  })
  const news = [...written, ...gone]
  const more = news.length - MOST_NAMED
  return more > 0 ? [...news.slice(0, MOST_NAMED), `${counted(more, 'more file')}`] : news
}

const nameOf = (file: string): string => {
  const name = relative(process.cwd(), file)
  return name.startsWith('..') ? file : name
}

function agoOf(time: number): string {
  const seconds = Math.max(0, Date.now() - time) / 1000
  return seconds < 60 ? `${seconds.toFixed(1)} s ago` : `${Math.round(seconds / 60)} min ago`
}
