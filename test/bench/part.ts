import { fileURLToPath } from 'node:url'
import type { Row } from './row.js'
import type { Table } from './table.js'

/** How to run the benchmark. Sizes are in bytes. */
export interface Settings {
  readonly short: boolean
  readonly rounds: number
  /** The corpus on which speeds are compared. */
  readonly corpus: number
  /** The corpus for the comparison with the Sourcemeta command. */
  readonly large: number
  /** The corpora on which memory is compared. */
  readonly memory: readonly number[]
  /** For what is made on the way; removed at the end. */
  readonly folder: string
}

/** What one part of the benchmark found. */
export interface Part {
  readonly title: string
  readonly about: string
  readonly rows: readonly Row[]
  readonly tables: readonly Table[]
}

/** A path from the root of the repository. */
export const pathOf = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

export const MB = (bytes: number | undefined) => (bytes === undefined ? 'unknown' : `${(bytes / 1e6).toFixed(0)} MB`)
