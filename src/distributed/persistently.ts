import pRetry from 'p-retry'
import { SourceError } from './source-error.js'

/** How often something is tried, and how long is waited in between. */
export interface Retries {
  /** How often it is tried in all before it is given up; 4 by default. */
  readonly attempts?: number
  /** How long is waited before the second attempt, in milliseconds, and twice as long before each further one; 1000 by default. */
  readonly backoffMs?: number
}

/** What is tried with where nobody says otherwise. */
export const RETRIES: Required<Retries> = { attempts: 4, backoffMs: 1000 }

/** Asks a server again where it is slow or its connection breaks. */
export function persistently<T>(
  ask: () => Promise<T>,
  { attempts = RETRIES.attempts, backoffMs = RETRIES.backoffMs }: Retries,
  signal?: AbortSignal,
): Promise<T> {
  return pRetry(ask, {
    retries: attempts - 1,
    minTimeout: backoffMs,
    factor: 2,
    shouldRetry: ({ error }) => error instanceof SourceError && error.isPassing,
    ...(signal && { signal }),
  })
}
