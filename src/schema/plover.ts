import * as z from 'zod'
import type { Plover, PloverMode, PloverType } from '../model/index.js'
import { PLOVER_CONTEXTS, PLOVER_MODES } from '../model/index.js'
import { define } from './define.js'

function variant(type: PloverType, modes: readonly PloverMode[]) {
  const full = z.strictObject({
    type: z.literal(type),
    mode: z.enum(modes).exactOptional().describe('One of the modes that the type allows.'),
    contexts: z.array(z.enum(PLOVER_CONTEXTS)).exactOptional().describe("PLOVER's general contexts."),
  })
  return modes.length > 0 ? full : (full.omit({ mode: true }) as unknown as typeof full)
}

const [first, ...others] = Object.entries(PLOVER_MODES).map(([type, modes]) => variant(type as PloverType, modes))

/** Narrower than its type says: each event type takes its own modes only. */
export const ploverSchema = define<Plover>(
  'Plover',
  'Where an event stands in the PLOVER ontology (2024).',
)(z.discriminatedUnion('type', [first as NonNullable<typeof first>, ...others]))
