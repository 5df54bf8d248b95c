import { setImmediate } from 'node:timers/promises'

/** Lines that are worked through before others get a turn: some milliseconds. */
export const TURN = 4096

/** Lets everything else have a turn: timers, sockets, the renewal of locks. */
export const nextTurn = (): Promise<void> => setImmediate()
