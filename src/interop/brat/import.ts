import type { Kind } from '../../model/index.js'
import type { Draft } from '../draft.js'
import type { NewArticle } from '../new-article.js'
import { oneOf, readId } from './extras.js'
import { addEntity, entityGroups, linkEntities } from './import-entities.js'
import { addAccounts, addEvent, addRelations, eventGroups, frames } from './import-events.js'
import { addQuote, addStance, breakCircles } from './import-quotes.js'
import { brief, ImportScene } from './import-scene.js'
import type { BratTypes } from './types.js'

/** How files of brat are to be read. */
export interface FromBratOptions {
  /** What types of yours are here, such as `{ Protein: 'work', Attack: 'ASSAULT' }`. */
  readonly types?: BratTypes
}

/**
 * Makes the draft of an article from brat standoff, ours or anybody's. Every line of the annotations is taken over or
 * listed in the notes.
 *
 * @param files the contents of `name.txt` and `name.ann`; offsets count code points of the text, as brat counts them
 * @param known what brat does not know of the article
 * @throws IllFormedTextError where the text has a lone surrogate.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { fromBrat } from 'reportedly/interop'
 *
 * const known = {
 *   id: 'bridge', title: 'A bridge opens', language: 'en', publisher: 'The Gazette', license: 'CC-BY-4.0',
 *   offsetUnit: 'utf-16', today: '2026-11-22',
 * } as const
 * const files = { txt: '🌉 Ada Moss spoke.', ann: 'T1\tPER 2 10\tAda Moss\nA1\tMood T1 glad\n' }
 * const { article, notes } = fromBrat(files, known)
 * assert.equal(article.entities[1]?.name, 'Ada Moss')
 * assert.equal(article.entities[1]?.mentions[0]?.start, 3)
 * assert.ok(notes.some(({ place, kind }) => place === 'line 2' && kind === 'left-out'))
 * ```
 */
export function fromBrat(
  files: { readonly txt: string; readonly ann: string },
  known: Omit<NewArticle, 'text'>,
  { types = {} }: FromBratOptions = {},
): Draft {
  const scene = new ImportScene(files, known, types)
  const entities = entityGroups(scene)
  const events = eventGroups(scene)
  const quotes = frames(scene, 'Quote')
  const stances = frames(scene, 'Stance')
  const ids = nameRecords(scene, [
    ...entities.map(({ mentions }) => wanted('entity', mentions, mentions[0].words)),
    ...events.map((group) => wanted('event', group, scene.textBounds.get(group[0].trigger)?.words)),
    ...quotes.map((line) => wanted('quote', [line], undefined)),
    ...stances.map((line) => wanted('stance', [line], undefined)),
  ])
  for (const group of entities) addEntity(scene, group, ids(group.mentions[0]))
  for (const group of events) addEvent(scene, group, ids(group[0]))
  for (const line of quotes) addQuote(scene, line, ids(line))
  breakCircles(scene)
  for (const line of stances) addStance(scene, line, ids(line))
  addAccounts(scene, events)
  addRelations(scene)
  addNormalizations(scene)
  linkEntities(scene, entities)
  scene.close()
  return scene.drafting.finish()
}

interface Wanted {
  readonly kind: Kind
  readonly lines: readonly { readonly id: string; readonly line: number; readonly trigger?: string }[]
  readonly words: string
}

const wanted = (kind: Kind, lines: Wanted['lines'], words: string | undefined): Wanted => ({
  kind,
  lines,
  words: brief(words ?? kind),
})

/** Gives every record its id: first those that a note names, so that no other takes it. */
function nameRecords(scene: ImportScene, records: readonly Wanted[]): (line: { readonly id: string }) => string {
  const { drafting } = scene
  const named = records.map((record) => {
    const extras = record.lines
      .flatMap(({ id, trigger }) => [scene.extras(id), trigger === undefined ? undefined : scene.extras(trigger)])
      .filter((found) => found !== undefined)
    const id = extras.map((each) => each.peek('id', readId)).find((found) => found !== undefined)
    const isPublisher =
      record.kind === 'entity' &&
      extras.some(
        (each) => each.peek('publisher', oneOf([true])) || each.peek('name', String) === drafting.publisher.name,
      )
    return { record, id, isPublisher }
  })
  const chosen = new Map<Wanted, string>()
  const publisher = named.find(({ isPublisher }) => isPublisher)
  if (publisher) {
    if (publisher.id !== undefined) drafting.namePublisher(publisher.id)
    chosen.set(publisher.record, drafting.publisher.id)
  }
  for (const { record, id } of named) {
    if (id === undefined || chosen.has(record)) continue
    const given = drafting.id(id, record.kind)
    chosen.set(record, given)
    const [first] = record.lines
    if (given !== id && first) drafting.leftOut(`line ${first.line}`, `The id "${id}" is taken: it is "${given}" here.`)
  }
  for (const { record } of named) {
    const id = chosen.get(record) ?? drafting.id(record.words, record.kind)
    for (const line of record.lines) {
      scene.meanings.set(line.id, { kind: record.kind, id })
      const { trigger } = line
      if (trigger !== undefined && !scene.meanings.has(trigger)) scene.meanings.set(trigger, { kind: record.kind, id })
    }
  }
  return ({ id }) => scene.meanings.get(id)?.id ?? ''
}

function addNormalizations(scene: ImportScene): void {
  const { entities, events } = scene.drafting
  const records = new Map([...entities, ...events].map((record) => [record.id, record]))
  for (const line of scene.normalizations) {
    const record = records.get(scene.meanings.get(line.target)?.id ?? '')
    if (record === undefined) {
      scene.ledger.leftOut(line, `"${line.target}" is neither an entity nor an event.`)
      continue
    }
    scene.ledger.take(line)
    const scheme = line.scheme.toLowerCase() === 'wikidata' ? 'wikidata' : line.scheme
    const isThere = record.externalIds.some((other) => other.scheme === scheme && other.id === line.external)
    if (!isThere) record.externalIds.push({ scheme, id: line.external, match: 'exact' })
  }
}
