import type { Article, Entity, Event, ExternalId, Mention, Quote, Span, Stance, Time } from '../../model/index.js'
import { offsetMap, withText } from '../../text/index.js'
import type { ConversionNote } from '../draft.js'
import { type PartType, PLAIN_EVENT } from './vocabulary.js'
import { AnnWriter, type BratArgument } from './writer.js'

/** An article as brat keeps it: a text and the annotations that stand off from it. */
export interface BratDocument {
  /** The canonical text, for a file `name.txt` in UTF-8. */
  readonly txt: string
  /** The annotations, for a file `name.ann` beside it. */
  readonly ann: string
  /** What has no place in it. */
  readonly notes: readonly ConversionNote[]
}

/**
 * Gives an article as brat standoff. Offsets are in code points, as brat counts them.
 *
 * @param text the text of the article; without it, the text that the article includes
 * @throws TextMismatchError where the text is not the article's.
 * @throws TypeError where there is no text.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { fromBrat, toBrat } from 'reportedly/interop'
 *
 * const known = {
 *   id: 'bridge', title: 'A bridge opens', language: 'en', publisher: 'The Gazette', license: 'CC-BY-4.0',
 *   offsetUnit: 'utf-16', today: '2026-11-22',
 * } as const
 * const { article } = fromBrat({ txt: 'Ada Moss spoke.', ann: 'T1\tPerson 0 8\tAda Moss\n' }, known)
 * const { ann } = toBrat(article, 'Ada Moss spoke.')
 * assert.equal(ann.split('\n')[0], 'T1\tperson 0 8\tAda Moss')
 * ```
 */
export function toBrat(article: Article, text: string | undefined = article.text.content): BratDocument {
  if (text === undefined)
    throw new TypeError('brat needs the text, and the article does not include it. Give the text.')
  const canonical = withText(article, text).text
  const writer = new AnnWriter(offsetMap(canonical), article.text.offsetUnit)
  const scene = new Scene(article, writer)
  for (const entity of article.entities) scene.writeEntity(entity)
  for (const event of article.events) scene.placeEvent(event)
  for (const quote of article.quotes) scene.placeQuote(quote)
  for (const event of article.events) scene.writeEvent(event)
  for (const quote of article.quotes) scene.writeQuote(quote)
  for (const stance of article.stances) scene.writeStance(stance)
  return { txt: canonical, ann: writer.toString(), notes: writer.notes }
}

/** A line that stands for a record at a place of the text. */
interface Anchor {
  readonly id: string
  readonly trigger: string
  readonly start: number
}

/** What of an external id brat's normalisations hold: names without blanks, and no mark of how well it fits. */
const isNormalization = ({ scheme, id, match }: ExternalId): boolean =>
  match === 'exact' && /^[\w-]+$/.test(scheme) && /^[!-~]+$/.test(id)

class Scene {
  /** The lines that stand for a record, in the order of the text. */
  readonly #anchors = new Map<string, readonly Anchor[]>()

  constructor(
    readonly article: Article,
    readonly writer: AnnWriter,
  ) {}

