import { isUtf8 } from 'node:buffer'
import type { Article } from '../../model/index.js'
import type { Finding } from '../../rules/index.js'
import { diagnose, frameOf } from '../diagnose.js'
import { checkSource, type DocumentCheck, type LocatedFinding } from '../document.js'
import { articleIdOf } from '../fingerprint.js'
import { locate, type Range } from '../json/locate.js'
import { positionOf, utf8Length } from '../json/position.js'
import { ReadError } from '../read-file.js'
import { Tally } from '../report/tally.js'
import type { Diagnostic, ReportPart, Shard } from '../report/types.js'
import type { OnStep } from './check-unit.js'
import type { FactStore } from './fact-store.js'
import { byteInInvalid, firstInvalidByte } from './invalid-utf8.js'
import type { Settings } from './options.js'
import type { RejectsWriter } from './rejects.js'
import type { RuleSet } from './rule-set.js'
import type { Texts } from './texts.js'

/** What a thread checks with. */
export interface Equipment {
  readonly settings: Settings
  readonly ruleSet: RuleSet
  readonly texts: Texts
  readonly facts: FactStore
}

/** A document as it stands in a file. */
export interface Source {
  readonly file: string
  readonly bytes: Buffer
  /** Of its first line; from 1, in the shard. */
  readonly line: number
  /** Of its first byte in the file. */
  readonly byte: number
}

/** A place in a document. */
interface SourceRange extends Omit<Source, 'bytes'> {
  readonly text: string
  readonly range: Range
}

/** Where a pointer does not lead anywhere. */
export const NOWHERE: Range = { start: 0, end: 0 }

/** What is found in a document, and how a place in it is told. */
interface Verdict {
  readonly findings: readonly LocatedFinding[]
  diagnose(finding: LocatedFinding): Diagnostic
}

const BOM = '\uFEFF'

/** Checks the documents of one shard and collects what is found. */
export class ShardChecker {
  readonly #tally: Tally
  #articles = 0
  #invalid = 0
  #bytes = 0
  #texts = 0
  #told = 0

  constructor(
    readonly shard: Shard,
    readonly equipment: Equipment,
    readonly rejects: RejectsWriter | undefined,
    readonly onStep: OnStep,
  ) {
    this.#tally = new Tally(equipment.settings.limit)
  }

  get isEmpty(): boolean {
    return this.#articles === 0
  }

