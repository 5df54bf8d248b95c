import type { Claim, CorpusRule } from '../../rules/index.js'
import { articleIdOf } from '../fingerprint.js'
import { locateAll } from '../json/locate-all.js'
import { locateStarts } from '../json/locate-starts.js'
import { PositionCursor } from '../json/position-cursor.js'
import type { FactStore } from './fact-store.js'
import type { Source } from './source.js'

/** The text of a source. */
export interface SourceText extends Omit<Source, 'bytes'> {
  readonly text: string
  /** Whether no object of it is known to have a key twice; it may have where this is absent. */
  readonly keysAreUnique?: boolean
}

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
  const byFile = new Map<string, { readonly source: SourceText; readonly claims: CodedClaim[] }>()
  for (const claim of newClaims(value, keeper)) {
    const source = sourceOf(claim.pointer)
    const known = byFile.get(source.file)
    if (known) known.claims.push(claim)
    else byFile.set(source.file, { source, claims: [claim] })
  }
  for (const { source, claims } of byFile.values()) keepFrom(source, value, claims, keeper)
  keeper.facts.settle()
}

function newClaims(value: unknown, { facts, rules }: Keeper): readonly CodedClaim[] {
  const claims: CodedClaim[] = []
  for (const { code, claims: claimsOf } of rules) {
    for (const claim of claimsOf(value)) {
      if (!facts.buffer.knows(code, claim)) claims.push({ code, ...claim })
    }
  }
  return claims
}

function keepFrom(source: SourceText, value: unknown, claims: readonly CodedClaim[], { facts, start }: Keeper): void {
  const { file, line, byte, text } = source
  const article = articleIdOf(value)
  const startOf = startsIn(source, value, claims)
  const cursor = new PositionCursor(text, Buffer.byteLength)
  for (const { code, key, value, pointer } of claims) {
    const position = cursor.at(startOf(pointer) ?? 0)
    facts.buffer.add({
      code,
      key,
      value,
      pointer,
      ...(article !== undefined && { article }),
      file,
      start,
      line: line + position.line,
      column: position.column + 1,
      byte: byte + position.byte,
    })
  }
}

function startsIn({ text, keysAreUnique }: SourceText, value: unknown, claims: readonly CodedClaim[]) {
  const pointers = claims.map(({ pointer }) => pointer)
  if (keysAreUnique) {
    const starts = locateStarts(text, value, pointers)
    return (pointer: string) => starts.get(pointer)
  }
  const places = locateAll(text, pointers)
  return (pointer: string) => places.get(pointer)?.start
}
