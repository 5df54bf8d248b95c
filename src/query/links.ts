import type { Entity, Event } from '../model/index.js'
import type { Link } from './answers.js'
import type { Records } from './records.js'

/** The entities that take part in the same events as this one, given these events. */
export function linksOf(records: Records, entity: Entity, events: readonly Event[]): readonly Link[] {
  return events.flatMap((event) =>
    event.arguments
      .filter(({ filler }) => filler === entity.id)
      .flatMap(({ role }) =>
        event.arguments.flatMap(({ filler, role: otherRole }): Link[] => {
          const other = records.get(filler, 'entity', 'event')
          return other.kind === 'entity' && other !== entity ? [{ entity: other, event, role, otherRole }] : []
        }),
      ),
  )
}
