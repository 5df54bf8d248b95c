import type { CorpusProgress } from '../validate/corpus/options.js'
import { startProgress } from './progress.js'
import { untilSignal } from './signals.js'

/** What work is stopped by, and what it tells how far it is. */
export interface Watch {
  readonly signal: AbortSignal
  readonly onProgress: (progress: CorpusProgress) => void
}

/** Works with progress and until a signal comes; then there is no result. */
export async function withProgress<T>(work: (watch: Watch) => Promise<T>): Promise<T | undefined> {
  const progress = await startProgress()
  try {
    return await untilSignal((signal) => work({ signal, onProgress: progress.show }))
  } finally {
    progress.stop()
  }
}
