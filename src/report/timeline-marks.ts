import { type Bounds, bounds, type EdtfEnd, EdtfError, parseEdtf } from '../time/index.js'

export const DAY = 86_400_000

/** What a part of a mark says: an exact day, a certain span, some time in there, or no known start or end. */
export const SHAPES = ['dot', 'solid', 'hatched', 'open-start', 'open-end'] as const

/** One of {@link SHAPES}. */
export type Shape = (typeof SHAPES)[number]

/** A part of a mark, in milliseconds since 1970; an open one reaches to an infinity. */
export interface Piece {
  readonly shape: Shape
  readonly from: number
  readonly until: number
}

/** How a date is drawn; without pieces there is nothing to draw. */
export interface Mark {
  readonly pieces: readonly Piece[]
  readonly approximate: boolean
  readonly uncertain: boolean
}

const NO_MARK: Mark = { pieces: [], approximate: false, uncertain: false }

/** The mark of a date; one without pieces for what is no date. */
export function markOf(edtf: string | undefined): Mark {
  if (edtf === undefined) return NO_MARK
  try {
    const dates = datesOf(edtf).filter((date) => typeof date === 'object' && date !== null)
    return {
      pieces: piecesOf(bounds(edtf)),
      approximate: dates.some(({ approximate }) => approximate),
      uncertain: dates.some(({ uncertain }) => uncertain),
    }
  } catch (error) {
    if (error instanceof EdtfError) return NO_MARK
    throw error
  }
}

function datesOf(edtf: string): readonly (EdtfEnd | null)[] {
  const time = parseEdtf(edtf)
  if (time.type === 'interval') return [time.start, time.end]
  if (time.type !== 'set') return [time]
  return time.members.flatMap((member) => (member.type === 'range' ? [member.earliest, member.latest] : [member]))
}

function piecesOf({ earliestStart, latestStart, earliestEnd, latestEnd }: Bounds): readonly Piece[] {
  const hasStart = Number.isFinite(earliestStart)
  const hasEnd = Number.isFinite(latestEnd)
  if (!hasStart && !hasEnd) return []
  if (hasStart && hasEnd && latestEnd - earliestStart <= DAY) {
    return [{ shape: 'dot', from: earliestStart, until: latestEnd }]
  }
  const begins = exactly(earliestStart, latestStart) ? earliestStart : latestStart
  const ends = exactly(earliestEnd, latestEnd) ? latestEnd : earliestEnd
  if (!hasStart) {
    const from = Number.isFinite(ends) ? ends : latestEnd
    return filled([
      { shape: 'open-start', from: earliestStart, until: from },
      { shape: 'hatched', from, until: latestEnd },
    ])
  }
  if (!hasEnd) {
    const until = Number.isFinite(begins) ? begins : earliestStart
    return filled([
      { shape: 'hatched', from: earliestStart, until },
      { shape: 'open-end', from: until, until: latestEnd },
    ])
  }
  if (begins >= ends) return [{ shape: 'hatched', from: earliestStart, until: latestEnd }]
  return filled([
    { shape: 'hatched', from: earliestStart, until: begins },
    { shape: 'solid', from: begins, until: ends },
    { shape: 'hatched', from: ends, until: latestEnd },
  ])
}

const exactly = (from: number, until: number) => until - from <= DAY

const filled = (pieces: readonly Piece[]) => pieces.filter(({ from, until }) => from < until)
