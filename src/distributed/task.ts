import type { Format, Settings } from '../validate/corpus/options.js'

/** A format that every shard can be converted to by itself. */
export type ConvertTarget = 'parquet' | 'csv'

/** What is done with every shard. */
export type Task =
  | { readonly kind: 'validate' }
  | { readonly kind: 'stats' }
  | { readonly kind: 'convert'; readonly to: ConvertTarget }

/** The settings of a run as plain JSON. */
export interface RunSettings extends Omit<Settings, 'baseline'> {
  /** What all files hold, whatever their names say. */
  readonly format: Format
  /** Fingerprints of findings that are accepted, sorted. */
  readonly baseline: readonly string[]
}
