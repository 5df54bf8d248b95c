import type { Link } from './answers.js'
import type { Records } from './records.js'

/** The entities that take part in the same events as this one. */
export function linksOf(records: Records, id: string): readonly Link[] {
  const entity = records.get(id, 'entity')
  return records.data.events.flatMap((event) =>
    event.arguments
      .filter(({ filler }) => filler === entity.id)
      .flatMap(({ role }) =>
        event.arguments.flatMap(({ filler, role: otherRole }): Link[] => {
          const other = records.find(filler)
          return other?.kind === 'entity' && other !== entity ? [{ entity: other, event, role, otherRole }] : []
        }),
      ),
  )
}
