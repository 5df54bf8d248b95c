import { Random } from '../../support/corpus/random.js'

/** Many processes that take shards in turn. */
export interface Fleet {
  readonly processes: number
  /** Seconds that one process takes for a shard, on average. */
  readonly secondsAShard: number
  /** How much that varies: the standard deviation of its logarithm. */
  readonly spread: number
  /** Seconds that a queue takes for a shard besides. */
  readonly overhead: number
  /** How many hours a process lives on average before it is lost, with the shard that it holds. */
  readonly hoursToLoss: number
  /** Seconds until a shard that was lost is given to another process. */
  readonly secondsToRetry: number
  /** Seconds until a process that was lost has been replaced. */
  readonly secondsToReplace: number
}

/** What came of it. */
export interface Schedule {
  readonly seconds: number
  /** Shards that were begun again. */
  readonly retried: number
  /** The share of the time of all processes that went into results. */
  readonly efficiency: number
}

/** Plays through a run: events in the order of their times, drawn by a generator that always draws the same. */
export function playThrough(shards: number, fleet: Fleet, seed = 1): Schedule {
  const random = new Random(seed)
  // The mean of a log-normal distribution is above its median.
  const median = fleet.secondsAShard / Math.exp(fleet.spread ** 2 / 2)
  const duration = () => fleet.overhead + random.logNormal(median, fleet.spread)
  const lossAfter = () => -Math.log(1 - random.next()) * fleet.hoursToLoss * 3600
  const processes = new Heap()
  const losses = new Map<number, number>()
  for (let i = 0; i < fleet.processes; i++) {
    processes.push(0, i)
    losses.set(i, lossAfter())
  }
  const again = new Heap()
  let waiting = shards
  let retried = 0
  let useful = 0
  let end = 0
  while (waiting > 0 || again.size > 0) {
    const { time: free, value: process } = processes.pop()
    const time = waiting > 0 ? free : Math.max(free, again.peek())
    if (again.size > 0 && again.peek() <= time) again.pop()
    else waiting--
    const took = duration()
    const lost = losses.get(process) as number
    if (time + took > lost) {
      const at = Math.max(time, lost)
      retried++
      again.push(at + fleet.secondsToRetry, 0)
      processes.push(at + fleet.secondsToReplace, process)
      losses.set(process, at + fleet.secondsToReplace + lossAfter())
    } else {
      useful += took - fleet.overhead
      end = Math.max(end, time + took)
      processes.push(time + took, process)
    }
  }
  return { seconds: end, retried, efficiency: useful / (end * fleet.processes) }
}

/** Values by their times, the earliest first. */
class Heap {
  readonly #items: { readonly time: number; readonly value: number }[] = []

  get size(): number {
    return this.#items.length
  }

  /** The earliest time. */
  peek(): number {
    return this.#items[0]?.time ?? Number.POSITIVE_INFINITY
  }

  push(time: number, value: number): void {
    const items = this.#items
    items.push({ time, value })
    for (let i = items.length - 1; i > 0; ) {
      const parent = (i - 1) >> 1
      if (this.#at(parent).time <= this.#at(i).time) return
      this.#swap(i, parent)
      i = parent
    }
  }

  pop(): { readonly time: number; readonly value: number } {
    const first = this.#at(0)
    const last = this.#items.pop()
    if (last && this.#items.length > 0) this.#items[0] = last
    for (let i = 0; ; ) {
      let least = i
      for (const child of [2 * i + 1, 2 * i + 2]) {
        if (child < this.#items.length && this.#at(child).time < this.#at(least).time) least = child
      }
      if (least === i) return first
      this.#swap(i, least)
      i = least
    }
  }

  #at(index: number): { readonly time: number; readonly value: number } {
    return this.#items[index] as { readonly time: number; readonly value: number }
  }

  #swap(a: number, b: number): void {
    const items = this.#items
    ;[items[a], items[b]] = [this.#at(b), this.#at(a)]
  }
}
