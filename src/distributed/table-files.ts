import { csvWriter, parquetWriter, type TableName, type TableWriter } from '../interop/tables/index.js'
import type { Article } from '../model/index.js'
import { putDigested } from './store/json-blobs.js'
import type { BlobStore, ConvertTarget, TableFile } from './types.js'

/** Bytes of articles that go into one file of each table: so much is held in memory. */
const BYTES_A_FILE = 64 * 1024 * 1024

type Sink = (table: TableName, piece: Uint8Array) => void

const WRITERS: Readonly<Record<ConvertTarget, (sink: Sink) => TableWriter | Promise<TableWriter>>> = {
  csv: (sink) => csvWriter((table, text) => sink(table, Buffer.from(text))),
  parquet: (sink) => parquetWriter((table) => (bytes) => sink(table, bytes)),
}

/** The files that are being written, one for each table. */
interface OpenFiles {
  readonly writer: TableWriter
  readonly pieces: ReadonlyMap<TableName, Uint8Array[]>
}

async function openFiles(to: ConvertTarget): Promise<OpenFiles> {
  const pieces = new Map<TableName, Uint8Array[]>()
  const writer = await WRITERS[to]((table, piece) => {
    const known = pieces.get(table)
    if (known) known.push(piece)
    else pieces.set(table, [piece])
  })
  return { writer, pieces }
}

/** Where files of tables go. */
export interface TableTarget {
  readonly store: BlobStore
  /** What their names start with. */
  readonly prefix: string
  readonly to: ConvertTarget
  readonly bytesAFile?: number
}

/** Writes articles as files of tables to a store, each file as a whole, in memory that does not grow with their number. */
export class TableFiles {
  /** Those that are written. */
  readonly written: TableFile[] = []
  readonly #target: TableTarget
  #open: OpenFiles
  #bytes = 0

  static async open(target: TableTarget): Promise<TableFiles> {
    return new TableFiles(target, await openFiles(target.to))
  }

  private constructor(target: TableTarget, open: OpenFiles) {
    this.#target = target
    this.#open = open
  }

  /** Adds an article of a size in bytes. */
  add(article: Article, size: number): void {
    this.#open.writer.add(article)
    this.#bytes += size
  }

  /** Writes files where there is enough for them. */
  async settle(): Promise<void> {
    const { to, bytesAFile = BYTES_A_FILE } = this.#target
    if (this.#bytes < bytesAFile) return
    await this.end()
    this.#open = await openFiles(to)
  }

  /** Writes what is left; nothing is added afterwards. */
  async end(): Promise<void> {
    if (this.#bytes === 0) return
    this.#bytes = 0
    const { store, prefix, to } = this.#target
    const { writer, pieces } = this.#open
    writer.end()
    for (const [table, all] of pieces) {
      const { name, bytes } = await putDigested(store, `${prefix}${table}/`, Buffer.concat(all), `.${to}`)
      this.written.push({ table, name, bytes })
    }
  }
}