  writeEntity(entity: Entity): void {
    const { writer } = this
    const anchors = this.#placeMentions(entity, entity.type, (id) => id)
    const [first] = anchors
    if (first === undefined) {
      writer.leftOut(entity.id, 'The text does not mention this entity: brat has no place for it.')
      return
    }
    const { id, name, specificity, labels, aliases, externalIds, roles, partOf } = entity
    for (const external of externalIds.filter(isNormalization)) {
      writer.normalization(first.id, external.scheme, external.id, name)
    }
    const others = externalIds.filter((external) => !isNormalization(external))
    writer.extras(first.id, {
      id,
      name,
      specificity,
      ...(id === this.article.publisher && { publisher: true }),
      ...(labels && { labels }),
      ...(aliases && { aliases }),
      ...(others.length > 0 && { externalIds: others }),
      ...(roles && {
        roles: roles.map(({ time, ...role }) => ({ ...role, ...(time && { time: this.#plain(time, id) }) })),
      }),
      ...(partOf && { partOf }),
      ...alternativesOf(entity.mentions[0]),
    })
  }

  /** Writes mentions with level and framing; `idOf` says which line stands for the record at each. */
  #placeMentions(
    { id, mentions }: Entity | Event,
    type: string,
    idOf: (textBound: string) => string,
  ): readonly Anchor[] {
    const { writer } = this
    const anchors: Anchor[] = []
    for (const [i, mention] of mentions.entries()) {
      const trigger = writer.textBound(type, mention, id)
      if (trigger === undefined) continue
      const anchor = { id: idOf(trigger), trigger, start: mention.start }
      if (mention.level !== undefined) writer.attribute('Level', anchor.id, mention.level)
      if (mention.framing !== undefined) writer.attribute('Framing', anchor.id, mention.framing.kind)
      if (i > 0) writer.extras(anchor.id, alternativesOf(mention))
      anchors.push(anchor)
    }
    this.#anchors.set(id, anchors)
    writer.equivalent(anchors.map((anchor) => anchor.id))
    return anchors
  }

  placeEvent(event: Event): void {
    const type = typeOf(event)
    const anchors = this.#placeMentions(event, type, () => this.writer.newId('E'))
    if (anchors.length === 0) {
      this.writer.leftOut(event.id, 'No words of the text trigger this event: brat has no place for it.')
    }
  }

  placeQuote(quote: Quote): void {
    const { writer } = this
    const [at] = quote.cue.length > 0 ? quote.cue : quote.content
    const trigger = at && writer.textBound('Quote', at, quote.id)
    if (at === undefined || trigger === undefined) {
      writer.leftOut(quote.id, 'This quote has neither cue nor content: brat has no place for it.')
      return
    }
    this.#anchors.set(quote.id, [{ id: writer.newId('E'), trigger, start: at.start }])
  }

  writeEvent(event: Event): void {
    const { writer } = this
    const [first, ...others] = this.#anchors.get(event.id) ?? []
    if (first === undefined) return
    const type = typeOf(event)
    const fillers = event.arguments.flatMap(({ role, filler }) => this.#argument(role, filler, first.start, event.id))
    const time = event.time?.expression ? this.#parts('Time', [event.time.expression], event.id) : []
    writer.event(first.id, type, first.trigger, [...fillers, ...time])
    for (const other of others) writer.event(other.id, type, other.trigger, [])
    writer.attribute('Aspect', first.id, event.aspect)
    const { plover, externalIds } = event
    if (plover?.mode !== undefined) writer.attribute('PloverMode', first.id, plover.mode)
    writer.extras(first.id, {
      id: event.id,
      summary: event.summary,
      ...(plover?.contexts && { contexts: plover.contexts }),
      ...(event.time && { time: withoutExpression(event.time) }),
      ...(externalIds.length > 0 && { externalIds }),
      ...alternativesOf(event.mentions[0]),
    })
    this.#writeAccounts(event, first)
    this.#writeRelations(event, first)
  }

  #writeAccounts(event: Event, at: Anchor): void {
    const { writer } = this
    const [mention] = event.mentions
    for (const [i, account] of event.accounts.entries()) {
      const voice = account.quote === null ? [] : this.#argument('Quote', account.quote, at.start, event.id)
      const isLost = account.quote !== null && voice.length === 0
      const trigger = isLost || mention === undefined ? undefined : writer.textBound('Account', mention, event.id)
      if (trigger === undefined) {
        writer.leftOut(event.id, `The account ${i} is left out with its quote.`)
        continue
      }
      const id = writer.newId('E')
      writer.event(id, 'Account', trigger, [
        ['Event', at.id],
        ...voice,
        ...this.#parts('Evidence', account.evidence, event.id),
        ...this.#parts('Hedge', account.hedges, event.id),
      ])
      writer.attribute('Certainty', id, account.certainty)
      writer.attribute('Polarity', id, account.polarity)
      writer.attribute('Tense', id, account.tense)
      if (account.presupposed) writer.attribute('Presupposed', id)
    }
  }

  #writeRelations(event: Event, at: Anchor): void {
    const { writer } = this
    for (const { type, to, quote, evidence } of event.relations ?? []) {
      const [target] = this.#argument(type, to, at.start, event.id)
      const voice = quote === null ? [] : this.#argument(`${type} on whose word`, quote, at.start, event.id)
      if (target === undefined || (quote !== null && voice.length === 0)) continue
      const parts = this.#parts('Evidence', evidence, event.id).map(([, id]) => id)
      const id = writer.relation(type, at.id, target[1])
      writer.extras(id, { ...(quote !== null && { quote }), ...(parts.length > 0 && { evidence: parts }) })
    }
  }

  writeQuote(quote: Quote): void {
    const { writer } = this
    const [at] = this.#anchors.get(quote.id) ?? []
    if (at === undefined) return
    const { id, source, sourceSpan, within, act, content, cue, gloss } = quote
    const near = sourceSpan?.start ?? at.start
    writer.event(at.id, 'Quote', at.trigger, [
      ...(source === null ? [] : this.#argument('Source', source, near, id)),
      ...this.#parts('Content', content, id),
      ...this.#parts('Cue', cue.slice(1), id),
      ...(sourceSpan ? this.#parts('Source', [sourceSpan], id, 'SourceSpan') : []),
      ...this.#parts('Verbatim', quote.verbatim ?? [], id),
      ...(within === null ? [] : this.#argument('Within', within, at.start, id)),
      ...(act === undefined ? [] : this.#argument('Act', act, at.start, id)),
    ])
    writer.attribute('Mode', at.id, quote.mode)
    if (cue.length === 0) writer.attribute('Uncued', at.id)
    writer.extras(at.id, { id, gloss })
  }

  writeStance(stance: Stance): void {
    const { writer } = this
    const [evidence] = stance.evidence
    const near = evidence?.start ?? 0
    const holder = this.#argument('Holder', stance.holder, near, stance.id)
    const target = this.#argument('Target', stance.target, near, stance.id)
    const quotes = stance.quotes.flatMap((quote) => this.#argument('Quote', quote, near, stance.id))
    const at = evidence ?? this.#mentionOf(stance.holder)
    const isWhole = holder.length > 0 && target.length > 0 && quotes.length === stance.quotes.length
    const trigger = isWhole && at ? writer.textBound('Stance', at, stance.id) : undefined
    if (trigger === undefined) {
      writer.leftOut(stance.id, 'This stance is left out with its holder, target or quote.')
      return
    }
    const id = writer.newId('E')
    const parts = this.#parts('Evidence', stance.evidence, stance.id)
    writer.event(id, 'Stance', trigger, [...holder, ...target, ...quotes, ...parts])
    writer.attribute('Value', id, stance.value)
    writer.attribute('Expression', id, stance.expression)
    writer.extras(id, { id: stance.id, gloss: stance.gloss })
  }

  #mentionOf(entity: string): Mention | undefined {
    return this.article.entities.find(({ id }) => id === entity)?.mentions[0]
  }

  #parts(type: PartType, spans: readonly Span[], record: string, role: string = type): BratArgument[] {
    return spans.flatMap((span) => {
      const id = this.writer.textBound(type, span, record)
      return id === undefined ? [] : [[role, id] as const]
    })
  }

  /** The filler as the line that stands nearest; none where nothing in the text stands for it. */
  #argument(role: string, filler: string, near: number, record: string): BratArgument[] {
    const anchor = nearest(this.#anchors.get(filler) ?? [], near)
    if (anchor !== undefined) return [[role, anchor.id]]
    this.writer.leftOut(record, `${role}: no words of the text stand for "${filler}".`)
    return []
  }

  #plain(time: Time, record: string): object {
    if (time.expression) this.writer.leftOut(record, 'The words that give the time of a role are left out.')
    return withoutExpression(time)
  }
}

const typeOf = ({ plover }: Event): string => plover?.type ?? PLAIN_EVENT

const withoutExpression = ({ expression: _, ...time }: Time): object => time

const alternativesOf = (mention: Mention | undefined): { readonly alternatives?: readonly string[] } =>
  mention?.framing && mention.framing.alternatives.length > 0 ? { alternatives: mention.framing.alternatives } : {}

/** The anchor whose start is nearest to an offset, by halving: anchors are in the order of the text. */
function nearest(anchors: readonly Anchor[], offset: number): Anchor | undefined {
  let low = 0
  let high = anchors.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((anchors[middle] as Anchor).start < offset) low = middle + 1
    else high = middle
  }
  const before = anchors[low - 1]
  const after = anchors[low]
  if (before === undefined || after === undefined) return before ?? after
  return offset - before.start < after.start - offset ? before : after
}
