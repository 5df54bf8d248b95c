import { pointerTo } from '../../model/pointer.js'
import { type Claim, type CorpusRule, keyOf } from '../../rules/index.js'
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
  const claims = newClaims(value, keeper)
  for (let i = 0; i < claims.length; ) {
    const source = sourceOf((claims[i] as CodedClaim).pointer)
    let end = i + 1
    while (end < claims.length && sourceOf((claims[end] as CodedClaim).pointer).file === source.file) end++
    keepFrom(source, value, claims.slice(i, end), keeper)
    i = end
  }
  keeper.facts.settle()
}

/** What nobody said before, as far as that is known. */
function newClaims(document: unknown, { facts: { buffer }, rules }: Keeper): readonly CodedClaim[] {
  const claims: CodedClaim[] = []
  for (const rule of rules) {
    const { code } = rule
    rule.visitClaims(document, (space, name, value, ...place) => {
      if (value !== '' && buffer.tell(code, space, name, value)) return
      claims.push({ code, key: keyOf(space, name), value, pointer: pointerTo(...place) })
    })
  }
  return claims
}

function keepFrom(
  source: SourceText,
  document: unknown,
  claims: readonly CodedClaim[],
  { facts, start }: Keeper,
): void {
  const { file, line, byte, text } = source
  const article = articleIdOf(document)
  const starts = startsIn(source, document, claims)
  const cursor = new PositionCursor(text, Buffer.byteLength)
  for (let i = 0; i < claims.length; i++) {
    const { code, key, value, pointer } = claims[i] as CodedClaim
    const position = cursor.at(starts[i] ?? 0)
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

function startsIn(
  { text, keysAreUnique }: SourceText,
  document: unknown,
  claims: readonly CodedClaim[],
): readonly (number | undefined)[] {
  const pointers = claims.map(({ pointer }) => pointer)
  if (keysAreUnique) return locateStarts(text, document, pointers)
  const places = locateAll(text, pointers)
  return pointers.map((pointer) => places.get(pointer)?.start)
}
