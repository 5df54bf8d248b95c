import { type FSWatcher, statSync, watch } from 'node:fs'

/** How long nothing must happen before files are looked at: programs write in several steps. */
const QUIET = 100

/** What is watched. */
export interface Watched {
  /** Folders in which files may change. Editors put a new file in the place of the old one, so that the file itself cannot be watched. */
  folders(): readonly string[]
  /** Changes when something does that counts. */
  state(): string
}

/** Calls `tell` whenever the state has changed, until it is stopped. */
export function watchFiles({ folders, state }: Watched, tell: () => void): { stop(): void } {
  const watchers = new Map<string, FSWatcher>()
  let timer: NodeJS.Timeout | undefined
  const wait = () => {
    clearTimeout(timer)
    timer = setTimeout(look, QUIET).unref()
  }
  const update = () => {
    const wanted = new Map(folders().flatMap((folder) => keyOf(folder) ?? []))
    for (const [key, watcher] of watchers) {
      if (wanted.has(key)) continue
      watcher.close()
      watchers.delete(key)
    }
    for (const [key, folder] of wanted) {
      const watcher = watchers.has(key) ? undefined : watchFolder(folder, wait)
      if (watcher) watchers.set(key, watcher)
    }
  }
  update()
  let before = state()
  function look(): void {
    update()
    const now = state()
    if (now === before) return
    before = now
    tell()
  }
  return {
    stop() {
      clearTimeout(timer)
      for (const watcher of watchers.values()) watcher.close()
    },
  }
}

/** A folder under a key that a new folder of the same name does not have; nothing where it is not there. */
function keyOf(folder: string): [[string, string]] | undefined {
  try {
    const { dev, ino } = statSync(folder)
    return [[`${folder} ${dev} ${ino}`, folder]]
  } catch {
    return undefined
  }
}

/** Nothing where the system does not watch that folder: then its pages have to be loaded by hand. */
function watchFolder(folder: string, changed: () => void): FSWatcher | undefined {
  try {
    return watch(folder, changed).on('error', changed)
  } catch {
    return undefined
  }
}
