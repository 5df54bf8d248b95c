import * as z from 'zod'
import { define } from '../../schema/define.js'
import type { CodeCount, Diagnostic, Failure, Frame, Location, Related, Shard, Versions } from './types.js'

export const count = () => z.int().min(0)
const number = () => z.int().min(1)
const severity = () => z.enum(['error', 'warning'])
const pointer = () => z.string().describe('A JSON Pointer (RFC 6901) into the article.')

const locationSchema = define<Location>(
  'Location',
  'A place in a file.',
)(
  z.strictObject({
    file: z.string().describe('Path as it was given, `/` between folders; `<stdin>` for standard input.'),
    line: number().describe('From 1; only LF ends a line.'),
    column: number().describe('From 1, in UTF-16 units.'),
    byte: count().describe('From 0, in the decompressed file.'),
  }),
)

const frameSchema = define<Frame>(
  'Frame',
  'The source around a finding, on one line; control characters are still in it.',
)(
  z.strictObject({
    before: z.string().describe('What stands in front; `…` where more was cut off.'),
    marked: z.string().describe('What is wrong; empty where something is missing.'),
    after: z.string().describe('What follows; `…` where more was cut off.'),
  }),
)

const relatedSchema = define<Related>(
  'Related',
  'Another place that a diagnostic speaks of.',
)(
  z.strictObject({
    message: z.string().describe('What is there.'),
    pointer: pointer(),
    location: locationSchema.describe('Where it is.'),
  }),
)

export const diagnosticSchema = define<Diagnostic>(
  'Diagnostic',
  'A finding with its place in a file.',
)(
  z.strictObject({
    code: z.string().describe('The permanent code of its rule.'),
    severity: severity().describe('An error makes an article wrong, a warning wants a second look.'),
    message: z.string().describe('What is wrong, and what was expected.'),
    hint: z.string().exactOptional().describe('What to do about it.'),
    pointer: pointer(),
    value: z.union([z.string(), z.number(), z.boolean(), z.null()]).exactOptional().describe('What stands there.'),
    article: z.string().exactOptional().describe("The article's id, where it has one."),
    location: locationSchema.exactOptional().describe('Where; absent where what was checked never was in a file.'),
    frame: frameSchema.exactOptional().describe('The source around it.'),
    related: z.array(relatedSchema).exactOptional().describe('Other places that it speaks of.'),
    fingerprint: z.string().describe('The same for the same problem of the same record, whatever line it moves to.'),
  }),
)

const failureSchema = define<Failure>(
  'Failure',
  'Something that kept a run from being complete.',
)(
  z.strictObject({
    file: z.string().describe('Path as it was given.'),
    line: number().exactOptional().describe('From 1; absent where the whole file is concerned.'),
    message: z.string().describe('What happened and what to do.'),
  }),
)

const codeCountSchema = define<CodeCount>(
  'CodeCount',
  'How often a code was found.',
)(
  z.strictObject({
    severity: severity().describe('Error where it was found at both severities.'),
    count: count().describe('Exact, however many diagnostics are listed.'),
  }),
)

export const versionsSchema = define<Versions>(
  'Versions',
  'What a report was made with.',
)(
  z.strictObject({
    reportedly: z.string().describe('The version of the package.'),
    schema: z.int().describe('The version of the data model.'),
    rules: z.array(z.string()).describe('The codes of the rules that ran, sorted.'),
  }),
)

export const shardSchema = define<Shard>(
  'Shard',
  'A range of bytes of one file: the lines that start in it.',
)(
  z.strictObject({
    file: z.string().describe('Path as it was given.'),
    start: count().describe('From 0.'),
    end: count().describe('Exclusive.'),
    size: count().describe('Of the whole file, in bytes as stored.'),
    etag: z.string().exactOptional().describe('Changes when the file does.'),
  }),
)

export const readFields = {
  articles: count().describe('Articles that were read.'),
  invalid: count().describe('Articles with at least one error of their own.'),
  bytes: count().describe('Bytes that were read, decompressed.'),
  texts: count().describe('Articles whose text was at hand, so that rules that need it ran.'),
}
export const suppressed = () =>
  count().describe('Findings that a baseline accepts; they are in none of the other counts.')
export const byCode = () => z.record(z.string(), codeCountSchema).describe('Findings by code.')
export const failures = () => z.array(failureSchema).max(100).describe('The first 100, by file and line.')
export const limit = () => count().describe('How many diagnostics of one code are listed at most.')
