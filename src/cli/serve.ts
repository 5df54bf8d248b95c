import type { ServeOptions } from './commands/serve.js'
import { EXIT } from './errors.js'
import { startServer } from './serve/server.js'
import { note, print } from './terminal.js'

/** Serves the report of an article, or of each in a folder, until a signal ends it. Returns the exit code. */
export async function serve(path: string, options: ServeOptions): Promise<number> {
  const server = await startServer(path, options)
  const signal = nextSignal()
  print(server.url)
  note(`shows ${path} as its files are now; Ctrl+C ends it`)
  await signal
  await server.stop()
  return EXIT.fine
}

/** Here a signal is the way to end well: it does not change the exit code. */
const nextSignal = (): Promise<void> =>
  new Promise((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM']) process.once(name, () => resolve())
  })
