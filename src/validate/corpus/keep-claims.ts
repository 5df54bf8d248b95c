import type { CorpusRule } from '../../rules/index.js'
import { frameOf } from '../diagnose.js'
import { articleIdOf } from '../fingerprint.js'
import type { Range } from '../json/locate.js'
import { positionOf, utf8Length } from '../json/position.js'
import type { FactStore } from './fact-store.js'
import type { Source } from './source.js'

/** A place in a document. */
export interface SourceRange extends Omit<Source, 'bytes'> {
  readonly text: string
  readonly range: Range
}

/** Where a pointer does not lead anywhere. */
export const NOWHERE: Range = { start: 0, end: 0 }

/** What keeps claims, and of what shard they are. */
interface Keeper {
  readonly facts: FactStore
  readonly rules: readonly CorpusRule[]
  /** The offset in bytes at which the shard starts. */
  readonly start: number
}

/** Keeps what a document claims towards the rest of the corpus. @param placeOf finds a pointer in its source */
export function keepClaims(
  value: unknown,
  { facts, rules, start }: Keeper,
  placeOf: (pointer: string) => SourceRange,
): void {
  const article = articleIdOf(value)
  for (const rule of rules) {
    for (const claim of rule.claims(value)) {
      if (facts.buffer.knows(rule.code, claim)) continue
      const { file, line, byte, text, range } = placeOf(claim.pointer)
      const position = positionOf(text, range.start)
      facts.buffer.add({
        ...claim,
        code: rule.code,
        ...(article !== undefined && { article }),
        file,
        start,
        line: line + position.line,
        column: position.column + 1,
        byte: byte + utf8Length(text, range.start),
        frame: frameOf(text, range),
      })
    }
  }
  facts.settle()
}
