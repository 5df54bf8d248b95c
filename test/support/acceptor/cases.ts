import type { Random } from '../corpus/random.js'
import { placesOf, textsAt } from './places.js'
import { randomText } from './random-text.js'
import { judge, type Subject, type Verdict } from './verdict.js'

/** How often what was said. */
export type Counts = Map<Verdict, number>

/** The probabilities with which any one value in a random document is changed. */
const WILDNESS = [0, 0.003, 0.02, 0.1]

/** Documents that have something good or bad at each place of a schema in turn. */
export function* placeDocuments({ schema }: Subject): Generator<string> {
  for (const place of placesOf(schema)) {
    for (const text of textsAt(place)) yield place.before + text + place.after
  }
}

export function* randomDocuments({ schema }: Subject, random: Random, count: number): Generator<string> {
  for (let i = 0; i < count; i++) yield randomText(schema, random, random.one(WILDNESS))
}

/** @throws Error at the first document that the acceptor should not have accepted */
export function judgeAll(subject: Subject, documents: Iterable<string>, counts: Counts = new Map()): Counts {
  for (const text of documents) {
    const verdict = judge(subject, text)
    counts.set(verdict, (counts.get(verdict) ?? 0) + 1)
  }
  return counts
}
