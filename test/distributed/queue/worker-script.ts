// A worker in a process of its own, which stops in the middle of a shard where it is told to, and tells its parent what it does.
import { type ByteSource, createOpen, type Open, openStore, startWorker } from '../../../src/distributed/index.js'
import type { WorkerMessage, WorkerSetup } from './worker-process.js'

const setup: WorkerSetup = JSON.parse(process.argv[2] ?? '')
const tell = (message: WorkerMessage) => process.send?.(message)

let holds = setup.holds ?? 0
let passes = setup.passes ?? 0
let go = () => {}
process.on('message', () => go())

/** Gives half of what it reads, and the rest when the parent says so. */
const holding = (source: ByteSource, uri: string): ByteSource => ({
  stat: (options) => source.stat(options),
  async *read(range) {
    for await (const chunk of source.read(range)) {
      if (holds === 0 || passes > 0) {
        passes--
        yield chunk
        continue
      }
      holds--
      const rest = Buffer.from(chunk)
      const middle = Math.ceil(Math.min(rest.length, range.end - range.start) / 2)
      yield rest.subarray(0, middle)
      tell({ type: 'holding', uri, start: range.start })
      await new Promise<void>((resolve) => {
        go = resolve
        range.signal?.addEventListener('abort', () => resolve())
      })
      range.signal?.throwIfAborted()
      yield rest.subarray(middle)
    }
  },
})

const plain = createOpen({ http: { timeoutMs: 200 } })
const open: Open = (uri) => holding(plain(uri), uri)
const worker = await startWorker({
  ...setup.worker,
  ...(setup.store !== undefined && { store: openStore(setup.store) }),
  open,
  onEvent: (event) => tell({ type: 'event', event }),
})
tell({ type: 'ready' })
// Also when the test is gone.
process.once('disconnect', () => process.exit())
process.once('SIGTERM', async () => {
  await worker.close()
  process.disconnect()
})
