import * as z from 'zod'
import type { ExternalId } from '../model/index.js'
import { MATCHES } from '../model/index.js'
import { define } from './define.js'
import { words } from './strings.js'

export const externalIdSchema = define<ExternalId>(
  'ExternalId',
  'The same thing in a register kept by others.',
)(
  z.strictObject({
    scheme: words()
      .meta({ examples: ['wikidata', 'iso3166-1', 'un-symbol', 'url'] })
      .describe('The register: one of the usual ones or your own.'),
    id: words().describe('The id there.'),
    match: z.enum(MATCHES).describe('How well it fits (SKOS); broad: the external record is the wider one.'),
  }),
)
