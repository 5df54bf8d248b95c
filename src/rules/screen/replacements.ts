import type { AnyRecord } from '../../model/index.js'
import { chainEnds } from './chain.js'

/** replacement-cycle, and that each reference of the chain leads to a record of the same kind. */
export const replacementsEnd = <T extends AnyRecord>(record: T, records: readonly T[], kind: number): boolean =>
  record.provenance.replacedBy === undefined || chainEnds(record, records, kind, replacementOf)

const replacementOf = ({ provenance }: AnyRecord): string | undefined => provenance.replacedBy
