/** Something to measure; the number of the call may choose what is asked. */
export type Run = (i: number) => unknown

const SHORTEST = 10e6
/** Engines go on compiling what is called again and again; after this long they are done. */
const WARMING = 300e6

/** Nanoseconds that one of so many calls takes the processor, in all threads: other programs do not count. */
export function timeOf(run: Run, calls: number): number {
  let kept: unknown
  const start = process.cpuUsage()
  for (let i = 0; i < calls; i++) kept = run(i)
  const { user, system } = process.cpuUsage(start)
  if (kept === null) throw new Error('nothing was computed')
  return ((user + system) * 1000) / calls
}

/** What a call of each takes, round by round. They are called in turns, each for ten milliseconds at least. */
export function sideBySide<Name extends string>(
  rounds: number,
  runs: Readonly<Record<Name, Run>>,
): Record<Name, number[]> {
  const names = Object.keys(runs) as Name[]
  const calls = names.map((name) => callsFor(runs[name]))
  const times = names.map((): number[] => [])
  for (let round = 0; round < rounds; round++) {
    names.forEach((name, i) => {
      times[i]?.push(timeOf(runs[name], calls[i] as number))
    })
  }
  return Object.fromEntries(names.map((name, i) => [name, times[i]])) as Record<Name, number[]>
}

/** How many calls take long enough to be measured, once the engine has compiled what it will. */
function callsFor(run: Run): number {
  let calls = 1
  for (let warmed = 0; warmed < WARMING; ) {
    const taken = timeOf(run, calls) * calls
    warmed += taken
    if (taken < SHORTEST) calls *= 2
  }
  return calls
}
