import type { Corrected } from './find-record.js'

/** The fields of one kind that hold spans, as pointers into a record without the slash in front. */
interface SpanFields {
  /** Fields that hold lists of spans. */
  readonly lists?: RegExp
  /** Fields that hold one span. */
  readonly single?: RegExp
  readonly names: string
}

const FIELDS: Readonly<Record<Corrected, SpanFields>> = {
  entity: {
    lists: /^mentions$/,
    single: /^roles\/\d+\/time\/expression$/,
    names: 'mentions, roles/N/time/expression',
  },
  event: {
    lists: /^(?:mentions|accounts\/\d+\/(?:hedges|evidence)|relations\/\d+\/evidence)$/,
    single: /^time\/expression$/,
    names: 'mentions, time/expression, accounts/N/hedges, accounts/N/evidence, relations/N/evidence',
  },
  quote: { lists: /^(?:cue|content|verbatim)$/, single: /^sourceSpan$/, names: 'cue, sourceSpan, content, verbatim' },
  stance: { lists: /^evidence$/, names: 'evidence' },
  agent: { names: 'none' },
  article: { single: /^(?:published|modified)\/expression$/, names: 'published/expression, modified/expression' },
}

/** The fields of a kind that hold spans, for people. */
export const spanFieldNames = (kind: Corrected): string => FIELDS[kind].names

/** Whether a field holds a list of spans, one span, a span of a list, or none. */
export function spanFieldOf(kind: Corrected, field: string): 'list' | 'single' | 'item' | undefined {
  const { lists, single } = FIELDS[kind]
  if (lists?.test(field)) return 'list'
  if (single?.test(field)) return 'single'
  const cut = field.lastIndexOf('/')
  return /^\d+$/.test(field.slice(cut + 1)) && lists?.test(field.slice(0, cut)) ? 'item' : undefined
}
