import { locateAll } from './locate-all.js'

/** A stretch of a source, in UTF-16 units. */
export interface Range {
  readonly start: number
  /** Exclusive. */
  readonly end: number
}

/** Where a value stands in a source. */
export interface Place extends Range {
  /** Its key with the quotes, where it is a member of an object. */
  readonly key?: Range
}

/** Finds one value as {@link locateAll} does; `undefined` where nothing stands there. */
export const locate = (source: string, pointer: string): Place | undefined => locateAll(source, [pointer]).get(pointer)
