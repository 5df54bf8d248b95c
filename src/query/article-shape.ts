import {
  AGENT_TYPES,
  ARGUMENT_ROLES,
  ASPECTS,
  CERTAINTIES,
  ENTITY_TYPES,
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
  SCHEMA_VERSION,
  SPECIFICITIES,
  STANCE_EXPRESSIONS,
  STANCE_VALUES,
  STATED_PARTS,
  STATUSES,
  TENSES,
  TIME_BASES,
} from '../model/index.js'
import {
  boolean,
  count,
  dictionary,
  edtf,
  exactly,
  list,
  number,
  object,
  optional,
  orNull,
  type Shape,
  string,
  word,
} from './shape.js'

/** The shape of {@link Article}; what fields it has besides is not looked at. A function, so that importing it costs nothing. */
export function articleShape(): Shape {
  const span = { start: count, end: count, digest: string }
  const spans = list(object(span))
  const mention = { ...span, framing: optional(object({ kind: word(...FRAMING_KINDS), alternatives: list(string) })) }
  const level = word(...MENTION_LEVELS)

  const time = object({
    edtf,
    basis: word(...TIME_BASES),
    expression: optional(object(span)),
    stated: optional(list(word(...STATED_PARTS))),
    anchor: optional(string),
    note: optional(string),
  })

  const externalIds = list(object({ scheme: string, id: string, match: word(...MATCHES) }))

  const provenance = object({
    by: string,
    at: string,
    method: word(...METHODS),
    status: word(...STATUSES),
    replacedBy: optional(string),
    confidence: optional(number),
    note: optional(string),
  })

  const entity = object({
    kind: exactly('entity'),
    id: string,
    type: word(...ENTITY_TYPES),
    specificity: word(...SPECIFICITIES),
    name: string,
    labels: optional(dictionary(string)),
    aliases: optional(list(string)),
    externalIds,
    mentions: list(object({ ...mention, level })),
    roles: optional(list(object({ title: string, of: optional(string), time: optional(time) }))),
    partOf: optional(list(string)),
    provenance,
  })

  const event = object({
    kind: exactly('event'),
    id: string,
    summary: string,
    aspect: word(...ASPECTS),
    plover: orNull(
      object({
        type: word(...Object.keys(PLOVER_MODES)),
        mode: optional(word(...Object.values(PLOVER_MODES).flat())),
        contexts: optional(list(word(...PLOVER_CONTEXTS))),
      }),
    ),
    arguments: list(object({ role: word(...ARGUMENT_ROLES), filler: string })),
    time: optional(time),
    mentions: list(object({ ...mention, level: optional(level) })),
    accounts: list(
      object({
        quote: orNull(string),
        certainty: word(...CERTAINTIES),
        polarity: word(...POLARITIES),
        tense: word(...TENSES),
        presupposed: optional(exactly(true)),
        hedges: spans,
        evidence: spans,
      }),
    ),
    relations: optional(
      list(object({ type: word(...RELATION_TYPES), to: string, quote: orNull(string), evidence: spans })),
    ),
    externalIds,
    provenance,
  })

  const quote = object({
    kind: exactly('quote'),
    id: string,
    mode: word(...QUOTE_MODES),
    source: orNull(string),
    within: orNull(string),
    act: optional(string),
    cue: spans,
    sourceSpan: optional(object(span)),
    content: spans,
    verbatim: optional(list(object({ ...span, text: string }))),
    gloss: string,
    provenance,
  })

  const stance = object({
    kind: exactly('stance'),
    id: string,
    holder: string,
    target: string,
    value: word(...STANCE_VALUES),
    expression: word(...STANCE_EXPRESSIONS),
    quotes: list(string),
    gloss: string,
    evidence: spans,
    provenance,
  })

  return object({
    $schema: optional(string),
    schemaVersion: exactly(SCHEMA_VERSION),
    id: string,
    revision: count,
    title: string,
    summary: string,
    url: optional(string),
    language: string,
    publisher: string,
    dateline: optional(string),
    published: time,
    modified: optional(time),
    rights: object({
      text: object({ included: boolean, license: optional(string), holder: optional(string) }),
      annotations: object({ license: string }),
    }),
    text: object({
      offsetUnit: word(...OFFSET_UNITS),
      length: count,
      codePoints: optional(count),
      digest: string,
      content: optional(string),
    }),
    agents: list(object({ id: string, type: word(...AGENT_TYPES), name: string, version: optional(string) })),
    entities: list(entity),
    events: list(event),
    quotes: list(quote),
    stances: list(stance),
  })
}
