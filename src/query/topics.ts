import type { Topics } from './answers.js'
import { memo } from './lazy.js'
import { isInContent } from './places.js'
import type { Records } from './records.js'
import type { Voices } from './voices.js'

/** What a quote is about: what it gives an account of, itself or through a quote in it, and what its content mentions. */
export function topicsOf(records: Records, voices: Voices): (quote: string) => Topics {
  return memo((id) => {
    const quote = records.get(id, 'quote')
    const isMentioned = ({ mentions }: Topics['entities'][number] | Topics['events'][number]) =>
      mentions.some((mention) => isInContent(mention, quote))
    const { entities, events } = records.data
    return {
      entities: entities.filter(isMentioned),
      events: events.filter(
        (event) => isMentioned(event) || voices.ofEvent(event).some((voice) => voice.quotes.includes(quote)),
      ),
    }
  })
}
