/** Reading stopped before the end of the input: it was cut, changed, or cannot be decompressed. */
export class InputError extends Error {
  override name = 'InputError'
}
