import {
  AGENT_TYPES,
  ARGUMENT_ROLES,
  ASPECTS,
  CERTAINTIES,
  FRAMING_KINDS,
  MATCHES,
  MENTION_LEVELS,
  METHODS,
  OFFSET_UNITS,
  PLOVER_CONTEXTS,
  PLOVER_MODES,
  POLARITIES,
  QUOTE_MODES,
  RELATION_TYPES,
  RESERVED_IDS,
  SPECIFICITIES,
  STANCE_EXPRESSIONS,
  STANCE_VALUES,
  STATED_PARTS,
  STATUSES,
  TENSES,
  TIME_BASES,
} from '../../model/index.js'
import type { PrefixedName } from './namespaces.js'

/** The code lists of the model, by the name with which the IRIs of their codes start. */
export const CODE_LISTS = {
  'agent-type': AGENT_TYPES,
  anchor: RESERVED_IDS,
  'argument-role': ARGUMENT_ROLES,
  aspect: ASPECTS,
  certainty: CERTAINTIES,
  framing: FRAMING_KINDS,
  level: MENTION_LEVELS,
  match: MATCHES,
  method: METHODS,
  'offset-unit': OFFSET_UNITS,
  'plover-context': PLOVER_CONTEXTS,
  'plover-mode': [...new Set(Object.values(PLOVER_MODES).flat())],
  'plover-type': Object.keys(PLOVER_MODES),
  polarity: POLARITIES,
  'quote-mode': QUOTE_MODES,
  'relation-type': RELATION_TYPES,
  specificity: SPECIFICITIES,
  'stance-expression': STANCE_EXPRESSIONS,
  'stance-value': STANCE_VALUES,
  'stated-part': STATED_PARTS,
  status: STATUSES,
  tense: TENSES,
  'time-basis': TIME_BASES,
} as const satisfies Readonly<Record<string, readonly string[]>>

/** The name of a code list. */
export type CodeList = keyof typeof CODE_LISTS

/** The name of a code, such as `r:certainty-probable`. */
export const codeName = (list: CodeList, code: string): PrefixedName => `r:${list}-${code}`
