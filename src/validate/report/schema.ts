import * as z from 'zod'
import { SCHEMA_VERSION } from '../../model/index.js'
import { define } from '../../schema/define.js'
import type { JsonSchema, Schema } from '../../schema/index.js'
import {
  byCode,
  count,
  diagnosticSchema,
  failures,
  limit,
  readFields,
  shardSchema,
  suppressed,
  versionsSchema,
} from './schema-parts.js'
import type { PartialReport, Report, ReportPart } from './types.js'

/**
 * The shape of a report.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { finalize, reportSchema } from 'reportedly/validate'
 *
 * const versions = { reportedly: '1.0.0', schema: 1, rules: [] }
 * const report = finalize({ versions, limit: 20, parts: {} })
 * assert.deepEqual(reportSchema.parse(report), report)
 * ```
 */
export const reportSchema: Schema<Report> = define<Report>(
  'Report',
  'What validation found.',
)(
  z.strictObject({
    reportVersion: z.literal(1).describe('The version of this form.'),
    versions: versionsSchema.describe('What it was made with.'),
    complete: z.boolean().describe('Whether everything was read and checked.'),
    failures: failures(),
    read: z
      .strictObject({ ...readFields, files: count().describe('Files that were read.') })
      .describe('What was read.'),
    counts: z
      .strictObject({
        error: count().describe('Findings of severity error.'),
        warning: count().describe('Findings of severity warning.'),
        suppressed: suppressed(),
        byCode: byCode(),
      })
      .describe('Exact, however many diagnostics are listed.'),
    diagnostics: z
      .array(diagnosticSchema)
      .describe('Of each code the first in the order of the corpus; ordered by place.'),
    limit: limit(),
  }),
)

const partSchema = define<ReportPart>(
  'ReportPart',
  'What validation of one shard found.',
)(
  z.strictObject({
    shard: shardSchema.describe('The shard.'),
    newlines: count().describe("LF bytes in the shard's range."),
    read: z.strictObject(readFields).describe('What was read.'),
    suppressed: suppressed(),
    byCode: byCode(),
    failures: failures(),
    diagnostics: z
      .array(diagnosticSchema)
      .describe("In the order of the shard; lines count from the shard's first byte."),
  }),
)

/**
 * The shape of a partial report, as runs over single shards write it to be merged.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { emptyReport, partialReportSchema } from 'reportedly/validate'
 *
 * assert.deepEqual(partialReportSchema.parse(emptyReport), emptyReport)
 * ```
 */
export const partialReportSchema: Schema<PartialReport> = define<PartialReport>(
  'PartialReport',
  'Parts of a report, by the key of their shard.',
)(
  z.strictObject({
    versions: versionsSchema.exactOptional().describe('What it was made with; absent in the empty report.'),
    limit: limit().exactOptional(),
    settings: z.string().exactOptional().describe('A digest of what else the parts were validated with.'),
    parts: z.record(z.string(), partSchema).describe('What was found in each shard, by its key.'),
  }),
)

/**
 * The JSON Schema (draft 2020-12) of a report. It accepts what {@link reportSchema} accepts; its `$id` is a URN.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { reportJsonSchema } from 'reportedly/validate'
 *
 * assert.equal(reportJsonSchema().$id, 'urn:reportedly:schema:1:report')
 * ```
 */
export function reportJsonSchema(): JsonSchema {
  const { $schema, title, description, ...schema } = z.toJSONSchema(reportSchema, { io: 'input' })
  return { $schema, $id: `urn:reportedly:schema:${SCHEMA_VERSION}:report`, title, description, ...schema }
}
