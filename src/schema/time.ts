import * as z from 'zod'
import type { Time } from '../model/index.js'
import { STATED_PARTS, TIME_BASES } from '../model/index.js'
import { define } from './define.js'
import { spanSchema } from './span.js'
import { id, words } from './strings.js'

export const timeSchema = define<Time>(
  'Time',
  'When something is, as exactly as it is known and no more.',
)(
  z.strictObject({
    edtf: words()
      .meta({ examples: ['2026-02-17', '2026-02', '[2026-02-14..2026-02-16]'] })
      .describe('Extended Date/Time Format, level 1, or a one-of set.'),
    basis: z.enum(TIME_BASES).describe('Whether the text prints the date or it was worked out.'),
    expression: spanSchema.exactOptional().describe('The words that give the time.'),
    stated: z.array(z.enum(STATED_PARTS)).exactOptional().describe('What of the date those words print.'),
    anchor: id
      .exactOptional()
      .meta({ examples: ['published', 'external'] })
      .describe('What an inferred date was worked out from: published, external, or an event.'),
    note: words().exactOptional().describe('How the date was worked out.'),
  }),
)
