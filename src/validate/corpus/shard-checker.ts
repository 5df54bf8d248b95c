import { isAscii } from 'node:buffer'
import type { Article } from '../../model/index.js'
import { lazy } from '../../model/lazy.js'
import type { Finding } from '../../rules/index.js'
import { diagnoser } from '../diagnose.js'
import {
  type BinaryCheck,
  checkAccepted,
  checkBinary,
  checkRules,
  type DocumentCheck,
  type DocumentOptions,
  inspectParsed,
  type LocatedFinding,
  notParsed,
} from '../document.js'
import { articleIdOf, type Fingerprinter, fingerprinter } from '../fingerprint.js'
import { ReadError } from '../read-file.js'
import { Tally } from '../report/tally.js'
import type { Diagnostic, ReportPart, Shard } from '../report/types.js'
import { binaryStringOf, decodeStringsIn } from './binary-string.js'
import type { Accept, OnStep } from './check-unit.js'
import { countPossibleKeysIn } from './count-keys.js'
import type { FactStore } from './fact-store.js'
import { loadJudge } from './judge.js'
import { keepClaims, type SourceText } from './keep-claims.js'
import type { Settings } from './options.js'
import { EMPTY, missingText } from './own-findings.js'
import type { RejectsWriter } from './rejects.js'
import type { RuleSet } from './rule-set.js'
import { decode, inStoredBytes, type Source } from './source.js'
import type { Texts } from './texts.js'

/** What a thread checks with. */
export interface Equipment {
  readonly settings: Settings
  readonly ruleSet: RuleSet
  readonly texts: Texts
  readonly facts: FactStore
  /** How many diagnostics of each code the thread keeps of what stands before in the same input. */
  readonly kept: Map<string, number>
}

const NOTHING: readonly LocatedFinding[] = []