  /** Counts bytes that were read, and tells of them. */
  step(bytes: number): void {
    this.#bytes += bytes
    this.onStep({ bytes, articles: this.#articles - this.#told })
    this.#told = this.#articles
  }

  /** Notes what keeps the shard from being read to its end. */
  fail(message: string, line?: number, file = this.shard.file): void {
    this.#tally.fail({ file, message, ...(line !== undefined && { line }) })
  }

  /** Reports that there is no article. */
  noteEmpty(): void {
    const finding: LocatedFinding = {
      code: 'json/empty',
      severity: 'error',
      message: 'the file holds no article',
      hint: 'remove it, or allow it with --allow-empty',
      pointer: '',
      at: { start: 0, end: 0 },
    }
    const { file } = this.shard
    this.#tally.count(finding)
    this.#tally.keep(diagnose(finding, { source: '', value: undefined, file, line: 1, byte: 0 }))
  }

  /** What was found. */
  part(newlines: number): ReportPart {
    const read = { articles: this.#articles, invalid: this.#invalid, bytes: this.#bytes, texts: this.#texts }
    return this.#tally.part({ shard: this.shard, newlines, read })
  }

  /** Checks the source of one document; returns what is wrong with it. */
  check(source: Source): readonly LocatedFinding[] {
    const { text, bom, findings: ofBytes } = decode(source)
    const { settings, ruleSet } = this.equipment
    const { maxDepth, duplicateKeys } = settings
    const check = checkSource(text, {
      rules: ruleSet.rules,
      maxDepth,
      duplicateKeys,
      text: (article) => this.textOf(article, source.line),
    })
    const { file, line, byte } = source
    const place = { source: text, value: check.value, file, line, byte: byte + bom }
    const findings = [...ofBytes, ...check.findings, ...this.missingText(check)]
    const placed = (finding: LocatedFinding) => inStoredBytes(diagnose(finding, place), source, bom)
    this.judge({ findings, diagnose: placed }, source, check.hasText)
    const keysAreUnique = duplicateKeys && !findings.some(({ code }) => code === 'json/duplicate-key')
    this.claim(check.value, (pointer) => ({ ...place, text, range: locate(text, pointer, keysAreUnique) ?? NOWHERE }))
    return findings
  }

  /** The text of an article, if there is one; one that cannot be read makes the shard incomplete. */
  textOf(article: Article, line?: number): string | undefined {
    try {
      return this.equipment.texts.of(article)
    } catch (error) {
      if (!(error instanceof ReadError)) throw error
      this.fail(`its text ${error.message}`, line)
      return undefined
    }
  }

  /** A finding for an article that was to have a text and has none. */
  missingText({ value, hasShape, hasText }: DocumentCheck): readonly LocatedFinding[] {
    if (!this.equipment.texts.areExpected || !hasShape || hasText) return []
    return [
      {
        code: 'text/missing',
        severity: 'warning',
        message: `there is no text ${articleIdOf(value)}.txt, so the rules that need it did not run`,
        hint: 'add it to the folder of --text',
        pointer: '/text',
      },
    ]
  }

  /** Counts a document and its findings, and keeps what is to be shown of them. */
  judge({ findings, diagnose }: Verdict, { file, line, byte, bytes }: Source, hasText: boolean): void {
    this.#articles++
    if (hasText) this.#texts++
    if (findings.length === 0) return
    const { baseline } = this.equipment.settings
    const errors: Finding[] = []
    for (const finding of findings) {
      const known = baseline && diagnose(finding)
      if (known && baseline.has(known.fingerprint)) {
        this.#tally.suppress()
        continue
      }
      this.#tally.count(finding)
      if (this.#tally.wants(finding.code)) this.#tally.keep(known ?? diagnose(finding))
      if (finding.severity === 'error') errors.push(finding)
    }
    if (errors.length === 0) return
    this.#invalid++
    this.rejects?.add({ file, line, byte, bytes, findings: errors })
  }

  /** Keeps what a document claims towards the rest of the corpus. @param placeOf finds a pointer in its source */
  claim(value: unknown, placeOf: (pointer: string) => SourceRange): void {
    const { facts, ruleSet } = this.equipment
    const article = articleIdOf(value)
    for (const rule of ruleSet.corpusRules) {
      for (const claim of rule.claims(value)) {
        if (facts.buffer.knows(rule.code, claim)) continue
        const { file, line, byte, text, range } = placeOf(claim.pointer)
        const offset = range.start
        const position = positionOf(text, offset)
        facts.buffer.add({
          ...claim,
          code: rule.code,
          ...(article !== undefined && { article }),
          file,
          start: this.shard.start,
          line: line + position.line,
          column: position.column + 1,
          byte: byte + utf8Length(text, offset),
          frame: frameOf(text, range),
        })
      }
    }
    facts.settle()
  }
}

/** A diagnostic whose offset counts the bytes of a text, at its place in the bytes that were read. */
function inStoredBytes(diagnostic: Diagnostic, { bytes, byte }: Source, bom: number): Diagnostic {
  const { location } = diagnostic
  if (location === undefined || isUtf8(bytes)) return diagnostic
  const start = byte + bom
  const offset = byteInInvalid(bytes.subarray(bom), location.byte - start)
  return { ...diagnostic, location: { ...location, byte: start + offset } }
}

/** The text of a source, without its byte order mark; bytes that are no UTF-8 become U+FFFD and a finding. */
export function decode({ bytes, byte }: Source): { text: string; bom: number; findings: LocatedFinding[] } {
  const findings: LocatedFinding[] = []
  let text = bytes.toString('utf8')
  let bom = 0
  if (byte === 0 && text.startsWith(BOM)) {
    text = text.slice(1)
    bom = 3
    findings.push({
      code: 'json/byte-order-mark',
      severity: 'warning',
      message: 'the file starts with a byte order mark',
      hint: 'save it as UTF-8 without one',
      pointer: '',
      at: { start: 0, end: 0 },
    })
  }
  if (!isUtf8(bytes)) {
    const invalid = firstInvalidByte(bytes)
    const start = bytes.toString('utf8', bom, invalid).length
    findings.push({
      code: 'json/encoding',
      severity: 'error',
      message: `byte 0x${bytes[invalid]?.toString(16).padStart(2, '0')} at offset ${byte + invalid} is not valid UTF-8`,
      hint: 'save the file as UTF-8',
      pointer: '',
      at: { start, end: start + 1 },
    })
  }
  return { text, bom, findings }
}
