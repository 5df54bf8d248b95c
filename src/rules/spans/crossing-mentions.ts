import type { Entity, Span } from '../../model/index.js'
import type { Context } from '../context.js'
import type { Rule } from '../rule.js'
import { print } from '../support/spans.js'

interface Place {
  readonly span: Span
  readonly entity: Entity
  readonly pointer: string
}

/** Mentions of entities stand apart or one inside the other. */
export const crossingMentions: Rule = {
  code: 'crossing-mentions',
  group: 'spans',
  severity: 'warning',
  needsText: false,
  summary: 'Two mentions of entities that overlap stand one inside the other.',
  visit: {
    article({ entities }, context) {
      const open: Place[] = []
      for (const place of mentionsInOrder(entities)) {
        while ((open.at(-1)?.span.end ?? Number.POSITIVE_INFINITY) <= place.span.start) open.pop()
        const around = open.at(-1)
        if (around && around.span.end < place.span.end) report(around, place, context)
        open.push(place)
      }
    },
  },
}

/** The mentions of all entities by start; of those that start together, the longest first. */
function mentionsInOrder(entities: readonly Entity[]): Place[] {
  const places: Place[] = []
  for (const [i, entity] of entities.entries()) {
    for (const [j, span] of entity.mentions.entries()) {
      places.push({ span, entity, pointer: `/entities/${i}/mentions/${j}` })
    }
  }
  return places.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
}

function report(first: Place, second: Place, context: Context): void {
  const message = `this mention of "${second.entity.id}" ${print(second.span)} crosses one of "${first.entity.id}" ${print(first.span)}`
  context.report(second.pointer, message, 'shorten one of them, or let one hold the other')
}
