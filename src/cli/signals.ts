/** Exit codes of a process that a signal ended: 128 and the signal's number. */
const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const

/** How long work may take to stop by itself, in milliseconds. */
const PATIENCE = 1000

/**
 * Does work that a signal stops: SIGINT and SIGTERM abort it and set the exit code.
 *
 * @returns `undefined` where it was stopped
 */
export async function untilSignal<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T | undefined> {
  const controller = new AbortController()
  const handlers = Object.entries(SIGNALS).map(([name, code]) => {
    const handler = () => {
      process.exitCode = code
      controller.abort()
      setTimeout(() => process.exit(), PATIENCE).unref()
    }
    process.on(name, handler)
    return [name, handler] as const
  })
  try {
    return await work(controller.signal)
  } catch (error) {
    if (controller.signal.aborted) return undefined
    throw error
  } finally {
    for (const [name, handler] of handlers) process.off(name, handler)
  }
}
