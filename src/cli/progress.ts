import { grouped } from '../model/numbers.js'
import type { CorpusProgress } from '../validate/corpus/options.js'
import { errorOutput } from './terminal.js'

/** What is shown of a run while it goes on. */
export interface ProgressDisplay {
  show(progress: CorpusProgress): void
  stop(): void
}

const NONE: ProgressDisplay = { show() {}, stop() {} }

const MB = 1_000_000

const megabytes = (bytes: number) => `${(bytes / MB).toFixed(0)} MB`

/** Shows progress on standard error where that is a terminal, and nothing elsewhere. */
export async function startProgress(): Promise<ProgressDisplay> {
  if (!errorOutput.isTerminal || process.env.TERM === 'dumb') return NONE
  const { SingleBar } = await import('./progress-bar.js')
  const bar = new SingleBar({
    stream: process.stderr,
    format: '{bar} {done} · {articles} articles · {rate}/s · {left}',
    barsize: 24,
    barCompleteChar: '━',
    barIncompleteChar: '─',
    fps: 5,
    hideCursor: true,
    clearOnComplete: true,
    stopOnComplete: false,
    emptyOnZero: true,
    etaBuffer: 100,
  })
  const started = Date.now()
  let running = false
  return {
    show({ bytes, articles, total }) {
      const seconds = Math.max(1, Date.now() - started) / 1000
      const payload = {
        done: total === undefined ? megabytes(bytes) : `${megabytes(bytes)} of ${megabytes(total)}`,
        articles: grouped(articles),
        rate: megabytes(bytes / seconds),
        left: total === undefined ? 'how much is left is not known' : `${timeLeft(bytes, total, seconds)} left`,
      }
      if (running) bar.update(bytes, payload)
      else bar.start(total ?? 0, bytes, payload)
      running = true
    },
    stop() {
      if (running) bar.stop()
    },
  }
}

function timeLeft(bytes: number, total: number, seconds: number): string {
  const left = Math.ceil(((total - bytes) / Math.max(1, bytes)) * seconds)
  return left < 60 ? `${left} s` : `${Math.ceil(left / 60)} min`
}
