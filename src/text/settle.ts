/** A place in the new text that has the right words. Offsets count in the article's unit. */
export interface Candidate {
  readonly start: number
  readonly end: number
  /** Whether it neither starts nor ends inside a word. */
  readonly wholeWords: boolean
}

/** A stretch of the old text that annotations refer to, and where its words stand in the new one. */
export interface Place {
  readonly start: number
  readonly end: number
  readonly digest: string
  readonly candidates: readonly Candidate[]
}

interface Settled {
  readonly start: number
  readonly end: number
  /** What to add to an old offset to get the new one. */
  readonly shift: number
}

/** What the settled places say about one that is not settled. */
interface Outlook {
  /** Its candidates that keep the order of the text. */
  readonly options: readonly Candidate[]
  /** The shift of the nearest settled place before it, and after it. */
  readonly shifts: readonly [number, number]
}

type Rule = (place: Place, outlook: Outlook, others: readonly (readonly [Place, Outlook])[]) => Candidate | undefined

function wholeWords(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.filter((candidate) => candidate.wholeWords)
}

function preferWholeWords(candidates: readonly Candidate[]): readonly Candidate[] {
  const whole = wholeWords(candidates)
  return whole.length > 0 ? whole : candidates
}

/** The one element of a list that has one. */
function only(candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.length === 1 ? candidates[0] : undefined
}

function look(place: Place, settled: readonly Settled[]): Outlook {
  let before: Settled | undefined
  let after: Settled | undefined
  const overlapping: number[] = []
  for (const other of settled) {
    if (other.end <= place.start) {
      if (before === undefined || other.end > before.end) before = other
    } else if (place.end <= other.start) {
      if (after === undefined || other.start < after.start) after = other
    } else overlapping.push(other.shift)
  }
  const lowest = before === undefined ? 0 : before.end + before.shift
  const highest = (after === undefined ? Infinity : after.start + after.shift) - (place.end - place.start)
  const options = place.candidates.filter(
    ({ start }) => start >= lowest && start <= highest && overlapping.every((shift) => start - place.start === shift),
  )
  return { options, shifts: [overlapping[0] ?? before?.shift ?? 0, overlapping[0] ?? after?.shift ?? 0] }
}

function sameOptions(a: Outlook, b: Outlook): boolean {
  return a.options.length === b.options.length && a.options[0] === b.options[0]
}

/** The only annotated place with these words, which stand in the new text only once, and not inside other words. */
const standsOnce: Rule = (place, _, others) =>
  others.every(([other]) => other === place || other.digest !== place.digest) && only(place.candidates)?.wholeWords
    ? place.candidates[0]
    : undefined

/** Where both settled neighbours moved by the same distance, so did what is between them. */
const movesWithNeighbours: Rule = (place, { options, shifts }) =>
  shifts[0] === shifts[1] ? options.find(({ start }) => start - place.start === shifts[0]) : undefined

/** An edit lies on one side of it, so it moved with the neighbour on the other. */
const movesWithOneNeighbour: Rule = (place, { options, shifts }) =>
  only(preferWholeWords(options.filter(({ start }) => shifts.includes(start - place.start))))

/** As many annotated places as there are whole words for them between the same neighbours: they pair up in order. */
const pairsInOrder: Rule = (place, outlook, others) => {
  const whole = wholeWords(outlook.options)
  const rivals = others.filter(([other, view]) => other.digest === place.digest && sameOptions(view, outlook))
  return rivals.length === whole.length ? whole[rivals.findIndex(([rival]) => rival === place)] : undefined
}

const RULES = [standsOnce, movesWithNeighbours, movesWithOneNeighbour, pairsInOrder]

/**
 * Decides where places went, on the assumption that they keep their order: by the first of the rules that decides
 * anything, again and again, long places before short ones, until no rule does. What two places of the same words
 * claim stays open.
 *
 * @param places sorted by start
 */
export function settle(places: readonly Place[], oldLength: number, newLength: number): ReadonlyMap<Place, Candidate> {
  const result = new Map<Place, Candidate>()
  const settled: Settled[] = [
    { start: 0, end: 0, shift: 0 },
    { start: oldLength, end: oldLength, shift: newLength - oldLength },
  ]

  function apply(rule: Rule): boolean {
    const open = places.filter((place) => !result.has(place) && place.candidates.length > 0)
    const outlooks = open.map((place) => [place, look(place, settled)] as const)
    const claims = outlooks.flatMap(([place, outlook]) => {
      const candidate = rule(place, outlook, outlooks)
      return candidate === undefined ? [] : [{ place, candidate }]
    })
    const claimants = new Map<Candidate, number>()
    for (const { candidate } of claims) claimants.set(candidate, (claimants.get(candidate) ?? 0) + 1)
    const before = result.size
    claims.sort((a, b) => b.place.end - b.place.start - (a.place.end - a.place.start))
    for (const { place, candidate } of claims) {
      if (claimants.get(candidate) !== 1 || !look(place, settled).options.includes(candidate)) continue
      result.set(place, candidate)
      settled.push({ start: place.start, end: place.end, shift: candidate.start - place.start })
    }
    return result.size > before
  }

  while (RULES.some(apply));
  return result
}

/** What is left for a place that was not settled: its candidates that no place with the same words has taken. */
export function openCandidates(place: Place, taken: ReadonlySet<Candidate>): readonly Candidate[] {
  return preferWholeWords(place.candidates).filter((candidate) => !taken.has(candidate))
}
