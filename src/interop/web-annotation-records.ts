import type {
  Account,
  Entity,
  EntityMention,
  Event,
  Kind,
  Mention,
  Relation,
  Role,
  Span,
  Time,
} from '../model/index.js'
import * as model from '../model/index.js'
import type { Range } from '../text/index.js'
import type { Drafting } from './draft.js'
import { externalOf } from './json-ld-iris.js'
import { type CarriedRecord, indexesIn, spansIn } from './web-annotation-own.js'

type DraftedEntity = Drafting['entities'][number]

/** Makes records of what annotations of our own carry, with the ids that they had. */
export class Records {
  readonly #ids = new Map<string, { readonly id: string; readonly kind: Kind }>()

  constructor(
    readonly drafting: Drafting,
    readonly records: readonly CarriedRecord[],
  ) {
    let hasPublisher = false
    for (const { iri, id, kind } of records) {
      const isPublisher: boolean = !hasPublisher && kind === 'entity' && id === drafting.publisher.id
      hasPublisher ||= isPublisher
      this.#ids.set(iri, { id: isPublisher ? id : drafting.id(id, kind), kind })
    }
  }

  /** @param meet called with each entity and the IRIs by which it goes, its own first */
  draft(meet: (entity: DraftedEntity, iris: readonly string[]) => void): void {
    for (const record of this.records) {
      if (record.kind === 'entity') meet(this.#entity(record), [record.iri, ...record.elsewhere])
      else if (record.kind === 'event') this.drafting.events.push(this.#event(record) as Drafting['events'][number])
      else if (record.kind === 'quote') this.#quote(record)
      else this.#stance(record)
    }
  }

  #idOf({ iri }: CarriedRecord): string {
    return this.#ids.get(iri)?.id ?? ''
  }

  #span(range: Range): Span {
    return this.drafting.span(range, 'utf-16')
  }

