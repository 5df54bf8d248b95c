/**
 * Validation: everything that is wrong with an article or a corpus, as a report that is plain JSON.
 *
 * @packageDocumentation
 */
export type { Referable } from '../model/references.js'
export {
  type CheckOptions,
  type Claim,
  type ClaimVisitor,
  type Context,
  type CorpusRule,
  checkArticle,
  corpusRules,
  type Fact,
  type FactLine,
  type Finding,
  type Handler,
  type Rule,
  type RuleGroup,
  rules,
  type Severity,
  type SourceText,
  type Visitor,
} from '../rules/index.js'
export type { Schema } from '../schema/define.js'
export type { JsonSchema } from '../schema/json-schema.js'
export { type ValidateArticleOptions, validateArticle } from './article.js'
export { type CodeInfo, codes } from './codes.js'
export type {
  CorpusOptions,
  CorpusProgress,
  CorpusSource,
  CorpusStream,
  Format,
  Settings,
} from './corpus/options.js'
export { canonicalJson, reportDigest } from './report/canonical.js'
export { type CoverageProblem, ReportGapError } from './report/coverage.js'
export { type CodeDiff, diffReports, type ReportDiff } from './report/diff.js'
export { type FinalizeOptions, finalize } from './report/finalize.js'
export { joinParts } from './report/join.js'
export { emptyReport, mergeReports, partialReport, ReportConflictError, shardKey } from './report/merge.js'
export { partialReportSchema, reportJsonSchema, reportSchema } from './report/schema.js'
export type {
  CodeCount,
  Diagnostic,
  Failure,
  Frame,
  Location,
  PartialReport,
  ReadCounts,
  Related,
  Report,
  ReportPart,
  Shard,
  Versions,
} from './report/types.js'
export { type Counts, emptyStats, mergeStats, type Stats, statsOf } from './stats.js'
export { validateCorpus } from './validate-corpus.js'
