import * as z from 'zod'
import type { Agent, Provenance } from '../model/index.js'
import { AGENT_TYPES, METHODS, STATUSES } from '../model/index.js'
import { define } from './define.js'
import { dateOrInstant, id, words } from './strings.js'

export const agentSchema = define<Agent>(
  'Agent',
  'Somebody or something that made annotations (W3C PROV).',
)(
  z.strictObject({
    id: id.describe('Named by the provenance of records.'),
    type: z.enum(AGENT_TYPES).describe('A person, an organization or software.'),
    name: words().describe('The name for people.'),
    version: words().exactOptional().describe('The version, for software.'),
  }),
)

export const provenanceSchema = define<Provenance>(
  'Provenance',
  'Who annotated a record, when and how.',
)(
  z.strictObject({
    by: id.describe('The agent that annotated.'),
    at: dateOrInstant().describe('The day or instant of annotation, ISO 8601.'),
    method: z.enum(METHODS).describe('By hand, with the help of software, or by software alone.'),
    status: z.enum(STATUSES).describe('How far the annotation has come.'),
    replacedBy: id
      .exactOptional()
      .describe('The record of the same kind that stands in for this one, if this one is deprecated (Dublin Core).'),
    confidence: z
      .number()
      .min(0, 'Expected a number from 0 to 1')
      .max(1, 'Expected a number from 0 to 1')
      .exactOptional()
      .describe("How sure the annotator is, from 0 to 1; never the source's certainty."),
    note: words().exactOptional().describe('A remark for other annotators.'),
  }),
)