/** What is found in a document, and how a place in it is told. */
interface Verdict {
  readonly findings: readonly LocatedFinding[]
  /** Names a finding without looking for its place; where it is absent, that is looked for. */
  readonly fingerprint?: Fingerprinter
  diagnose(finding: LocatedFinding): Diagnostic
}

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
    readonly accept?: Accept,
  ) {
    this.#tally = new Tally(equipment.settings.limit, equipment.kept)
  }

  get isEmpty(): boolean {
    return this.#articles === 0
  }

  /** Counts bytes that were read, and tells of them. */
  step(bytes: number): void | Promise<void> {
    this.#bytes += bytes
    const articles = this.#articles - this.#told
    this.#told = this.#articles
    return this.onStep({ bytes, articles })
  }

  /** Notes what keeps the shard from being read to its end. */
  fail(message: string, line?: number, file = this.shard.file): void {
    this.#tally.fail({ file, message, ...(line !== undefined && { line }) })
  }

  /** Reports that there is no article. */
  noteEmpty(): void {
    const { file } = this.shard
    const document = { source: '', value: undefined, file, line: 1, byte: 0 }
    const fingerprint = fingerprinter(undefined, file)
    this.#report({ findings: [EMPTY], fingerprint, diagnose: diagnoser(document, [EMPTY], fingerprint) })
  }

  /** What was found. */
  part(newlines: number): ReportPart {
    const read = { articles: this.#articles, invalid: this.#invalid, bytes: this.#bytes, texts: this.#texts }
    return this.#tally.part({ shard: this.shard, newlines, read })
  }

  /** Checks the source of one document; returns what is wrong with it, at once where that is nothing. */
  check(source: Source): readonly LocatedFinding[] | Promise<readonly LocatedFinding[]> {
    const { settings, ruleSet } = this.equipment
    const { maxDepth, duplicateKeys } = settings
    const options: DocumentOptions = {
      rules: ruleSet.rules,
      maxDepth,
      duplicateKeys,
      countPossibleKeys: () => countPossibleKeysIn(source.bytes),
      text: (article) => this.textOf(article, source.line),
    }
    const binary = this.#checkBinary(source, options)
    return binary?.verdict === 'clean' ? NOTHING : this.#checkDecoded(source, options, binary)
  }

  /** Checks a source of which it is not certain that it is right. @param binary what is known of it */
  async #checkDecoded(
    source: Source,
    options: DocumentOptions,
    binary: BinaryCheck | undefined,
  ): Promise<readonly LocatedFinding[]> {
    const decoded = lazy(() => decode(source))
    // What can be a binary string is UTF-8 without a byte order mark: decoding it finds nothing.
    const { bom, findings: ofBytes } = binary ? { bom: 0, findings: NOTHING } : decoded()
    const textOf = () => decoded().text
    const check = await checkText(source.bytes, textOf, binary, options)
    const findings = [...ofBytes, ...check.findings, ...this.missingText(check)]
    if (findings.length > 0) this.judge(this.#verdictOf(findings, check, { ...source, textOf, bom }), source)
    this.count(check.hasText)
    const { file, line, byte } = source
    // Where nobody looks for keys that are there twice, a place may be that of the one that does not count.
    const keysAreUnique = !findings.some(({ code }) => code === 'json/duplicate-key')
    const isExact = !ofBytes.some(({ code }) => code === 'json/encoding')
    if (!findings.some(({ severity }) => severity === 'error')) this.accept?.(source.bytes)
    if (isExact) this.claim(check.value, () => ({ file, line, byte: byte + bom, text: textOf(), keysAreUnique }))
    return findings
  }

  /** Checks a source as a binary string, if that will do, and takes in what is right. */
  #checkBinary({ bytes, file, line, byte }: Source, options: DocumentOptions): BinaryCheck | undefined {
    const text = this.equipment.texts.areExpected ? undefined : binaryStringOf(bytes)
    const check = text === undefined ? undefined : checkBinary(text, options)
    if (text !== undefined && check?.verdict === 'clean') {
      this.count(false)
      this.claim(check.value, () => ({ file, line, byte, text, binary: bytes, keysAreUnique: true }))
      this.accept?.(bytes)
    }
    return check
  }

  #verdictOf(
    findings: readonly LocatedFinding[],
    { value }: DocumentCheck,
    source: Source & { readonly textOf: () => string; readonly bom: number },
  ): Verdict {
    const { textOf, bom, file, line, byte } = source
    const fingerprint = fingerprinter(value, value === undefined ? textOf() : '')
    const placed = lazy(() =>
      diagnoser({ source: textOf(), value, file, line, byte: byte + bom }, findings, fingerprint),
    )
    return { findings, fingerprint, diagnose: (finding) => inStoredBytes(placed()(finding), source, bom) }
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
    return this.equipment.texts.areExpected && hasShape && !hasText ? [missingText(articleIdOf(value))] : []
  }

  /** Counts a document. */
  count(hasText: boolean): void {
    this.#articles++
    if (hasText) this.#texts++
  }

  /** Counts the findings on a document, and keeps what is to be shown of them. */
  judge(verdict: Verdict, { file, line, byte, bytes }: Source): void {
    const errors = this.#report(verdict)
    if (errors.length === 0) return
    this.#invalid++
    this.rejects?.add({ file, line, byte, bytes, findings: errors })
  }

  /** Counts findings and keeps what is to be shown of them; returns the errors that the baseline does not accept. */
  #report({ findings, fingerprint, diagnose }: Verdict): readonly Finding[] {
    const { baseline } = this.equipment.settings
    const errors: Finding[] = []
    for (const finding of findings) {
      if (baseline?.has(fingerprint?.(finding) ?? diagnose(finding).fingerprint)) {
        this.#tally.suppress()
        continue
      }
      this.#tally.count(finding)
      if (this.#tally.wants(finding.code)) this.#tally.keep(diagnose(finding))
      if (finding.severity === 'error') errors.push(finding)
    }
    return errors
  }

  /** Keeps what a document claims towards the rest of the corpus. */
  claim(value: unknown, sourceOf: (pointer: string) => SourceText): void {
    const { facts, ruleSet } = this.equipment
    keepClaims(value, { facts, rules: ruleSet.corpusRules, start: this.shard.start }, sourceOf)
  }
}

/** Checks a source that has to be looked at as text. @param binary what is known of it */
async function checkText(
  bytes: Buffer,
  textOf: () => string,
  binary: BinaryCheck | undefined,
  options: DocumentOptions,
): Promise<DocumentCheck> {
  const value = binary?.value
  if (typeof value === 'object' && value !== null && (isAscii(bytes) || decodeStringsIn(value))) {
    const { verdict } = binary as BinaryCheck
    if (verdict === 'accepted' || verdict === 'suspect')
      return checkRules(value as Article, options, verdict === 'suspect')
    return (await loadJudge()).judgeParsed(inspectParsed(value, textOf, options), options)
  }
  const source = textOf()
  if (binary?.verdict === 'broken') return (await loadJudge()).judgeParsed(notParsed(source, options), options)
  return checkAccepted(source, options) ?? (await loadJudge()).judgeSource(source, options)
}
