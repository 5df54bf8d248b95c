import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { acceptArticle } from '../../generated/accept.js'
import { type Article, COLLECTIONS } from '../../model/index.js'
import { pathOf } from '../../model/pointer.js'
import { diagnose } from '../diagnose.js'
import { checkRules, type DocumentOptions, type LocatedFinding, type ParsedSource, parseSource } from '../document.js'
import { attempt } from '../read-file.js'
import { ARTICLE_FILES, folderInput, type Input } from './inputs.js'
import { loadJudge } from './judge.js'
import type { Settings } from './options.js'
import { CHANGED, InputError } from './read-bytes.js'
import { tooLong } from './read-lines.js'
import type { ShardChecker } from './shard-checker.js'
import { decode, inStoredBytes, type Source } from './source.js'

/** One of the five files of an article. */
interface PartFile {
  readonly source: Source
  /** Bytes of the byte order mark. */
  readonly bom: number
  readonly text: string
  readonly parsed: ParsedSource
}

const COLLECTION_NAMES: readonly string[] = Object.values(COLLECTIONS)

/** Checks an article that is authored as a folder; every finding is placed in the file that it concerns. */
export async function checkFolder({ file: folder, etag }: Input, checker: ShardChecker): Promise<number> {
  if (folderInput(folder).etag !== etag) throw new InputError(CHANGED)
  const { settings, ruleSet } = checker.equipment
  const parts = new Map(ARTICLE_FILES.map((name) => [name, readPart(join(folder, name), settings)]))
  const partOf = (pointer: string): PartFile => {
    const [collection = ''] = pathOf(pointer)
    return parts.get(COLLECTION_NAMES.includes(collection) ? `${collection}.json` : 'article.json') as PartFile
  }
  const bytes = [...parts.values()].reduce((sum, { source }) => sum + source.bytes.length, 0)

  const own = [...parts].flatMap(([name, part]) => problemsOf(name, part).map((finding) => ({ part, finding })))
  const article = assemble(parts)
  const findings: LocatedFinding[] = own.map(({ finding }) => finding)
  const places = new Map(own.map(({ part, finding }) => [finding, part]))
  const isReadable = [...parts.values()].every(({ parsed }) => parsed.inspection?.tooDeep === false)
  const sources = Object.fromEntries([...parts].map(([name, { text }]) => [name, text]))
  const whole = JSON.stringify(isReadable ? article : sources)
  let hasText = false
  if ([...parts.values()].every(({ parsed }) => parsed.inspection)) {
    const options: DocumentOptions = {
      rules: ruleSet.rules,
      maxDepth: settings.maxDepth,
      text: (found) => checker.textOf(found),
    }
    const check = isAccepted(article, parts)
      ? checkRules(article as unknown as Article, options)
      : (await loadJudge()).checkValue(article, options)
    hasText = check.hasText
    findings.push(...check.findings, ...checker.missingText(check))
  }
  const place = (finding: LocatedFinding) => {
    const part = places.get(finding) ?? partOf(finding.pointer)
    const { source, bom, text, parsed } = part
    const value = parsed.inspection ? article : undefined
    const found = diagnose(finding, { ...source, source: text, value, byte: bom })
    return inStoredBytes(found, source, bom)
  }
  checker.count(hasText)
  checker.judge({ findings, diagnose: place }, { file: folder, line: 1, byte: 0, bytes: Buffer.from(whole) })
  checker.claim(article, (pointer) => {
    const { source, bom, text } = partOf(pointer)
    return { ...source, byte: bom, text }
  })
  if (!findings.some(({ severity }) => severity === 'error')) checker.accept?.(Buffer.from(whole))
  await checker.step(bytes)
  return 0
}

/** Whether the whole is in shape, and nothing is wrong with any value in its parts. */
const isAccepted = (article: unknown, parts: ReadonlyMap<string, PartFile>): boolean =>
  [...parts.values()].every(({ parsed }) => parsed.inspection?.findings.length === 0) && acceptArticle(article) >= 0

function readPart(file: string, { maxDepth, duplicateKeys, maxLineBytes }: Settings): PartFile {
  const { size } = attempt(file, () => statSync(file))
  if (size > maxLineBytes) throw new InputError(tooLong(file, maxLineBytes))
  const source = { file, bytes: attempt(file, () => readFileSync(file)), line: 1, byte: 0 }
  const { text, bom, findings } = decode(source)
  const parsed = parseSource(text, { maxDepth, duplicateKeys })
  return { source, bom, text, parsed: { ...parsed, findings: [...findings, ...parsed.findings] } }
}

/** What is wrong with a file by itself: as JSON, and with what it holds besides its collection. */
function problemsOf(name: string, { parsed }: PartFile): readonly LocatedFinding[] {
  const { value, findings, inspection } = parsed
  if (!inspection) return findings
  const problem = (code: string, message: string, pointer: string, hint: string): LocatedFinding => ({
    code: `shape/${code}`,
    severity: 'error',
    message,
    hint,
    pointer,
  })
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return [...findings, problem('wrong-type', 'this file must hold one object', '', 'write { … }')]
  }
  const collection = name.replace(/\.json$/, '')
  const allowed = name === 'article.json' ? undefined : [collection, '$schema']
  const strangers = Object.keys(value).filter((key) =>
    allowed === undefined ? COLLECTION_NAMES.includes(key) : !allowed.includes(key),
  )
  return [
    ...findings,
    ...strangers.map((key) =>
      problem(
        'unknown-key',
        `the key "${key}" does not belong in ${name}`,
        `/${key}`,
        'move it to the file of its name',
      ),
    ),
  ]
}

/** The whole document. The `$schema` of each file describes that file and not the whole, so it is left out. */
function assemble(parts: ReadonlyMap<string, PartFile>): Record<string, unknown> {
  const members = [...parts].flatMap(([name, { parsed }]) => {
    const value = (parsed.value ?? {}) as Record<string, unknown>
    const { $schema: _, ...metadata } = value
    if (name === 'article.json') return Object.entries(metadata)
    const collection = name.replace(/\.json$/, '')
    return Object.hasOwn(value, collection) ? [[collection, value[collection]] as const] : []
  })
  // Not by assignment, which would take "__proto__" for more than a key.
  return Object.fromEntries(members)
}
