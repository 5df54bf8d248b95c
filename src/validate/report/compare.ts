import { compareText } from '../../model/compare-text.js'
import type { Diagnostic, Failure, Shard } from './types.js'

/** Orders by place, then by what is said of it. What has no place comes first. */
export const compareDiagnostics = (a: Diagnostic, b: Diagnostic): number =>
  compareText(a.location?.file ?? '', b.location?.file ?? '') ||
  (a.location?.byte ?? -1) - (b.location?.byte ?? -1) ||
  compareText(a.pointer, b.pointer) ||
  compareText(a.code, b.code) ||
  compareText(a.message, b.message) ||
  compareText(a.fingerprint, b.fingerprint)

/** Orders by file and line. What concerns a whole file comes before its lines. */
export const compareFailures = (a: Failure, b: Failure): number =>
  compareText(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || compareText(a.message, b.message)

type Range = Pick<Shard, 'file' | 'start' | 'end'>

/** Orders by file and range. */
export const compareRanges = (a: Range, b: Range): number =>
  compareText(a.file, b.file) || a.start - b.start || a.end - b.end
