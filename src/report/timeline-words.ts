import type { Event } from '../model/index.js'
import { describeEdtf, EdtfError, parseEdtf } from '../time/index.js'
import { outlookOf } from './timeline-accounts.js'
import type { Mark } from './timeline-marks.js'

/** When an event is, in words that say all that its mark shows; nothing where nothing is said of it. */
export function whenWords(event: Event, mark: Mark): string {
  const { time, aspect } = event
  const words = time === undefined ? [] : [dateWords(time.edtf, mark)]
  if (time?.basis === 'inferred') words.push('worked out')
  if (aspect === 'repeated') words.push('again and again')
  return [...words, outlookOf(event) ?? []].flat().join(', ')
}

function dateWords(edtf: string, { pieces }: Mark): string {
  try {
    const words = describeEdtf(edtf)
    const { type } = parseEdtf(edtf)
    const [first] = pieces
    if (type === 'interval') {
      const open = pieces.find(({ shape }) => shape === 'open-start' || shape === 'open-end')
      return open === undefined || /open|unknown/.test(words)
        ? words
        : `${words}, ${open.shape === 'open-start' ? 'start' : 'end'} open`
    }
    const isVague = type !== 'set' && first?.shape === 'hatched' && !/^(a|about|possibly) /.test(words)
    return isVague ? `some time in ${words}` : words
  } catch (error) {
    if (error instanceof EdtfError) return `${edtf} (not a date that can be read)`
    throw error
  }
}
