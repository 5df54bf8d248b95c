import { join } from 'node:path'
import { planCorpus } from '../../src/validate/corpus/plan.js'
import {
  canonicalJson,
  corpusRules,
  type Diagnostic,
  type Report,
  reportSchema,
  validateCorpus,
} from '../../src/validate/index.js'
import type { Frame } from '../../src/validate/report/types.js'
import { inFolder } from '../validate/corpus/folder.js'
import { validateInJobs } from '../validate/corpus/in-jobs.js'
import { documentsOf, type NaiveDocument } from './naive.js'
import { problemOfPlace } from './places.js'
import { judge } from './verdict.js'

/** A file to validate. */
export interface FuzzCase {
  /** Its ending says what it holds. */
  readonly name: string
  readonly bytes: Buffer
  /** Into about how many jobs it is cut. */
  readonly jobs: number
}

/** The report on a file does not say what plain means find. */
export class BrokenPromise extends Error {
  override name = 'BrokenPromise'
}

const EVERYTHING = { concurrency: 1, limit: 1_000_000 } as const

const CORPUS_CODES = new Set(corpusRules.map(({ code }) => code))

/** Throws unless the report on a file keeps every promise that plain means can test. */
export async function hold({ name, bytes, jobs }: FuzzCase): Promise<void> {
  await inFolder({ [name]: bytes }, async (folder) => {
    const file = join(folder, name)
    const report = await validateCorpus(file, EVERYTHING)
    const canonical = canonicalJson(report)
    const demand: Demand = (holds, what) => {
      if (!holds) throw new BrokenPromise(`${what}\n${canonical}`)
    }
    demand(canonicalJson(await validateCorpus(file, EVERYTHING)) === canonical, 'a second run differs')
    const plan = await planCorpus([file], { targetBytes: Math.ceil(bytes.length / jobs) || 1 })
    demand(canonicalJson(await validateInJobs(plan, folder, EVERYTHING)) === canonical, `${jobs} jobs differ`)
    holdReport(report, bytes, demand)
    holdDocuments(report, documentsOf(name, bytes), demand)
  })
}

type Demand = (holds: boolean, what: string) => void

function holdReport(report: Report, bytes: Buffer, demand: Demand): void {
  const { counts, diagnostics, read, failures, complete } = report
  demand(reportSchema.safeParse(report).success, 'the report is not of its own schema')
  for (const severity of ['error', 'warning'] as const) {
    demand(
      counts[severity] === diagnostics.filter((each) => each.severity === severity).length,
      `not every ${severity} is listed and counted`,
    )
  }
  demand(complete === (failures.length === 0), 'complete, and not without failures')
  demand(read.bytes === bytes.length, `${bytes.length} bytes were read`)
  for (const diagnostic of diagnostics.filter(({ code }) => code !== 'json/empty')) {
    const { location, frame, related = [] } = diagnostic
    const problem = location && frame && problemOfPlace(bytes, location, frame)
    const hasPlace = location !== undefined && (frame !== undefined || CORPUS_CODES.has(diagnostic.code))
    demand(hasPlace && !problem, `${problem}: ${JSON.stringify(diagnostic)}`)
    for (const { location } of related) demand(location.byte < (diagnostic.location?.byte ?? 0), 'related comes later')
  }
}

function holdDocuments(report: Report, documents: readonly NaiveDocument[], demand: Demand): void {
  const own = report.diagnostics.filter(({ code }) => !CORPUS_CODES.has(code))
  let invalid = 0
  for (const document of documents) {
    const { line, lastLine } = document
    const here = own.filter(({ location }) => location && location.line >= line && location.line <= lastLine)
    if (here.some(({ severity }) => severity === 'error')) invalid++
    holdDocument(document, here, (holds, what) => demand(holds, `line ${line}: ${what}`))
  }
  const { articles, invalid: told } = report.read
  demand(articles === documents.length, `there are ${documents.length} articles`)
  demand(told === invalid, `${invalid} articles are invalid`)
  const empty = documents.length === 0 ? ['json/empty'] : []
  const elsewhere = own.filter(
    ({ location }) => !documents.some(({ line, lastLine }) => isWithin(location?.line, line, lastLine)),
  )
  demand(String(elsewhere.map(({ code }) => code)) === String(empty), 'something is found where no article is')
  const last = documents.at(-1)
  const isCut = last !== undefined && !last.terminated && !judge(last.bytes, last.line === 1).isJson
  const endsEarly = last?.isWhole === true && own.some(({ code, frame }) => code === 'json/syntax' && isAtEnd(frame))
  demand(report.complete === !(isCut || endsEarly), `the last line ${isCut ? 'is' : 'is not'} cut`)
}

const isAtEnd = (frame: Frame | undefined) => frame?.marked === '' && frame.after === ''

const isWithin = (line: number | undefined, first: number, last: number) =>
  line !== undefined && line >= first && line <= last

function holdDocument({ bytes, line }: NaiveDocument, here: readonly Diagnostic[], demand: Demand): void {
  const verdict = judge(bytes, line === 1)
  const codes = here.map(({ code }) => code)
  const has = (...wanted: string[]) => codes.some((code) => wanted.includes(code))
  demand(has('json/encoding') === !verdict.isUtf8, 'its encoding')
  demand(has('json/syntax') === !verdict.isJson, 'its syntax')
  demand(has('json/depth') === verdict.isTooDeep, 'its depth')
  if (!verdict.isJson || verdict.isTooDeep) return
  demand(has('json/duplicate-key') === verdict.hasDuplicateKeys, 'keys that it has twice')
  demand(
    has('json/reserved-key', 'json/lone-surrogate', 'json/inexact-number') === verdict.hasDoubtfulValues,
    'values that programs read in different ways',
  )
  const broken = codes.filter((code) => !code.startsWith('json/')).sort()
  if (verdict.hasShape) demand(String(broken) === String(verdict.broken), `its rules, which find ${verdict.broken}`)
  else
    demand(
      codes.some((code) => /^(?:shape|json)\//.test(code)),
      'its shape is wrong',
    )
}
