import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { INDEX_MARK } from '../report/corpus-index.js'
import { attemptWrite, replaceText } from '../validate/corpus/replace-file.js'
import { UsageError } from './errors.js'

const INDEX = 'index.html'

/** The folder of an index, of which it knows what it wrote. */
export class IndexFolder {
  readonly #folder: string
  readonly #written = new Set<string>()

  /** @throws UsageError where the folder holds something else, so that nothing of anybody's is overwritten */
  constructor(folder: string) {
    this.#folder = folder
    const stats = statSync(folder, { throwIfNoEntry: false })
    if (stats === undefined) return
    if (!stats.isDirectory()) throw new UsageError(`${folder} is a file: name a folder for the index`)
    if (readdirSync(folder).length > 0 && !isOurs(join(folder, INDEX)))
      throw new UsageError(`${folder} holds other files than those of an index: name an empty folder, or a new one`)
  }

  /** Makes folders for files. @throws WriteError where the system refuses */
  make(...names: readonly string[]): void {
    for (const name of ['', ...names]) {
      const path = join(this.#folder, name)
      attemptWrite(path, () => mkdirSync(path, { recursive: true }))
    }
  }

  /** Writes a file. @throws WriteError where the system refuses */
  write(name: string, page: string): void {
    replaceText(join(this.#folder, name), page)
    this.#written.add(name)
  }

  /** Removes what an earlier index left and this one does not have. */
  removeOthers(): void {
    const pages = namesIn(this.#folder).filter((name) => /^(?:page-\d+|findings)\.html$/.test(name))
    const articles = namesIn(join(this.#folder, 'articles')).map((name) => `articles/${name}`)
    for (const name of [...pages, ...articles]) {
      const path = join(this.#folder, name)
      if (!this.#written.has(name) && name.endsWith('.html') && isOurs(path)) rmSync(path)
    }
  }
}

function isOurs(file: string): boolean {
  const isFile = statSync(file, { throwIfNoEntry: false })?.isFile() === true
  return isFile && readFileSync(file, 'utf8').includes(INDEX_MARK)
}

const namesIn = (folder: string): readonly string[] =>
  statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true ? readdirSync(folder) : []
