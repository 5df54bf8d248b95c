import { pointerTo } from '../../model/pointer.js'
import { type Claim, type CorpusRule, keyOf } from '../../rules/index.js'
import { articleIdOf } from '../fingerprint.js'
import { locateAll } from '../json/locate-all.js'
import { locateStarts } from '../json/locate-starts.js'
import { PositionCursor } from '../json/position-cursor.js'
import { BinaryCursor, textOfBinary } from './binary-string.js'
import type { FactStore } from './fact-store.js'
import type { Source } from './source.js'

/** The text of a source. */
export interface SourceText extends Omit<Source, 'bytes'> {
  readonly text: string
  /** Whether no object of it is known to have a key twice; it may have where this is absent. */
  readonly keysAreUnique?: boolean
  /** Where it is a binary string, and the strings of its document are, the bytes that it stands for. */
  readonly binary?: Buffer
}

/** What keeps claims, and of what shard they are. */
interface Keeper {
  readonly facts: FactStore
  readonly rules: readonly CorpusRule[]
  /** The offset in bytes at which the shard starts. */
  readonly start: number
}

interface NewClaim extends Claim {
  readonly code: string
  /** What of the document makes the claim. */
  readonly said: unknown
}

/** Keeps what a document claims towards the rest of the corpus. @param sourceOf gives the source that a pointer leads into */
export function keepClaims(value: unknown, keeper: Keeper, sourceOf: (pointer: string) => SourceText): void {
  const claims = newClaims(value, sourceOf('').binary !== undefined, keeper)
  for (let i = 0; i < claims.length; ) {
    const source = sourceOf((claims[i] as NewClaim).pointer)
    let end = i + 1
    while (end < claims.length && sourceOf((claims[end] as NewClaim).pointer).file === source.file) end++
    keepFrom(source, articleIdOf(value), claims.slice(i, end), keeper)
    i = end
  }
  keeper.facts.settle()
}

/** What nobody said before, as far as that is known. */
function newClaims(document: unknown, isBinary: boolean, { facts: { buffer }, rules }: Keeper): readonly NewClaim[] {
  const claims: NewClaim[] = []
  const textOf = isBinary ? textOfBinary : (text: string) => text
  for (const { code, visitClaims } of rules) {
    visitClaims(document, (inSpace, called, saidToBe, said, field, place, inner, index) => {
      const [space, name, value] = [textOf(inSpace), textOf(called), textOf(saidToBe)]
      if (value !== '' && buffer.tell(code, space, name, value)) return
      claims.push({ code, key: keyOf(space, name), value, pointer: pointerTo(field, place, inner, index), said })
    })
  }
  return claims
}

function keepFrom(
  source: SourceText,
  article: string | undefined,
  claims: readonly NewClaim[],
  { facts, start }: Keeper,
): void {
  const { file, line, byte, text, binary } = source
  const starts = startsIn(source, claims)
  const cursor = binary ? new BinaryCursor(text, binary) : new PositionCursor(text, Buffer.byteLength)
  for (let i = 0; i < claims.length; i++) {
    const { code, key, value, pointer } = claims[i] as NewClaim
    const position = cursor.at(starts[i] ?? 0)
    facts.buffer.add({
      code,
      key,
      value,
      pointer,
      article,
      file,
      start,
      line: line + position.line,
      column: position.column + 1,
      byte: byte + position.byte,
    })
  }
}

function startsIn({ text, keysAreUnique }: SourceText, claims: readonly NewClaim[]): readonly (number | undefined)[] {
  if (keysAreUnique) return locateStarts(text, claims)
  const pointers = claims.map(({ pointer }) => pointer)
  const places = locateAll(text, pointers)
  return pointers.map((pointer) => places.get(pointer)?.start)
}
