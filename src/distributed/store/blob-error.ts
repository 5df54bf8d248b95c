/** A blob that is not there or cannot be written or read. */
export class BlobError extends Error {
  override readonly name = 'BlobError'

  constructor(
    /** `missing`: there is nothing of that name; `refused`: it may not be read or written. */
    readonly problem: 'missing' | 'refused',
    /** The name of the blob. */
    readonly blob: string,
    /** What is wrong and what to do. */
    readonly reason: string,
  ) {
    super(`${blob}: ${reason}`)
  }
}

/** What a store says where it has nothing of a name. */
export const missingBlob = (name: string, store: string): BlobError =>
  new BlobError('missing', name, `it is not in ${store} (any more): see that all hosts use one store`)