  /** A code of a list; the first that is given where none is carried, which is told. */
  #code<T extends string>(record: CarriedRecord, pointer: string, codes: readonly T[], otherwise: T): T {
    const code = codes.find((one) => one === record.values.get(pointer))
    if (code !== undefined) return code
    this.drafting.assumed(`${record.iri}${pointer}`, `No annotation says what stands here; "${otherwise}" is assumed.`)
    return otherwise
  }

  #words(record: CarriedRecord, pointer: string): string {
    const words = record.values.get(pointer)
    if (words !== undefined) return words
    this.drafting.assumed(`${record.iri}${pointer}`, `No annotation says what stands here; the id is assumed.`)
    return record.id
  }

  /** The record that a link leads to; `null` where there is no link, `undefined` where the record is not carried, which is told. */
  #link(record: CarriedRecord, pointer: string, kinds: readonly Kind[]): string | null | undefined {
    const iri = record.links.get(pointer)
    if (iri === undefined) return null
    const target = this.#ids.get(iri) ?? this.#publisher(iri)
    if (target !== undefined && kinds.includes(target.kind)) return target.id
    this.drafting.leftOut(`${record.iri}${pointer}`, `No annotation carries the record that this leads to, ${iri}.`)
    return undefined
  }

  /** The publisher, whom the text need not mention. */
  #publisher(iri: string): { readonly id: string; readonly kind: Kind } | undefined {
    const { id } = this.drafting.publisher
    return iri.endsWith(`#${id}`) ? { id, kind: 'entity' } : undefined
  }

  #entity(record: CarriedRecord): DraftedEntity {
    const { drafting } = this
    const entity: Entity = {
      kind: 'entity',
      id: this.#idOf(record),
      type: this.#code(record, '/type', model.ENTITY_TYPES, 'organization'),
      specificity: this.#code(record, '/specificity', model.SPECIFICITIES, 'named'),
      name: this.#words(record, '/name'),
      externalIds: externalIdsOf(record),
      mentions: spansIn(
        record,
        '/mentions',
        (range, pointer): EntityMention => ({
          ...this.#span(range),
          level: this.#code(record, `${pointer}/level`, model.MENTION_LEVELS, 'NAM'),
          ...framingOf(record, pointer),
        }),
      ),
      ...this.#roles(record),
      provenance: drafting.provenance,
    }
    const drafted = entity as DraftedEntity
    if (drafted.id === drafting.publisher.id) drafting.entities[0] = drafted
    else drafting.entities.push(drafted)
    return drafted
  }

  #roles(record: CarriedRecord): { readonly roles?: readonly Role[] } {
    const roles = indexesIn(record, '/roles').flatMap((index): Role[] => {
      const pointer = `/roles/${index}`
      const title = record.values.get(`${pointer}/title`)
      if (title === undefined) {
        this.drafting.leftOut(`${record.iri}${pointer}`, 'No annotation carries the title of the role.')
        return []
      }
      const of = this.#link(record, `${pointer}/of`, ['entity'])
      return [{ title, ...(typeof of === 'string' && { of }), ...this.#time(record, `${pointer}/time`) }]
    })
    return roles.length > 0 ? { roles } : {}
  }

  #time(record: CarriedRecord, pointer: string): { readonly time?: Time } {
    const range = record.spans.get(`${pointer}/expression`)
    const time = timeOf(record.values, pointer, range && this.#span(range))
    return time === undefined ? {} : { time }
  }

  #event(record: CarriedRecord): Event {
    return {
      kind: 'event',
      id: this.#idOf(record),
      summary: this.#words(record, '/summary'),
      aspect: this.#code(record, '/aspect', model.ASPECTS, 'point'),
      plover: null,
      arguments: [],
      ...this.#time(record, '/time'),
      mentions: spansIn(record, '/mentions', (range, pointer): Mention => {
        const level = model.MENTION_LEVELS.find((one) => one === record.values.get(`${pointer}/level`))
        return { ...this.#span(range), ...(level !== undefined && { level }), ...framingOf(record, pointer) }
      }),
      accounts: this.#accounts(record),
      ...this.#relations(record),
      externalIds: externalIdsOf(record),
      provenance: this.drafting.provenance,
    }
  }

  #accounts(record: CarriedRecord): readonly Account[] {
    const accounts = indexesIn(record, '/accounts').flatMap((index): Account[] => {
      const pointer = `/accounts/${index}`
      const quote = this.#link(record, `${pointer}/quote`, ['quote'])
      if (quote === undefined) return []
      return [
        {
          quote,
          certainty: this.#code(record, `${pointer}/certainty`, model.CERTAINTIES, 'unknown'),
          polarity: this.#code(record, `${pointer}/polarity`, model.POLARITIES, 'positive'),
          tense: this.#code(record, `${pointer}/tense`, model.TENSES, 'past'),
          ...(record.values.get(`${pointer}/presupposed`) === 'true' && { presupposed: true }),
          hedges: this.#spans(record, `${pointer}/hedges`),
          evidence: this.#spans(record, `${pointer}/evidence`),
        },
      ]
    })
    if (accounts.length > 0) return accounts
    this.drafting.assumed(
      `${record.iri}/accounts`,
      'No annotation carries an account; one of the publisher is assumed.',
    )
    return [{ quote: null, certainty: 'unknown', polarity: 'positive', tense: 'past', hedges: [], evidence: [] }]
  }

  #relations(record: CarriedRecord): { readonly relations?: readonly Relation[] } {
    const relations = indexesIn(record, '/relations').flatMap((index): Relation[] => {
      const pointer = `/relations/${index}`
      const to = this.#link(record, `${pointer}/to`, ['event'])
      const quote = this.#link(record, `${pointer}/quote`, ['quote'])
      const type = model.RELATION_TYPES.find((one) => one === record.values.get(`${pointer}/type`))
      if (type === undefined || to === null) {
        this.drafting.leftOut(
          `${record.iri}${pointer}`,
          'No annotation carries the type of the relation and the other event.',
        )
      }
      if (type === undefined || typeof to !== 'string' || quote === undefined) return []
      return [{ type, to, quote, evidence: this.#spans(record, `${pointer}/evidence`) }]
    })
    return relations.length > 0 ? { relations } : {}
  }

  #spans(record: CarriedRecord, list: string): Span[] {
    return spansIn(record, list, (range) => this.#span(range))
  }

  #quote(record: CarriedRecord): void {
    const act = this.#link(record, '/act', ['event'])
    const sourceSpan = record.spans.get('/sourceSpan')
    const verbatim = spansIn(record, '/verbatim', (range) => ({
      ...this.#span(range),
      text: this.drafting.words(range, 'utf-16'),
    }))
    this.drafting.quotes.push({
      kind: 'quote',
      id: this.#idOf(record),
      mode: this.#code(record, '/mode', model.QUOTE_MODES, 'indirect'),
      source: this.#link(record, '/source', ['entity']) ?? null,
      within: this.#link(record, '/within', ['quote']) ?? null,
      ...(typeof act === 'string' && { act }),
      cue: this.#spans(record, '/cue'),
      ...(sourceSpan !== undefined && { sourceSpan: this.#span(sourceSpan) }),
      content: this.#spans(record, '/content'),
      ...(verbatim.length > 0 && { verbatim }),
      gloss: this.#words(record, '/gloss'),
      provenance: this.drafting.provenance,
    })
  }

  #stance(record: CarriedRecord): void {
    const holder = this.#link(record, '/holder', ['entity'])
    const target = this.#link(record, '/target', ['entity', 'event', 'quote'])
    if (typeof holder !== 'string' || typeof target !== 'string') {
      this.drafting.leftOut(record.iri, 'A stance needs its holder and its target.')
      return
    }
    this.drafting.stances.push({
      kind: 'stance',
      id: this.#idOf(record),
      holder,
      target,
      value: this.#code(record, '/value', model.STANCE_VALUES, 'neutral'),
      expression: this.#code(record, '/expression', model.STANCE_EXPRESSIONS, 'inferred'),
      quotes: indexesIn(record, '/quotes')
        .map((index) => this.#link(record, `/quotes/${index}`, ['quote']))
        .filter((id) => typeof id === 'string'),
      gloss: this.#words(record, '/gloss'),
      evidence: this.#spans(record, '/evidence'),
      provenance: this.drafting.provenance,
    })
  }
}

const externalIdsOf = ({ elsewhere }: CarriedRecord): model.ExternalId[] =>
  [...elsewhere].map((iri) => ({ ...externalOf(iri), match: 'exact' }))

function framingOf(record: CarriedRecord, mention: string): Pick<Mention, 'framing'> {
  const kind = model.FRAMING_KINDS.find((one) => one === record.values.get(`${mention}/framing/kind`))
  if (kind === undefined) return {}
  const list = `${mention}/framing/alternatives`
  const alternatives = indexesIn(record, list)
    .map((index) => record.values.get(`${list}/${index}`))
    .filter((words) => words !== undefined)
  return { framing: { kind, alternatives } }
}

/** The time whose EDTF is carried. */
export function timeOf(
  values: ReadonlyMap<string, string>,
  pointer: string,
  expression: Span | undefined,
): Time | undefined {
  const edtf = values.get(`${pointer}/edtf`)
  if (edtf === undefined) return undefined
  const basis = model.TIME_BASES.find((one) => one === values.get(`${pointer}/basis`)) ?? 'inferred'
  return { edtf, basis, ...(expression !== undefined && { expression }) }
}
