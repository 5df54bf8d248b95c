import { parentPort, workerData } from 'node:worker_threads'
import { workThrough } from './run-units.js'
import type { Message, ThreadData } from './thread.js'

const { job, name } = workerData as ThreadData
const tell = (message: Message) => parentPort?.postMessage(message)

workThrough(job, name, {
  part: (index, part) => tell({ kind: 'part', index, part }),
  step: (step) => tell({ kind: 'step', step }),
}).then(
  (runs) => tell({ kind: 'done', runs }),
  (error: unknown) => {
    const { name, message, stack } = error instanceof Error ? error : new Error(String(error))
    tell({ kind: 'failed', error: { name, message, stack } })
  },
)
