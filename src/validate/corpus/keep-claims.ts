import type { Claim, CorpusRule } from '../../rules/index.js'
import { frameOf } from '../diagnose.js'
import { articleIdOf } from '../fingerprint.js'
import type { Range } from '../json/locate.js'
import { locateAll } from '../json/locate-all.js'
import { PositionCursor } from '../json/position-cursor.js'
import type { FactStore } from './fact-store.js'
import type { Source } from './source.js'

/** The text of a source. */
export interface SourceText extends Omit<Source, 'bytes'> {
  readonly text: string
  /** Whether no object of it is known to have a key twice; it may have where this is absent. */
  readonly keysAreUnique?: boolean
}

/** Where a pointer does not lead anywhere. */
const NOWHERE: Range = { start: 0, end: 0 }

/** What keeps claims, and of what shard they are. */
interface Keeper {
  readonly facts: FactStore
  readonly rules: readonly CorpusRule[]
  /** The offset in bytes at which the shard starts. */
  readonly start: number
}

type CodedClaim = Claim & { readonly code: string }

/** Keeps what a document claims towards the rest of the corpus. @param sourceOf gives the source that a pointer leads into */
export function keepClaims(value: unknown, keeper: Keeper, sourceOf: (pointer: string) => SourceText): void {
  const article = articleIdOf(value)
  const byFile = new Map<string, { readonly source: SourceText; readonly claims: CodedClaim[] }>()
  for (const claim of newClaims(value, keeper)) {
    const source = sourceOf(claim.pointer)
    const known = byFile.get(source.file)
    if (known) known.claims.push(claim)
    else byFile.set(source.file, { source, claims: [claim] })
  }
  for (const { source, claims } of byFile.values()) keepFrom(source, claims, article, keeper)
  keeper.facts.settle()
}

function* newClaims(value: unknown, { facts, rules }: Keeper): Generator<CodedClaim> {
  for (const rule of rules) {
    for (const claim of rule.claims(value)) {
      if (!facts.buffer.knows(rule.code, claim)) yield { ...claim, code: rule.code }
    }
  }
}

function keepFrom(
  { file, line, byte, text, keysAreUnique }: SourceText,
  claims: readonly CodedClaim[],
  article: string | undefined,
  { facts, start }: Keeper,
): void {
  const pointers = claims.map(({ pointer }) => pointer)
  const places = locateAll(text, pointers, keysAreUnique)
  const cursor = new PositionCursor(text)
  for (const claim of claims) {
    const range = places.get(claim.pointer) ?? NOWHERE
    const position = cursor.at(range.start)
    facts.buffer.add({
      ...claim,
      ...(article !== undefined && { article }),
      file,
      start,
      line: line + position.line,
      column: position.column + 1,
      byte: byte + position.byte,
      frame: frameOf(text, range),
    })
  }
}
