import type { Account, AnyRecord, Relation, Role, Time } from '../model/index.js'

/** A field of a record that a body carries: by JSON Pointer inside the record. */
export type Field =
  | { readonly as: 'tag' | 'description'; readonly pointer: string; readonly value: string }
  | { readonly as: 'link'; readonly pointer: string; readonly to: string }

const tag = (pointer: string, value: string): Field => ({ as: 'tag', pointer, value })
const description = (pointer: string, value: string): Field => ({ as: 'description', pointer, value })
const link = (pointer: string, to: string | null | undefined): Field[] =>
  to === null || to === undefined ? [] : [{ as: 'link', pointer, to }]

/** What every annotation of a record says of it. */
export function recordFields(record: AnyRecord): Field[] {
  const kind = tag('/kind', record.kind)
  switch (record.kind) {
    case 'entity':
      return [
        kind,
        description('/name', record.name),
        tag('/type', record.type),
        tag('/specificity', record.specificity),
      ]
    case 'event':
      return [kind, description('/summary', record.summary), tag('/aspect', record.aspect)]
    case 'quote':
      return [
        kind,
        description('/gloss', record.gloss),
        tag('/mode', record.mode),
        ...link('/source', record.source),
        ...link('/within', record.within),
        ...link('/act', record.act),
      ]
    case 'stance':
      return [
        kind,
        description('/gloss', record.gloss),
        tag('/value', record.value),
        tag('/expression', record.expression),
        ...link('/holder', record.holder),
        ...link('/target', record.target),
        ...record.quotes.flatMap((id, i) => link(`/quotes/${i}`, id)),
      ]
  }
}

/** What the annotation of one span says of the part of the record in which the span stands. */
export function partFields(record: AnyRecord, field: string, index = 0): Field[] {
  switch (field) {
    case '/mentions':
      return 'mentions' in record ? mentionFields(record.mentions[index], `/mentions/${index}`) : []
    case '/roles':
      return record.kind === 'entity' ? roleFields(record.roles?.[index], `/roles/${index}`) : []
    case '/time/expression':
      return record.kind === 'event' ? timeFields(record.time, '/time') : []
    case '/accounts':
      return record.kind === 'event' ? accountFields(record.accounts[index], `/accounts/${index}`) : []
    case '/relations':
      return record.kind === 'event' ? relationFields(record.relations?.[index], `/relations/${index}`) : []
    default:
      return []
  }
}

/** What is said of the time whose words a span is. */
export function timeFields(time: Time | undefined, pointer: string): Field[] {
  return time === undefined ? [] : [tag(`${pointer}/edtf`, time.edtf), tag(`${pointer}/basis`, time.basis)]
}

type Mentioning = Extract<AnyRecord, { readonly mentions: unknown }>['mentions'][number]

function mentionFields(mention: Mentioning | undefined, pointer: string): Field[] {
  const { level, framing } = mention ?? {}
  return [
    ...(level === undefined ? [] : [tag(`${pointer}/level`, level)]),
    ...(framing === undefined ? [] : [tag(`${pointer}/framing/kind`, framing.kind)]),
    ...(framing?.alternatives ?? []).map((words, i) => description(`${pointer}/framing/alternatives/${i}`, words)),
  ]
}

const roleFields = (role: Role | undefined, pointer: string): Field[] =>
  role === undefined
    ? []
    : [
        description(`${pointer}/title`, role.title),
        ...link(`${pointer}/of`, role.of),
        ...timeFields(role.time, `${pointer}/time`),
      ]

const accountFields = (account: Account | undefined, pointer: string): Field[] =>
  account === undefined
    ? []
    : [
        tag(`${pointer}/certainty`, account.certainty),
        tag(`${pointer}/polarity`, account.polarity),
        tag(`${pointer}/tense`, account.tense),
        ...(account.presupposed ? [tag(`${pointer}/presupposed`, 'true')] : []),
        ...link(`${pointer}/quote`, account.quote),
      ]

const relationFields = (relation: Relation | undefined, pointer: string): Field[] =>
  relation === undefined
    ? []
    : [
        tag(`${pointer}/type`, relation.type),
        ...link(`${pointer}/to`, relation.to),
        ...link(`${pointer}/quote`, relation.quote),
      ]
