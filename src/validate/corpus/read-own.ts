import { InputError } from './input-error.js'

/** A stream of the caller's, whose failure is that of an input. */
export async function* readOwn(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks
  } catch (error) {
    throw new InputError(`its stream failed: ${error instanceof Error ? error.message : String(error)}`)
  }
}
